// The published cases in the browser: the same function that the tests call natively, compiled to
// WebAssembly. Both runs are held to every case of every file.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flow } from '../harness.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const module = process.env.TIENDO_LIBRARY ?? join(root, 'target', 'library');
const folder = join(root, 'tests', 'vectors');

for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
  flow(`the cases of ${file} hold in the browser`, { files: module }, async ({ page, server }) => {
    const text = await readFile(join(folder, file), 'utf8');
    await page.goto(`${server.url}/`);
    const outcomes = await page.evaluate(runCases, { file, text });
    const wrong = outcomes.filter(({ holds }) => !holds);
    assert.equal(wrong.length, 0, `${wrong.length} of ${outcomes.length}:\n${wrong.map(told).join('\n')}`);
    assert.deepEqual(
      outcomes.map(({ name }) => name),
      JSON.parse(text).cases.map(({ name }) => name),
    );
  });
}

/** Runs in the page. */
async function runCases({ file, text }) {
  const { default: start, run } = await import('./library.js');
  await start();
  return JSON.parse(run(file, text));
}

const told = ({ name, expect, seen }) =>
  `${name}\n  expected ${JSON.stringify(expect)}\n  seen     ${JSON.stringify(seen)}`;

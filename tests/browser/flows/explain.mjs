// Why a figure is what it is: the library gives the browser the data that the command prints.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { flow } from '../harness.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const library = process.env.TIENDO_LIBRARY ?? join(root, 'target', 'library');
const program = process.env.TIENDO ?? join(root, 'target', 'debug', 'tiendo');
const run = promisify(execFile);

const plans = [
  ['da-nang/14-ct-ubnd-2011', '2012-03-31'],
  ['dong-thap/12-ct-ubnd-2013', '2014-06-30'],
  ['hoa-binh/59-kh-ubnd-2013', '2014-12-31'],
  ['binh-thuan/chi-thi-ict-index-2018', '2019-06-30'],
  ['ba-ria-vung-tau/7849-ubnd-vp-2019', '2020-03-31'],
];

for (const [folder, day] of plans) {
  flow(`${folder} is explained in the browser as by the command`, async ({ page, server }) => {
    const asked = ['--sample', '--as-of', day, '--json'];
    const command = async (...args) => {
      const options = { cwd: server.folder, maxBuffer: 1 << 26 };
      return JSON.parse((await run(program, [...args, ...asked], options)).stdout);
    };
    const path = join('plans', folder);
    const [state] = await command('status', path);
    const [{ keys }] = await command('explain', path);
    const expected = {};
    for (const key of figures(state, keys)) expected[key] = await command('explain', path, key);
    await page.route('**/library/*', async (route) => {
      const file = join(library, basename(new URL(route.request().url()).pathname));
      const contentType = file.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
      await route.fulfill({ contentType, body: await readFile(file) });
    });
    await page.goto(`${server.url}/`);
    const seen = await page.evaluate(explained, { plan: state.plan, day, keys: Object.keys(expected) });
    for (const [key, answer] of Object.entries(expected)) {
      assert.equal(answer.length, 1, `${key} is explained once`);
      assert.deepEqual(seen[key], answer, key);
    }
  });
}

/** A bucket, a rate, a level, a rank and a forecast; one with a value where the plan has one. */
function figures(state, keys) {
  const first = (form, otherwise) => keys.find((key) => form.test(key)) ?? otherwise;
  const indicator = state.indicators[0].id;
  return [
    first(/^bucket\//),
    first(/^rate\//),
    first(/^indicator\/[^/]+$/),
    first(/^rank\//, `rank/${state.units[0].id}`),
    first(/^indicator\/[^/]+\/forecast_on$/, `indicator/${indicator}/forecast_on`),
  ];
}

/** Runs in the page. */
async function explained({ plan, day, keys }) {
  const { default: start, Plans } = await import('/library/library.js');
  await start();
  const answer = await fetch('/snapshot.bin');
  const plans = Plans.read(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(keys.map((key) => [key, JSON.parse(plans.explain(plan, day, key))]));
}

// Runs every flow in `flows/`, one after another, in one browser and against one server; or, with
// `--published`, those in `published/` against the files in `target/dist`.
//
//   node --test-reporter ./reporter.mjs run.mjs [--published] [--filter TEXT]

import { readdir } from 'node:fs/promises';
import { after } from 'node:test';
import { parseArgs } from 'node:util';
import { closeAll, registered, registerFrom } from './harness.mjs';

const { values: options } = parseArgs({
  options: {
    filter: { type: 'string', default: '' },
    published: { type: 'boolean', default: false },
  },
});
const folder = new URL(options.published ? './published/' : './flows/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.mjs')).sort();

after(closeAll);
for (const file of files) {
  await registerFrom(new URL(file, folder), options);
}
if (registered() === 0) {
  console.error(`no flow has '${options.filter}' in its name or in the name of its file`);
  process.exitCode = 1;
}

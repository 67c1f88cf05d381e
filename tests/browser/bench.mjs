// Measures in the page of `target/bench/site` what the slider and an entry cost, and prints it as
// lines of a table. Run by `cargo xtask bench`.

import { launch } from './browser.mjs';
import { startStaticServer } from './static.mjs';

/** A frame of a screen that shows sixty of them in a second, and what a form may take, in ms. */
const FRAME = 16;
const ENTRY = 1;

const server = await startStaticServer();
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(`${server.url}/`);
  await page.locator('h1').first().waitFor();
  const seen = await page.evaluate(measure);
  console.log(`${browser.version()}, ${seen.assignments} assignments, ${seen.entries} entries`);
  line('read the snapshot', [seen.read]);
  line('a new day', seen.days, FRAME);
  line('one more entry', seen.entry, ENTRY);
} finally {
  await browser.close();
  await server.stop();
}

function line(name, times, bound) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const figures = [at(0.5), at(0.95), at(1)].map((time) => `${time.toFixed(2)} ms`.padStart(11));
  console.log(name.padEnd(20), ...figures, bound ? `  (under ${bound} ms)` : '');
}

/** Runs in the page. */
async function measure() {
  const module = await import(new URL('dashboard.js', document.baseURI));
  await module.default();
  const bytes = new Uint8Array(await (await fetch('snapshot.bin')).arrayBuffer());
  const timed = (work) => {
    const started = performance.now();
    const answer = work();
    if (answer === undefined) throw new Error('nothing was computed');
    return [performance.now() - started, answer];
  };
  const [read, measured] = timed(() => module.Measured.read(bytes));
  const days = [];
  // Every day once: the store remembers the states that were asked for.
  for (let day = 60; day < 790; day += 4) days.push(timed(() => measured.on_day(day))[0]);
  const entry = [];
  measured.follow(1100);
  for (let number = 0; number < 200; number += 1) entry.push(timed(() => measured.add(number))[0]);
  return { read, days, entry, assignments: measured.assignments(), entries: measured.entries() };
}

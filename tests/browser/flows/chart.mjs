// The trajectory chart: drawn on a canvas, with a caption that says the finding and a table.

import assert from 'node:assert/strict';
import { flow } from '../harness.mjs';

flow('the chart is drawn and its table says the same', async ({ page, open, expectText }) => {
  await open('#/chi-tieu/document-software');
  const canvas = page.locator('figure canvas');
  await canvas.waitFor();
  const inked = await canvas.evaluate((element) => {
    const { width, height } = element;
    const { data } = element.getContext('2d').getImageData(0, 0, width, height);
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4) colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
    return colours.size;
  });
  assert.ok(inked > 5, `${inked} colours on the canvas`);
  await expectText('đường tham chiếu (giả định)');
  assert.ok((await page.locator('figcaption').first().innerText()).includes('54,7 %'));
  // 7/33 on 28/10/2013, 100 % on 31/12/2015: the line passes these values on these days.
  const table = await page.locator('table', { hasText: 'Mức cần có' }).first().innerText();
  const expected = { '31/03/2014': '36,5 %', '30/06/2014': '45,5 %', '30/09/2014': '54,7 %' };
  for (const [day, value] of Object.entries(expected)) {
    const row = table.split('\n').find((line) => line.includes(day)) ?? '';
    assert.ok(row.includes(value), `${day}: ${row}, expected ${value}`);
  }
});

flow('the chart follows the width of the page', async ({ page, open }) => {
  await open('#/chi-tieu/document-software');
  const canvas = page.locator('figure canvas');
  const wide = (await canvas.boundingBox()).width;
  await page.setViewportSize({ width: 400, height: 800 });
  await page.waitForFunction(
    (before) => document.querySelector('figure canvas').getBoundingClientRect().width < before / 2,
    wide,
  );
});

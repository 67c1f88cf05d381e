// The dashboard starts from a bare server: the least that every other flow relies on.

import assert from 'node:assert/strict';
import { flow } from '../harness.mjs';

flow('the dashboard starts, has a title and passes axe', async ({ page, open, axe, screenshot }) => {
  await open('#/');
  assert.match(await page.title(), /Tiến Độ/);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  await axe();
  await screenshot('overview');
});

flow('a phone shows the dashboard without scrolling sideways', {
  viewport: { width: 360, height: 740 },
}, async ({ page, open, screenshot }) => {
  await open('#/');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(overflow <= 0, `the page is ${overflow} pixels wider than the screen`);
  await screenshot('overview-phone');
});

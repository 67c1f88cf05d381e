// The dashboard without a mouse: skip link, visible focus, headings that take the focus.

import assert from 'node:assert/strict';
import { flow } from '../harness.mjs';

flow('the first Tab offers to skip to the content', async ({ page, open }) => {
  await open('#/');
  await page.locator('h1').evaluate((heading) => heading.blur());
  await page.evaluate(() => document.body.focus());
  await page.keyboard.press('Tab');
  const text = await page.evaluate(() => document.activeElement?.textContent?.trim());
  assert.match(text ?? '', /nội dung/i);
  await page.keyboard.press('Enter');
  const inside = await page.evaluate(() => Boolean(document.activeElement?.closest('main')));
  assert.ok(inside, 'the focus is not in the content');
});

flow('each page of the navigation is reached by keyboard and says its name', async (tools) => {
  const { page, open } = tools;
  await open('#/');
  const links = page.locator('header nav a');
  const count = await links.count();
  assert.ok(count >= 6, `${count} links`);
  for (let place = 0; place < count; place += 1) {
    await links.nth(place).focus();
    const outlined = await links.nth(place).evaluate((link) => {
      const style = getComputedStyle(link);
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    });
    assert.ok(outlined, `link ${place} shows no focus`);
    const before = await page.title();
    await page.keyboard.press('Enter');
    if (place > 0) {
      await page.waitForFunction((title) => document.title !== title, before);
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    }
  }
});

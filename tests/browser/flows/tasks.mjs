// Finding tasks: search without diacritics, filters in the address, one task opened by keyboard.

import assert from 'node:assert/strict';
import { flow } from '../harness.mjs';
import { plan } from '../pages.mjs';

const rows = (page) => page.locator('main table tbody tr');

flow('"chu ky so" finds what is written "chữ ký số"', async ({ page, open }) => {
  await open(`#/nhiem-vu?${plan.hoaBinh}`);
  const all = await rows(page).count();
  assert.equal(all, 47);
  await page.getByRole('searchbox').or(page.locator('input[type=search]')).first().fill('chu ky so');
  await page.waitForFunction(() => document.querySelectorAll('main table tbody tr').length < 47);
  const found = await rows(page).allInnerTexts();
  assert.ok(found.length > 0);
  assert.ok(found.some((text) => text.includes('chữ ký số')), found.join('\n'));
  await page.waitForURL(/q=/);
});

flow('filters narrow the table and a link reproduces them', async ({ page, open }) => {
  await open(`#/nhiem-vu?tinh-trang=overdue&${plan.hoaBinh}`);
  const overdue = await rows(page).count();
  assert.ok(overdue > 0 && overdue < 47, `${overdue} rows`);
  await page.reload();
  await page.locator('h1').waitFor();
  assert.equal(await rows(page).count(), overdue);
});

flow('the counts of one task are those of the overview', async ({ page, open }) => {
  // On the sample's last day everything dated but four tasks is the unit roadmaps.
  await open('#/nhiem-vu/unit-roadmaps');
  const shown = await page.locator('main').innerText();
  const count = (name) => Number(shown.match(new RegExp(`(\\d+)\\s+${name}`))?.[1]);
  const counted = ['Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Chờ xác nhận', 'Quá hạn'].map(count);
  assert.equal(counted.reduce((sum, one) => sum + one, 0), 33, counted.join(' + '));
  await open(`#/?${plan.hoaBinh}`);
  const overview = await page.locator('main').innerText();
  for (const [place, name] of ['Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Quá hạn'].entries()) {
    const there = Number(overview.match(new RegExp(`(\\d+)\\s+${name}`))?.[1]);
    assert.equal(there, counted[place === 2 ? 3 : place], name);
  }
});

flow('a task opens by keyboard and its heading takes the focus', async ({ page, open }) => {
  await open('#/nhiem-vu?q=lo%20trinh%20rieng');
  const link = page.locator('main table tbody tr a').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/nhiem-vu\//);
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  assert.match(await page.title(), /Tiến Độ/);
});

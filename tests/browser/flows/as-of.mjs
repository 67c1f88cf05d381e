// The day decides everything: it stands in the address, and the page computes anew.

import assert from 'node:assert/strict';
import { flow } from '../harness.mjs';
import { plan } from '../pages.mjs';

flow('opens on the sample at its last day and says so', async ({ page, open, expectText }) => {
  await open(`#/?${plan.hoaBinh}`);
  await expectText('DỮ LIỆU MINH HỌA');
  await expectText('Đang xem tại 30/09/2014');
  assert.match(await page.title(), /Tiến Độ/);
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
});

flow('the day after the deadline, without a ledger, 33 roadmaps are overdue', async (tools) => {
  const { page, open, expectText } = tools;
  await open(`#/?du-lieu=ke-hoach&ngay=2014-07-01&${plan.hoaBinh}`);
  await expectText('chưa có báo cáo nào: 33 việc đã qua thời hạn');
  await expectText('Quá hạn');
  assert.equal(await page.getByText('DỮ LIỆU MINH HỌA').count(), 0);
  await open('#/nhiem-vu/unit-roadmaps?du-lieu=ke-hoach&ngay=2014-07-01');
  await expectText('quá 1 ngày');
  assert.equal(await page.getByText('Đúng tiến độ').count(), 0);
});

flow('before the day of signing nothing is counted', async ({ open, expectText }) => {
  await open(`#/?ngay=2013-10-27&${plan.hoaBinh}`);
  await expectText('chưa có hiệu lực');
});

flow('a new day is computed at once and the address reproduces it', async (tools) => {
  const { page, open, expectText } = tools;
  await open('#/?du-lieu=ke-hoach');
  const day = page.locator('input[type=date]');
  await day.fill('2014-06-30');
  await day.press('Tab');
  await expectText('Đang xem tại 30/06/2014');
  await page.waitForURL(/ngay=2014-06-30/);
  await page.reload();
  await expectText('Đang xem tại 30/06/2014');
});

flow('the switch goes between the sample and the plan alone', async ({ page, open, expectText }) => {
  await open('#/');
  await page.getByText('Chỉ kế hoạch', { exact: true }).click();
  await page.waitForURL(/du-lieu=ke-hoach/);
  await page.getByText('DỮ LIỆU MINH HỌA').waitFor({ state: 'detached' });
  await page.goBack();
  await expectText('DỮ LIỆU MINH HỌA');
});

flow('before the day of signing every page says so, and none denies what is there', async (tools) => {
  const { open, expectText } = tools;
  for (const route of ['#/chi-tieu', '#/don-vi', '#/chi-tieu/document-software', '#/don-vi/huyen-da-bac']) {
    await open(`${route}?ngay=2013-10-01&${plan.hoaBinh}`);
    await expectText('Chưa có hiệu lực');
  }
});

flow('a link to reports that nobody has entered opens as the plan alone', async (tools) => {
  const { page, open, expectText } = tools;
  await open(`#/?du-lieu=bao-cao&ngay=2014-07-01&${plan.hoaBinh}`);
  await expectText('Chỉ xem kế hoạch');
  await expectText('chưa có báo cáo nào');
  assert.equal(await page.getByText('0 hoàn thành').count(), 0);
});

flow('an unknown plan in the address is called unknown', async ({ open, expectText }) => {
  await open('#/?ke-hoach=khong-co');
  await expectText('Không có kế hoạch này');
});

// Several plans and provinces side by side, and each text in its own order.

import assert from 'node:assert/strict';
import { flow } from '../harness.mjs';
import { plan } from '../pages.mjs';

const main = (page) => page.locator('main').innerText();

flow('five plans stand beside each other, each on its own day', async (tools) => {
  const { page, open, expectText } = tools;
  await open('#/');
  await expectText('Mỗi kế hoạch xem tại ngày riêng của nó');
  const rows = page.locator('main table tbody tr');
  assert.equal(await rows.count(), 5);
  const text = await main(page);
  for (const name of ['Đồng Tháp · 12/CT-UBND', 'Hòa Bình · 59/KH-UBND', 'Đà Nẵng · 14/CT-UBND',
    'Bà Rịa – Vũng Tàu · 7849/UBND-VP', 'Bình Thuận · Chỉ thị (chưa rõ số)']) {
    assert.ok(text.includes(name), `${name} is not there`);
  }
  await page.getByRole('link', { name: /Trao đổi văn bản điện tử/ }).click();
  await expectText('Đang xem tại 30/09/2014');
});

flow('a day in the address holds for all plans', async ({ page, open }) => {
  await open('#/?ngay=2014-07-01&du-lieu=ke-hoach');
  const rows = await page.locator('main table tbody tr').allInnerTexts();
  const of = (place) => rows.find((row) => row.includes(place)) ?? '';
  assert.match(of('Bình Thuận'), /Chưa có hiệu lực/);
  assert.match(of('Bà Rịa'), /Chưa có hiệu lực/);
  assert.match(of('Hòa Bình'), /0\/37/);
  assert.match(of('Đồng Tháp'), /không có/);
});

flow('the list of documents says what each source lacks', async ({ page, open, expectText }) => {
  await open('#/ke-hoach');
  const rows = await page.locator('main table tbody tr').allInnerTexts();
  assert.equal(rows.length, 5);
  const of = (place) => rows.find((row) => row.includes(place)) ?? '';
  assert.match(of('Bình Thuận'), /chưa rõ số/i);
  assert.match(of('Bình Thuận'), /chưa rõ ngày ký, trong khoảng 12\/07\/2018 – 31\/12\/2018/);
  assert.match(of('Bà Rịa'), /tin báo chí/);
  assert.match(of('Đà Nẵng'), /trích đoạn/);
  await page.getByRole('link', { name: /ICT Index/ }).click();
  await expectText('Nhận dạng văn bản');
  await expectText('nguồn không nêu');
});

flow('clauses stand in the order of the text, those without a task among them', async (tools) => {
  const { page, open } = tools;
  for (const [query, order, silent] of [
    [plan.hoaBinh, ['I', 'II', 'VI.5', 'VIII.5 đoạn 5', 'Đoạn kết'], 'VI.5'],
    [plan.dongThap, ['Mở đầu, đoạn 1', '1.a', '7.b (thứ nhất)', '7.b (thứ hai, đúng ra là c)'], 'Mở đầu, đoạn 2'],
    [plan.daNang, ['1.b', '1.b.1', '2.a.4', '2.b.5'], 'Mở đầu, đoạn 2'],
    [plan.baRiaVungTau, ['1.a', '1.đ', '2.d', '4.b'], null],
    [plan.binhThuan, ['1 gạch 1', '4 gạch 2, + 5', '7 gạch 2'], 'Mở đầu, đoạn 1'],
  ]) {
    await open(`#/ke-hoach?${query}`);
    const names = await page.locator('.clause-name').allInnerTexts();
    const places = order.filter((name) => !/^[IVX]+$|^Đoạn kết$/.test(name)).map((name) => names.indexOf(name));
    assert.ok(places.every((place) => place >= 0), `${query}: ${order} at ${places}`);
    assert.deepEqual(places, [...places].sort((one, other) => one - other), query);
    if (silent) {
      const row = page.locator('.clause-row', { has: page.getByText(silent, { exact: true }) }).first();
      assert.match(await row.innerText(), /không có nhiệm vụ/, `${query}: ${silent}`);
    }
  }
});

flow('tasks are shown for what they are', async ({ open, expectText }) => {
  await open(`#/ke-hoach?${plan.dongThap}`);
  await expectText('không bắt buộc (“có thể”)');
  await expectText('Khi: ');
  await expectText('không phải thời hạn');
  await expectText('Thường xuyên');
  await open(`#/ke-hoach?${plan.baRiaVungTau}`);
  await expectText('thời hạn theo: ');
  await expectText('khẩn trương');
  await open(`#/nhiem-vu?${plan.baRiaVungTau}`);
  await expectText('thời hạn theo: ');
});

flow('who reports through whom, and when only in a certain case', async ({ open, expectText }) => {
  await open(`#/ke-hoach?${plan.baRiaVungTau}`);
  await expectText('Chế độ báo cáo');
  await expectText(/Sở TTTT chuẩn bị/);
  await expectText(/thông qua Sở TTTT/);
  await open(`#/ke-hoach?${plan.daNang}`);
  await expectText(/thông qua Sở Nội vụ|thông qua Sở NV/);
});

/** Overdue units of each plan, without a ledger, on the day before, on and after its deadlines. */
const walks = [
  ['dongThap', [['2013-07-25', null], ['2013-12-31', 0], ['2016-01-01', 0]]],
  ['hoaBinh', [['2013-10-27', null], ['2014-07-01', 33], ['2016-01-01', 37]]],
  ['daNang', [['2011-10-09', null], ['2011-12-01', 31], ['2012-01-01', 34]]],
  ['baRiaVungTau', [['2019-07-02', null], ['2019-09-30', 1], ['2021-01-01', 18]]],
  ['binhThuan', [['2018-07-11', null], ['2018-12-31', 0], ['2019-07-01', 0]]],
];

for (const [name, days] of walks) {
  flow(`${name} is walked through on three days`, async ({ page, open, expectText }) => {
    for (const [day, overdue] of days) {
      const query = `du-lieu=ke-hoach&ngay=${day}&${plan[name]}`;
      await open(`#/?${query}`);
      if (overdue === null) {
        await expectText('Chưa có hiệu lực');
      } else {
        const shown = Number((await main(page)).match(/(\d+)\s+Quá hạn/)?.[1]);
        assert.equal(shown, overdue, day);
      }
      for (const route of ['#/ke-hoach', '#/chi-tieu', '#/nhiem-vu', '#/don-vi']) {
        await open(`${route}?${query}`);
        assert.doesNotMatch(await main(page), /\bNaN\b|undefined|null/, `${route} on ${day}`);
      }
    }
  });
}

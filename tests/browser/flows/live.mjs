// A saved file appears in the open page; a broken one keeps the last good plan and says where.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flow } from '../harness.mjs';

flow('a saved file appears in the open page, a broken one keeps the plan', { ownServer: true }, async (tools) => {
  const { page, server, open, expectText } = tools;
  const file = join(server.folder, 'plans', 'hoa-binh', '59-kh-ubnd-2013', 'tasks.yaml');
  const good = await readFile(file, 'utf8');
  await open('#/nhiem-vu?q=quy+che');
  const search = page.locator('input[type=search]');
  await search.focus();

  await writeFile(file, good.replace('title: ', 'title: Tên vừa lưu quy chế – '));
  await expectText('Tên vừa lưu');
  assert.equal(await search.inputValue(), 'quy che');
  const focused = await search.evaluate((element) => element === document.activeElement);
  assert.ok(focused, 'the search lost the focus');

  await writeFile(file, good.replace('trước Quý III năm 2014', 'trước Quý V năm 2014'));
  await expectText('Tên vừa lưu');
  await page.locator('a[href*="van-de"]').last().waitFor();
  await open('#/van-de');
  await expectText('không có quý 5');
  await expectText('tasks.yaml');

  await writeFile(file, good);
  await page.getByText('không có quý 5').waitFor({ state: 'detached' });
});

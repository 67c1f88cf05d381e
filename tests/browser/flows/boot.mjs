// What a visitor reads when the module cannot be loaded: an explanation, never a blank page.

import { flow } from '../harness.mjs';

flow('without the module the page explains itself in both languages', async (tools) => {
  const { page, open, expectText, allow, axe } = tools;
  allow(/dashboard_bg\.wasm|Failed to load resource|not caught|console: /);
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: '' }));
  await open('#/');
  await expectText('Không mở được Tiến Độ');
  await expectText('Tiến Độ could not start');
  await axe('[role=alert]');
});

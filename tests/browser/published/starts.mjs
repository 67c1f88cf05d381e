// The static site works from any folder of any web server, under the policy in its page.

import assert from 'node:assert/strict';
import { flow } from '../harness.mjs';

flow('the published site starts below a folder of a plain web server', async (tools) => {
  const { page, open, screenshot } = tools;
  await open('#/');
  assert.match(await page.title(), /Tiến Độ/);
  assert.equal(await page.getByRole('alert').count(), 0);
  await screenshot('published');
});

flow('the published site keeps its content policy without a server that sends one', async (tools) => {
  const { page, open, allow } = tools;
  allow(/content policy|Content Security Policy/);
  await open('#/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
    return window.ranInline === true;
  });
  assert.equal(ran, false, 'an inline script ran');
});

// Every page in three widths, both themes and both languages: nothing sticks out, axe is content.

import assert from 'node:assert/strict';
import { flow } from '../harness.mjs';
import { pages, plan, withQuery } from '../pages.mjs';

const widths = [360, 768, 1440];

for (const width of widths) {
  for (const colorScheme of ['light', 'dark']) {
    const options = { viewport: { width, height: 900 }, colorScheme };
    flow(`every page at ${width} px, ${colorScheme}`, options, async (tools) => {
      const { page, open, axe, screenshot } = tools;
      for (const { name, route } of pages) {
        for (const language of ['vi', 'en']) {
          await open(withQuery(route, `lang=${language}`));
          const sticksOut = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.ok(sticksOut <= 0, `${name} (${language}) is ${sticksOut} px too wide`);
          if (language === 'vi' || width === 1440) await axe();
          const picture = `${name} ${width} ${colorScheme} ${language}`;
          if (language === 'vi' || colorScheme === 'light') await screenshot(picture);
        }
      }
    });
  }
}

flow('the picture of the README', { viewport: { width: 1280, height: 900 } }, async (tools) => {
  const { open, expectText, screenshot } = tools;
  await open(`#/?${plan.hoaBinh}`);
  await expectText('DỮ LIỆU MINH HỌA');
  await screenshot('readme');
});

// The accessibility rules of axe, run inside the page, and their findings in readable form.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at level AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every violation as text, the empty text if there is none. */
export async function violations(page, scope) {
  // Evaluated, and not added as a script, which the content policy would rightly refuse.
  await page.evaluate(source);
  const found = await page.evaluate(
    async ({ scope, rules }) => {
      const options = { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] };
      const { violations } = await window.axe.run(scope ?? document, options);
      return violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.map(({ target, html, failureSummary }) => ({ target, html, failureSummary })),
      }));
    },
    { scope, rules: RULES },
  );
  return found.map(inWords).join('\n\n');
}

function inWords({ id, impact, help, nodes }) {
  const places = nodes.slice(0, 5).map(({ target, html, failureSummary }) => {
    const what = failureSummary.replace(/\s*\n\s*/g, ' ');
    return `  ${target.join(' ')}\n    ${html.slice(0, 160)}\n    ${what}`;
  });
  const rest = nodes.length > 5 ? [`  … and ${nodes.length - 5} more places`] : [];
  return [`${id} (${impact}): ${help}`, ...places, ...rest].join('\n');
}

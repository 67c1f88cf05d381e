// What the flows print: a line for each, the reason of each failure, and a last line in the form
// that `cargo test` uses, so that one reader counts them all.

const here = new URL('.', import.meta.url).href;

/** The message, and of the stack only the places in the flow and its helpers. */
function reason(error) {
  const cause = error?.cause ?? error;
  const message = String(cause?.message ?? cause);
  const places = String(cause?.stack ?? '')
    .split('\n')
    .filter((line) => line.includes(here) && !line.includes('node_modules'))
    .map((line) => line.replaceAll(here, ''));
  return [...message.split('\n'), ...places].map((line) => `    ${line.trimEnd()}`).join('\n');
}

export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.nesting > 0) continue;
    const seconds = (data.details.duration_ms / 1000).toFixed(1);
    if (type === 'test:pass') {
      passed += 1;
      yield `ok ${data.name} (${seconds} s)\n`;
    } else {
      failed += 1;
      yield `FAILED ${data.name} (${seconds} s)\n${reason(data.details.error)}\n`;
    }
  }
  yield `\ntest result: ${failed ? 'FAILED' : 'ok'}. ${passed} passed; ${failed} failed\n`;
}

// What a flow is written with: `flow(name, [options], body)` and the helpers that `body` is given.

import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { violations } from './axe.mjs';
import { launch, openPage } from './browser.mjs';
import { startServer } from './server.mjs';
import { startStaticServer } from './static.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const screenshots = process.env.SCREENSHOTS ?? join(here, '..', '..', 'target', 'screenshots');

/** How long one flow may take, in milliseconds. */
const TIME_LIMIT = 60_000;

let browser;
let sharedServer;
let count = 0;
let file = '';
let chosen = { filter: '', published: false };

export const registered = () => count;

/** Loads one file of flows; of these, only those that the filter lets through are registered. */
export async function registerFrom(url, options) {
  file = url.pathname.split('/').pop();
  chosen = options;
  await import(url);
}

export async function closeAll() {
  // Whichever of the two could not be started has said so in its flow already.
  await Promise.allSettled([browser, sharedServer]);
  await browser?.then((started) => started.close(), () => {});
  await sharedServer?.then((started) => started.stop(), () => {});
}

/**
 * Registers a flow.
 *
 * Options: `viewport` and everything else that a Playwright context takes; `plans`, another folder
 * of plans, and `args`, more arguments for `tiendo serve`, either of which gives the flow a server
 * of its own; `ownServer: true` does so without changing anything, for flows that write; `files`, a
 * folder that is served as it is instead of the product.
 */
export function flow(name, options, body = options) {
  if (!`${file} ${name}`.toLowerCase().includes(chosen.filter.toLowerCase())) return;
  count += 1;
  const { plans, args, ownServer, files, ...context } = body === options ? {} : options;
  test(name, { timeout: TIME_LIMIT }, async () => {
    await rm(picture(`FAILED ${name}`), { force: true });
    const chromium = await (browser ??= launch());
    const alone = Boolean(plans || args || ownServer || files);
    const started = () => (files ? startStaticServer(files) : startServer({ plans, args }));
    const server = await (alone ? started() : (sharedServer ??= startShared()));
    const opened = await openPage(chromium, new URL(server.url).origin, context);
    const allowed = [];
    try {
      await body(helpers(opened.page, server, allowed));
      const faults = opened.faults.filter((fault) => !allowed.some((form) => form.test(fault)));
      assert.ok(faults.length === 0, 'the page did what was expected, but not without faults');
    } catch (error) {
      await screenshot(opened.page, `FAILED ${name}`).catch(() => {});
      // The fault is often the reason why the flow did not find what it expected.
      if (opened.faults.length > 0) error.message += `\nfaults of the page:\n${opened.faults.join('\n')}`;
      throw error;
    } finally {
      await opened.context.close();
      if (alone) await server.stop();
    }
  });
}

function startShared() {
  return chosen.published ? startStaticServer() : startServer();
}

function helpers(page, server, allowed) {
  return {
    page,
    server,
    /** Opens the dashboard at a route such as `#/tasks`, and waits for its heading. */
    async open(hash = '#/') {
      await page.goto(`${server.url}/${hash}`);
      await page.locator('h1').first().waitFor();
    },
    /** Waits for the text to be seen. */
    async expectText(text) {
      const shown = page.getByText(text).filter({ visible: true }).first();
      await shown.waitFor().catch(async () => {
        const seen = await page.locator('body').innerText();
        assert.fail(`'${text}' is not on the page, which reads:\n${seen.slice(0, 1500)}`);
      });
    },
    /** Fails if axe finds anything; `scope` is a selector, the whole page without it. */
    async axe(scope) {
      const found = await violations(page, scope);
      if (found) assert.fail(`the page is not accessible to all\n${found}`);
    },
    /** Compares the accessibility tree below `locator` with `trees/NAME.yml`. */
    expectTree: (name, locator = page.locator('body')) => expectTree(name, locator),
    /** Leaves a picture of the page in `target/screenshots`. */
    screenshot: (name) => screenshot(page, name),
    /** Lets faults of this form pass, for flows in which something is meant to be refused. */
    allow: (form) => allowed.push(form),
  };
}

/** `UPDATE_TREES=1` writes the tree as it is; read the difference before it is committed. */
async function expectTree(name, locator) {
  const tree = `${await locator.ariaSnapshot()}\n`;
  const path = join(here, 'trees', `${name}.yml`);
  if (process.env.UPDATE_TREES) {
    await mkdir(join(here, 'trees'), { recursive: true });
    await writeFile(path, tree);
  }
  assert.equal(tree, await readFile(path, 'utf8'), `${path} (UPDATE_TREES=1 writes it again)`);
}

async function screenshot(page, name) {
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: picture(name), fullPage: true });
}

const picture = (name) => join(screenshots, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);

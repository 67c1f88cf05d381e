// The browser of the flows: one Chromium for all, a fresh context for each.

import { chromium } from 'playwright-core';

/** No sandbox, for containers; nothing that calls home, for offices without a network. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch() {
  // Where Debian installs it; `cargo xtask test` names the one that it found.
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, headless: true, args: ARGS });
}

/**
 * Opens a page that remembers every fault a visitor would not see: errors in the console, errors
 * nobody caught, breaches of the content policy, requests that failed or left for another host.
 */
export async function openPage(browser, origin, { viewport = { width: 1280, height: 800 }, ...rest }) {
  const context = await browser.newContext({
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    ...rest,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`not caught: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (protocol.startsWith('http') && to !== origin) faults.push(`another host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // Leaving a page stops what it was still asking for.
    if (why !== 'net::ERR_ABORTED') faults.push(`request: ${request.url()} ${why}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`content policy: ${event.violatedDirective} blocks ${event.blockedURI}`);
    });
  });
  return { context, page, faults };
}

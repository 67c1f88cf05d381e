// Starts the command `tiendo` for the flows, and stops it.

import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const exe = process.platform === 'win32' ? '.exe' : '';
const program = process.env.TIENDO ?? join(root, 'target', 'debug', `tiendo${exe}`);
const site = process.env.TIENDO_SITE ?? join(root, 'target', 'site');

/** How long the server may take to print its address, in milliseconds. */
const PATIENCE = 30_000;

/** Kills what is still running if the tests end before their time. */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/**
 * Serves a copy of `plans`, so that what a flow reports is gone with it, on a port that the system
 * chooses.
 */
export async function startServer({ plans = join(root, 'plans'), args = [] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'tiendo-flows-'));
  const clear = () => rm(folder, { recursive: true, force: true });
  await cp(plans, join(folder, 'plans'), { recursive: true }).catch(async (error) => {
    await clear();
    throw error;
  });
  const child = spawn(
    program,
    ['serve', '--plans', 'plans', '--listen', '127.0.0.1:0', '--stop-when-stdin-closes', ...args],
    { cwd: folder, env: { ...process.env, TIENDO_SITE: site }, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  running.add(child);
  const exited = new Promise((resolve) => child.once('close', resolve));

  async function stop() {
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await exited;
    clearTimeout(timer);
    running.delete(child);
    await clear();
  }

  try {
    const { url, output } = await address(child);
    return { url, folder, output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until the server prints where it listens. */
function address(child) {
  let text = '';
  return new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`${program} ${what}\n${text}`));
    const timer = setTimeout(() => fail(`printed no address in ${PATIENCE / 1000} s`), PATIENCE);
    const listen = (chunk) => {
      text += chunk;
      const found = text.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) {
        clearTimeout(timer);
        resolve({ url: found[0], output: () => text });
      }
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.once('error', (error) => {
      clearTimeout(timer);
      fail(`cannot start: ${error.message}`);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`stopped at once, exit code ${code}`);
    });
  });
}

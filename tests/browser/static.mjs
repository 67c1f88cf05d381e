// A web server that knows nothing of Tiến Độ, for the site that `cargo xtask dist` writes: it sends
// files, from a folder below the root of its address, and no policy of its own.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = process.env.DIST ?? join(root, 'target', 'dist');
const BELOW = '/some/folder';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Serves the published site, or another folder. */
export async function startStaticServer(folder = dist) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = pathname.startsWith(`${BELOW}/`) ? pathname.slice(BELOW.length + 1) : '..';
    const path = normalize(join(folder, decodeURIComponent(name) || 'index.html'));
    try {
      // What lies outside the folder is not found, as everything that is not there.
      const bytes = path.startsWith(folder) ? await readFile(path) : undefined;
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(bytes ? 200 : 404, { 'content-type': type }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${BELOW}`,
    folder,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

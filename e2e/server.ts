/** A web server of files and nothing else, as any host may be. */

import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.woff2': 'font/woff2',
};

export interface FileServer {
  /** `http://127.0.0.1:<port>`. */
  origin: string;
  close(): Promise<void>;
}

/** Serves folders on a free port. @param folders by the path under which each stands, with a slash at both ends. */
export async function serveFolders(folders: Record<string, string>): Promise<FileServer> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const under = Object.keys(folders).find(prefix => path.startsWith(prefix));
    if (under === undefined) response.writeHead(404).end();
    else answer(join(folders[under] ?? '', path.slice(under.length)), path, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(file: string, path: string, response: ServerResponse): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    if (path.endsWith('/')) answer(join(file, 'index.html'), path, response);
    else response.writeHead(302, { Location: `${path}/` }).end();
  } else if (found) {
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file)
      // A test that has ended has taken its folder away, and a page may still ask for a font.
      .on('error', () => response.destroy())
      .pipe(response);
  } else {
    response.writeHead(404).end();
  }
}

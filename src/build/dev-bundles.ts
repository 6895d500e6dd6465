/** Bundles of scripts and styles for the dev server: a page asks for a few files and not for a hundred modules. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { type Bundled, bundled } from './bundle.ts';
import { hereFile } from './live.ts';
import { type ScriptName, type StyleName, scriptSources, styleSources } from './pages.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.md': 'text/markdown; charset=utf-8',
  '.woff2': 'font/woff2',
};

export interface DevBundles {
  made: Promise<Bundled>;
  /** Answers requests for the files in them. */
  serve(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void>;
}

/** Begins to make the bundles of all pages; they live in memory. */
export function devBundles(): DevBundles {
  const made = bundled(Object.keys(styleSources) as StyleName[], Object.keys(scriptSources) as ScriptName[]).then(
    ({ bundle, files }) => ({ bundle: { ...bundle, live: hereFile }, files }),
  );
  // Whoever opens a page is told.
  made.catch(() => {});
  return {
    made,
    async serve(request, response, next) {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const content = pathname.startsWith('/assets/') ? (await made).files.get(pathname.slice(1)) : undefined;
      if (content === undefined) return next();
      // The name of a file tells its content.
      response.writeHead(200, {
        'Content-Type': types[extname(pathname)] ?? 'application/octet-stream',
        'Cache-Control': 'max-age=31536000, immutable',
      });
      response.end(request.method === 'HEAD' ? undefined : content);
    },
  };
}

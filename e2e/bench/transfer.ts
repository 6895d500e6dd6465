/** What a page has sent for, in bytes: as the server sent it, and as a server that compresses would. */

import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Sample } from './metrics.ts';

interface Size {
  raw: number;
  gzip: number;
}

/** Compressed already: servers send them as they are. */
const packed = new Set(['.woff', '.woff2', '.png', '.jpg']);

const known = new Map<string, { all: Size; script: Size }>();

/** @param urls addresses of files under `e2e/bench`; data in an address is none. */
export function bytesOf(urls: string[]): Sample {
  const files = new Set(urls.filter(url => url.startsWith('http://127.0.0.1')).map(fileOf));
  const sizes = [...files].map(file => {
    const size = known.get(file) ?? sizesOf(file);
    known.set(file, size);
    return size;
  });
  const sum = (part: 'all' | 'script', as: keyof Size) => sizes.reduce((total, size) => total + size[part][as], 0);
  return {
    script: sum('script', 'raw'),
    scriptGzip: sum('script', 'gzip'),
    all: sum('all', 'raw'),
    allGzip: sum('all', 'gzip'),
  };
}

function fileOf(url: string): string {
  const file = join(import.meta.dirname, decodeURIComponent(new URL(url).pathname));
  return file.endsWith('/') ? join(file, 'index.html') : file;
}

function sizesOf(file: string): { all: Size; script: Size } {
  const none = { raw: 0, gzip: 0 };
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return { all: none, script: none };
  const data = readFileSync(file);
  const ending = extname(file);
  const all = packed.has(ending) ? { raw: data.length, gzip: data.length } : sizeOf(data);
  if (ending === '.js' || ending === '.mjs') return { all, script: all };
  return { all, script: ending === '.html' ? sizeOf(Buffer.from(inlineScripts(data.toString()))) : none };
}

function sizeOf(data: Buffer): Size {
  return data.length === 0 ? { raw: 0, gzip: 0 } : { raw: data.length, gzip: gzipSync(data).length };
}

/** The scripts that stand in a page; JSON is data and no script. */
export function inlineScripts(html: string): string {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  return scripts
    .filter(
      ([, attributes = '']) =>
        !/\bsrc=/.test(attributes) && !/\btype=(?!"?(?:module|text\/javascript))/.test(attributes),
    )
    .map(([, , text = '']) => text)
    .join('\n');
}

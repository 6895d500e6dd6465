/** A file of a story as the dev server sends it: as it is, in ranges, and with a policy of its own. */

import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { mediaType } from './media-data.ts';

/** Whoever opens it by itself sees it, and it does nothing. A browser's own viewer of PDF files needs more. */
const still = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

export function sendFile(request: IncomingMessage, response: ServerResponse, path: string): void {
  const { size } = statSync(path);
  const type = mediaType(path);
  const range = rangeOf(request.headers.range, size);
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (type !== 'application/pdf') response.setHeader('Content-Security-Policy', still);
  if (range === 'none') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.setHeader('Content-Length', end - start + 1);
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.statusCode = range ? 206 : 200;
  if (request.method === 'HEAD' || size === 0) response.end();
  // A player that has enough goes away, and a file may be gone: either ends the answer.
  else pipeline(createReadStream(path, { start, end }), response, () => {});
}

/** First and last byte of the one range that is asked for; nothing for the whole, `none` for what is not there. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | 'none' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'none' : { start, end };
}

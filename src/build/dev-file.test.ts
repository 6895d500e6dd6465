import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendFile } from './dev-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'dev-file-'));
const server = createServer((request, response) => sendFile(request, response, join(folder, request.url ?? '')));
let origin = '';

beforeAll(async () => {
  writeFileSync(join(folder, 'a.mp4'), '0123456789');
  for (const name of ['a.svg', 'a.html', 'a.pdf', 'empty.png']) writeFileSync(join(folder, name), name.slice(5));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test.each([
  [undefined, 200, '0123456789', null],
  ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
  ['bytes=7-', 206, '789', 'bytes 7-9/10'],
  ['bytes=-2', 206, '89', 'bytes 8-9/10'],
  ['bytes=0-99', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=4-2', 416, '', 'bytes */10'],
  ['bytes=-', 200, '0123456789', null],
  ['lines=1-2', 200, '0123456789', null],
])('sendFile() answers %s with %i', async (range, status, text, told) => {
  const answer = await fetch(`${origin}/a.mp4`, { headers: range === undefined ? {} : { Range: range } });
  expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([status, text, told]);
});

test('sendFile() lets nothing run in what it sends, and guesses no type', async () => {
  const told = async (name: string) => {
    const { headers, status } = await fetch(`${origin}/${name}`);
    expect([status, headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    return [headers.get('content-type'), headers.get('content-security-policy')?.split(';')[0]];
  };
  expect(await told('a.svg')).toEqual(['image/svg+xml', "default-src 'none'"]);
  expect(await told('a.html')).toEqual(['application/octet-stream', "default-src 'none'"]);
  expect(await told('a.pdf')).toEqual(['application/pdf', undefined]);
  expect(await told('empty.png')).toEqual(['image/png', "default-src 'none'"]);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from './browser.ts';
import { launchBrowser } from './launch.ts';
import { openPaper, openScreen } from './paper.ts';

let story: string;
let browser: Browser;

beforeAll(async () => {
  story = mkdtempSync(join(tmpdir(), 'paper-'));
  // The head of a picture of 9 by 9 pixels, and nothing after it.
  writeFileSync(
    join(story, 'torn.png'),
    Buffer.from('89504e470d0a1a0a0000000d4948445200000009000000090802000000', 'hex'),
  );
  writeFileSync(join(story, 'torn.woff2'), 'wOF2 and no more');
  browser = await launchBrowser(findBrowser(undefined));
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(story, { recursive: true });
});

const opening = async (body: string) =>
  openPaper(await openScreen(browser), {
    html: `<!doctype html><title>A</title>${body}`,
    home: 'paper/',
    story,
    sheets: [],
  });

test('openPaper() names a picture that cannot be decoded', async () => {
  await expect(opening('<img src="../torn.png">')).rejects.toThrow(
    'the picture torn.png cannot be decoded; save it anew as JPEG, PNG, WebP or SVG',
  );
});

test('openPaper() names a font that does not load, and only when text is set in it', async () => {
  const face = '<style>@font-face { font-family: Torn; src: url(../torn.woff2) }</style>';
  await expect(opening(`${face}<p style="font-family: Torn">A page without its text`)).rejects.toThrow(
    'a font does not load: Torn; ',
  );
  await (await opening(`${face}<p>In another font`)).close();
});

test('openPaper() lets nothing be asked for that is not there', async () => {
  for (const address of ['../none.png', 'https://example.org/a.png', '../../etc/passwd']) {
    await expect(opening(`<img src="${address}">`)).rejects.toThrow(/asks for what is not there|cannot be decoded/);
  }
});

/** What a deck may cost, in counts and bytes: it must not grow with the story. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { inlineScripts } from './bench/transfer.ts';
import { chronodeck } from './command.ts';
import type { Deck } from './deck.ts';
import { type FileServer, serveFolders } from './server.ts';
import { expect, test } from './test.ts';

const folder = mkdtempSync(join(tmpdir(), 'chronodeck-budget-'));
const sizes = [20, 2000];
let server: FileServer;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  for (const size of sizes) {
    mkdirSync(join(folder, 'stories', `events-${size}`), { recursive: true });
    writeFileSync(join(folder, 'stories', `events-${size}`, 'story.yaml'), chronicle(size));
  }
  const { code, errors } = await chronodeck([
    'build',
    '--stories',
    join(folder, 'stories'),
    '--out',
    join(folder, 'site'),
  ]);
  expect(errors).not.toContain('error');
  expect(code).toBe(0);
  server = await serveFolders({ '/': join(folder, 'site') });
});

test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('a deck of 2,000 events has few elements, on its first slide and on its last', async ({ deck, page }) => {
  await opened(deck, 2000);
  const count = () => page.evaluate(() => document.getElementsByTagName('*').length);
  expect(await count()).toBeLessThan(1500);
  await deck.press('End');
  expect(await deck.now()).toBe((await deck.island()).slides.at(-1)?.id);
  expect(await count()).toBeLessThan(1500);
});

test('a step touches as much of the page in a deck of 2,000 events as in one of 20', async ({ deck, page }) => {
  const touched: number[] = [];
  for (const size of sizes) {
    await opened(deck, size);
    await deck.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    touched.push(await changesOf(page, () => deck.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')));
  }
  const [few = 0, many = 0] = touched;
  expect(few).toBeGreaterThan(40);
  expect(many).toBeLessThan(2 * few);
});

test('a deck asks for its page and then for fonts, and its script weighs at most 60 kB zipped', async ({
  deck,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  for (const size of sizes) {
    asked.length = 0;
    await opened(deck, size);
    await page.waitForLoadState('networkidle');
    const [first, ...others] = asked;
    expect(first).toBe(`/events-${size}/`);
    expect(others.filter(path => !path.endsWith('.woff2') && path !== ',')).toEqual([]);
    expect(others.length).toBeLessThan(8);
  }
  const html = readFileSync(join(folder, 'site', 'events-20', 'index.html'), 'utf8');
  const script = inlineScripts(html);
  expect(script.length).toBeGreaterThan(10_000);
  expect(gzipSync(script).length).toBeLessThan(60_000);
});

test('the first slide stands where it stays, in faces as wide as its own, before any script has run', async ({
  page,
}) => {
  const address = `${server.origin}/events-20/`;
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.present :is(h1, .dateline), .ribbon text')].map(text => {
        const { x, y, width } = text.getBoundingClientRect();
        return [text.textContent, Math.round(x), Math.round(y), Math.round(width)] as const;
      }),
    );
  await page.goto(address);
  await page.locator('style[data-later]').evaluate(async (style: HTMLStyleElement) => {
    style.media = '';
    await document.fonts.ready;
  });
  await expect.poll(() => page.evaluate(() => document.fonts.check('600 68px "Source Serif 4"'))).toBe(true);
  const after = await places();
  // The same page without its script.
  await page.route(address, async route => {
    const body = (await (await route.fetch()).text()).replace(/<script>.*?<\/script>/s, '');
    await route.fulfill({ body, contentType: 'text/html' });
  });
  await page.goto(address);
  const before = await places();
  expect(before.length).toBeGreaterThan(10);
  expect(before.map(([text]) => text)).toEqual(after.map(([text]) => text));
  for (const [at, [text, x, y, width]] of before.entries()) {
    const [, x2 = 0, y2 = 0, width2 = 0] = after[at] ?? [];
    expect(Math.abs(x - x2), `${text}: ${x} and ${x2}`).toBeLessThan(6);
    expect(Math.abs(y - y2), `${text}: ${y} and ${y2}`).toBeLessThan(3);
    expect(Math.abs(width - width2), `${text}: ${width} and ${width2}`).toBeLessThan(4 + width / 20);
  }
});

test('an address far away opens, and so do the overview and go-to', async ({ deck, page }) => {
  await opened(deck, 2000, '#e1800');
  await deck.shows('e1800');
  await expect(deck.slide.locator('.text')).toContainText('1800');
  await deck.press('o');
  const links = deck.dialog('All slides').locator('a[href^="#"]');
  await expect(links).toHaveCount((await deck.island()).slides.length);
  await expect(links.and(page.locator(':focus'))).toHaveAttribute('href', '#e1800');
  await deck.press('Escape');
  await deck.search('meeting 77 ');
  await deck.press('Enter');
  await deck.shows('e77');
});

async function opened(deck: Deck, size: number, rest = ''): Promise<void> {
  await deck.page.goto(`${server.origin}/events-${size}/${rest}`);
  await deck.ready();
}

/** Elements that come, go or change while something is done. */
async function changesOf(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counter = { count: 0 };
    Object.assign(window, { counter });
    const changes = { childList: true, subtree: true, attributes: true, characterData: true };
    new MutationObserver(records => {
      for (const { addedNodes, removedNodes, type } of records)
        counter.count += type === 'childList' ? addedNodes.length + removedNodes.length : 1;
    }).observe(document, changes);
  });
  await act();
  return page.evaluate(() => (window as unknown as { counter: { count: number } }).counter.count);
}

/** Meetings of 21 years, a fifth of them in one week, to the minute. */
function chronicle(count: number): string {
  const [start, week] = [Date.UTC(1992, 0, 1), Date.UTC(2012, 6, 21)];
  const events = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const dense = index % 5 === 0;
    const at = dense ? week + (index / count) * 7 * 86_400_000 : start + (index / count) * 20.4 * 365 * 86_400_000;
    const iso = new Date(at).toISOString();
    const text = `It is meeting ${number} of the board; nothing is decided, and the minutes are printed in full.`;
    return {
      id: `e${number}`,
      date: dense ? `${iso.slice(0, 16)}Z` : iso.slice(0, 10),
      title: `A meeting ${number} `,
      text,
    };
  });
  const lines = events.map(event => `  - ${JSON.stringify(event)}`);
  return ['title: Many meetings', 'language: en', 'events:', ...lines, ''].join('\n');
}

/** The dev server, `chronodeck present`: it follows the file and shows what is wrong in it. */

import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { chronodeck, firstLines, root, startChronodeck } from './command.ts';
import { Deck } from './deck.ts';
import { test as base, expect } from './test.ts';

interface Desk {
  /** `http://localhost:<port>/`, as printed. */
  address: string;
  /** The stories' folder. */
  folder: string;
  /** Lines printed on stdout. */
  printed: string[];
  /** Changes the story's file as an editor does, and gives what is in it then. */
  edit(change: (text: string) => string): string;
}

/** With a running server and a copy of a story that may be changed. */
const test = base.extend<{ desk: Desk }>({
  desk: async ({ context }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'chronodeck-dev-'));
    for (const story of ['dense', 'smallest'])
      cpSync(join(root, 'e2e/stories', story), join(folder, story), { recursive: true });
    const file = join(folder, 'dense/story.yaml');
    const child = startChronodeck(['present', '--stories', folder, '--port', '0']);
    const printed = await firstLines(child, 3);
    const edit = (change: (text: string) => string) => {
      const text = change(readFileSync(file, 'utf8'));
      writeFileSync(file, text);
      return text;
    };
    await use({ address: printed[0] ?? '', folder, printed, edit });
    // Pages first: one that loses its server complains.
    for (const page of context.pages()) await page.close();
    const ended = new Promise(resolve => child.on('close', resolve));
    child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  },
});

test('it prints its address and that of every story, and serves shelf, deck, reading view and paper', async ({
  desk,
  page,
}) => {
  expect(desk.printed).toEqual([desk.address, `${desk.address}dense/`, `${desk.address}smallest/`]);
  await page.goto(desk.address);
  await page.getByRole('link', { name: 'Apollo 11', exact: true }).click();
  await new Deck(page).ready();
  await page.goto(`${desk.address}smallest/read/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Apollo 11');
  await page.goto(`${desk.address}smallest/paper/`);
  await expect(page.locator('section.sheet')).toHaveCount(3);
});

test('it serves the story as data, as the file is now', async ({ desk, page }) => {
  const table = () => page.request.get(`${desk.address}dense/data/story.csv`);
  const first = await table();
  expect(first.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(await first.text()).toContain(',The doors open,');
  desk.edit(text => text.replace('The doors open', 'The gates open'));
  await expect.poll(async () => (await table()).text()).toContain(',The gates open,');
  expect((await page.request.get(`${desk.address}dense/data/story.xml`)).status()).toBe(404);
});

test('it opens no editor for other sites, and goes on when somebody sends it nonsense', async ({ desk, page }) => {
  const editor = `${desk.address}__open-in-editor?file=nothing`;
  for (const site of ['cross-site', 'same-site', 'none'])
    expect((await page.request.get(editor, { headers: { 'Sec-Fetch-Site': site } })).status()).toBe(403);
  await page.goto(desk.address);
  expect(await page.evaluate(async address => (await fetch(address)).status, editor)).toBe(200);
  const client = await (await page.request.get(`${desk.address}@vite/client`)).text();
  const token = /wsToken = "([^"]*)"/.exec(client)?.[1] ?? '';
  await page.evaluate(
    async address => {
      const socket = new WebSocket(address, 'vite-hmr');
      await new Promise(resolve => socket.addEventListener('open', resolve));
      for (const data of [5, {}, null, '/%'])
        socket.send(JSON.stringify({ type: 'custom', event: 'chronodeck:here', data }));
      socket.close();
      await new Promise(resolve => socket.addEventListener('close', resolve));
    },
    `${desk.address.replace('http', 'ws')}?token=${token}`,
  );
  expect((await page.goto(`${desk.address}dense/`))?.status()).toBe(200);
});

test('saving the story shows the change and stays on the slide', async ({ desk, page }) => {
  const deck = await opened(page, desk, '#switch');
  await deck.next();
  await deck.shows('crowbar');
  await expect(page).toHaveURL(/#crowbar$/);
  desk.edit(text => text.replace('A crowbar is fetched', 'A longer crowbar is fetched'));
  await expect(deck.heading).toHaveText('A longer crowbar is fetched');
  await deck.ready();
  await deck.shows('crowbar');
});

test('a page has its script in itself, and asks for no module but the one that keeps it fresh', async ({
  desk,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await opened(page, desk);
  expect(asked.filter(path => path.endsWith('.ts') || path.endsWith('.js'))).toEqual(['/@chronodeck/here.js']);
});

test('a save in two halves is shown once it is whole', async ({ desk, page }) => {
  await page.addInitScript(() => {
    const look = () => document.querySelector('vite-error-overlay') && sessionStorage.setItem('mistake', 'seen');
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  const deck = await opened(page, desk, '#switch');
  let whole = '';
  desk.edit(text => {
    whole = text.replace('A switch sticks', 'A switch sticks again');
    return whole.slice(0, whole.indexOf('sticks again'));
  });
  await setTimeout(10);
  desk.edit(() => whole);
  await expect(deck.heading).toHaveText('A switch sticks again');
  expect(await page.evaluate(() => sessionStorage.getItem('mistake'))).toBeNull();
});

test.describe('a mistake in the file', () => {
  test.use({ noise: /\[vite\]/ });

  test('lies over the last good deck with file, line and hint, and goes when it is mended', async ({ desk, page }) => {
    const deck = await opened(page, desk, '#switch');
    const text = desk.edit(text =>
      text.replace('date: 2021-05-12T04:35', 'date: 2021-02-31T04:35').replace('The sun rises', 'The sun is up'),
    );
    const overlay = page.locator('vite-error-overlay');
    await expect(overlay).toContainText('dense/story.yaml');
    const line = text.slice(0, text.indexOf('2021-02-31')).split('\n').length;
    await expect(overlay).toContainText(`story.yaml:${line}:`);
    await expect(overlay).toContainText('2021-02-31');
    await deck.shows('switch');
    await page.keyboard.press('Escape');
    await expect(overlay).toHaveCount(0);
    await deck.next();
    await deck.shows('crowbar');
    expect(await titles(deck)).toContain('The sun rises');
    desk.edit(text => text.replace('date: 2021-02-31T04:35', 'date: 2021-05-12T04:36'));
    await expect.poll(() => titles(deck)).toContain('The sun is up');
    await deck.ready();
    await deck.shows('crowbar');
    await expect(overlay).toHaveCount(0);
  });

  test('meets whoever opens the page while it is there', async ({ desk, page }) => {
    await opened(page, desk);
    desk.edit(text => text.replace('title: The doors open', 'titel: The doors open'));
    const overlay = page.locator('vite-error-overlay');
    await expect(overlay).toContainText('titel');
    await page.reload();
    await expect(overlay).toContainText('titel');
    await new Deck(page).ready();
    desk.edit(text => text.replace('titel:', 'title:'));
    await expect(overlay).toHaveCount(0);
  });
});

test.describe('an address that is not there', () => {
  test.use({ noise: /404/ });

  test('is answered with 404, and the nearest story is named', async ({ desk, page }) => {
    const answer = await page.goto(`${desk.address}dence/`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no story called dence');
    await expect(page.locator('main')).toContainText('dense');
    expect((await page.goto(`${desk.address}dense/nowhere/`))?.status()).toBe(404);
    await page.getByRole('link', { name: 'All stories' }).click();
    await expect(page.getByRole('link', { name: 'Apollo 11', exact: true })).toBeVisible();
  });
});

test('it serves nothing that lies elsewhere, and no file that no page shows', async ({ desk }) => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'chronodeck-elsewhere-'));
  const secret = join(elsewhere, 'secret.txt');
  writeFileSync(secret, 'planted');
  symlinkSync(secret, join(desk.folder, 'dense/link.txt'));
  writeFileSync(join(desk.folder, 'dense/draft.txt'), 'planted');
  const way = relative(join(desk.folder, 'dense'), secret);
  const dots = way.replaceAll('..', '%2e%2e');
  const ways = [
    'dense/link.txt',
    'dense/draft.txt',
    'dense/story.yaml',
    `@fs${secret}`,
    `@fs${desk.folder}/dense/link.txt`,
    `@fs${desk.folder}/dense/../${way}`,
  ];
  for (const path of [...ways, ...[way, dots, encodeURIComponent(way)].map(rest => `dense/${rest}`)]) {
    const answer = await sent(desk.address + path);
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expect(answer.text, path).not.toMatch(/planted|^title:/m);
  }
  rmSync(elsewhere, { recursive: true });
});

test('an explicit port that is taken is an error with what to do', async ({ desk }) => {
  const port = new URL(desk.address).port;
  const { code, output, errors } = await chronodeck(['present', '--port', port]);
  expect(code).toBe(3);
  expect(output).toBe('');
  expect(errors).toBe(`chronodeck: port ${port} is taken; name another one, or leave --port away`);
});

async function opened(page: Page, { address }: Desk, hash = ''): Promise<Deck> {
  const deck = new Deck(page);
  await page.goto(`${address}dense/${hash}`);
  await deck.ready();
  return deck;
}

async function titles(deck: Deck): Promise<string[]> {
  return (await deck.island()).slides.map(({ title }) => title);
}

/** An answer to an address as it is written: browsers would take the dots out of it. */
function sent(address: string): Promise<{ status: number; text: string }> {
  const { hostname, port, origin } = new URL(address);
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: address.slice(origin.length) };
    get(options, async answer => resolve({ status: answer.statusCode ?? 0, text: await text(answer) })).on(
      'error',
      reject,
    );
  });
}

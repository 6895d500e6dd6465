import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../export/browser.ts';
import { withBrowser } from '../export/launch.ts';
import { present } from './present.ts';

const good =
  'title: Apollo 11\nevents:\n  - date: 1969-07-16\n    title: Lift-off\n  - id: landing\n    date: 1969-07-20\n    title: Landing\n';
const broken = good.replace('1969-07-20', '1969-02-31');

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h20v10z"/></svg>';

let stories: string;
let server: ViteDevServer;
let address: string;
const save = (text: string, name = 'apollo') => {
  mkdirSync(join(stories, name), { recursive: true });
  writeFileSync(join(stories, name, 'story.yaml'), text);
};

beforeAll(async () => {
  stories = mkdtempSync(join(tmpdir(), 'present-'));
  save(good);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  server = await present(undefined, { stories, port: 0, host: 'localhost' });
  address = server.resolvedUrls?.local[0] ?? '';
});
beforeEach(() => save(good));
afterEach(() => rmSync(join(stories, 'gemini'), { recursive: true, force: true }));
afterAll(async () => {
  await server.close();
  rmSync(stories, { recursive: true, force: true });
});

const html = { headers: { accept: 'text/html' }, redirect: 'manual' } as const;

test('present() serves the shelf and the pages of a story', async () => {
  for (const [path, words] of [
    ['', 'Apollo 11'],
    ['apollo/', 'Lift-off'],
    ['apollo/read/', 'Lift-off'],
    ['apollo/paper/', 'Lift-off'],
    ['apollo/speaker/', '<html'],
  ]) {
    const answer = await fetch(`${address}${path}`, html);
    expect(answer.status, path).toBe(200);
    expect(await answer.text(), path).toContain(words);
  }
});

test('present() sends an address without its slash on, and names the nearest story for an unknown one', async () => {
  const moved = await fetch(`${address}apollo?theme=ink`, html);
  expect(moved.headers.get('location')).toBe('/apollo/?theme=ink');
  const missing = await fetch(`${address}apolo/`, html);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('apollo');
});

test('present() gives no file that the pages do not show', async () => {
  expect((await fetch(`${address}apollo/story.yaml`)).status).toBe(404);
});

test('present() on a port that is taken says so', async () => {
  const blocker = createServer();
  const port = await new Promise<number>(done => {
    blocker.listen(0, 'localhost', () => done((blocker.address() as { port: number }).port));
  });
  const attempt = present(undefined, { stories, port, host: 'localhost' });
  await expect(attempt).rejects.toThrow(`port ${port} is taken`);
  await expect(attempt).rejects.toMatchObject({ exitCode: 3 });
  await new Promise(done => blocker.close(done));
});

test(
  'present() covers the deck with a mistake, stays on its slide, and goes on when it is mended',
  { timeout: 60_000 },
  () =>
    inBrowser(async page => {
      await page.goto(`${address}apollo/`);
      await page.goto(`${address}apollo/#landing`);
      const slide = page.url();
      save(broken);
      const overlay = page.locator('vite-error-overlay');
      await overlay.locator('.message-body').getByText('31 is not a day of February').waitFor();
      expect(await overlay.locator('.file').textContent()).toMatch(/story\.yaml:6:11$/);
      await page.getByRole('heading', { name: 'Landing' }).waitFor();

      await page.reload();
      await overlay.locator('.message-body').getByText('31 is not a day of February').waitFor();

      save(good.replace('title: Landing', 'title: The Eagle lands'));
      await page.getByRole('heading', { name: 'The Eagle lands' }).waitFor();
      expect(await overlay.count()).toBe(0);
      expect(page.url()).toBe(slide);
    }),
);

test('present() shows a story that is new', () =>
  inBrowser(async page => {
    await page.goto(`${address}gemini/`);
    await page.getByText('There is no story called gemini').first().waitFor();
    save(good.replace('Apollo 11', 'Gemini 4'), 'gemini');
    await page.getByRole('heading', { name: 'Gemini 4' }).waitFor();
  }));

test('present() notices a picture that comes after its story', () =>
  inBrowser(async page => {
    const media = '    media: {file: media/flag.svg, alt: A flag.}\n';
    save(good + media, 'gemini');
    await page.goto(`${address}gemini/`);
    const overlay = page.locator('vite-error-overlay');
    await overlay.locator('.message-body').getByText('flag.svg').waitFor();
    mkdirSync(join(stories, 'gemini/media'));
    writeFileSync(join(stories, 'gemini/media/flag.svg'), svg);
    await overlay.waitFor({ state: 'detached' });
    await page.goto(`${address}gemini/read/`);
    await page.getByAltText('A flag.').waitFor();
  }));

function inBrowser(use: (page: Page) => Promise<void>): Promise<void> {
  return withBrowser(findBrowser(undefined), async browser => use(await browser.newPage()));
}

/** What `build` writes: static files that work in any folder of any host. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Island } from '../src/deck/island.ts';
import { unfolded } from '../src/templates/tree.test-kit.ts';
import { chronodeck } from './command.ts';
import { addressOf, builtFile, khorog, siteOf } from './site.ts';
import { expect, test } from './test.ts';

const pages = ['', 'read/', 'speaker/'];

test('the site holds the shelf, and for each story the deck, the reading view and the speaker window', () => {
  for (const story of [khorog, 'smallest', 'dense', 'cyrillic']) {
    expect(existsSync(join(siteOf(story), 'index.html'))).toBe(true);
    for (const page of pages) expect(existsSync(builtFile(story, `${page}index.html`)), `${story}/${page}`).toBe(true);
  }
});

test('the shelf leads to every story', async ({ page }) => {
  await page.goto(addressOf('smallest').replace(/smallest\/$/, ''));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stories');
  await page.getByRole('link', { name: 'Apollo 11', exact: true }).click();
  await expect(page).toHaveTitle('Apollo 11');
});

test('pages name their own files by relative addresses only', () => {
  for (const story of [khorog, 'cyrillic']) {
    for (const page of pages) {
      const html = unfolded(readFileSync(builtFile(story, `${page}index.html`), 'utf8'));
      const loaded = [...html.matchAll(/<(?:link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"/g)].map(
        ([, to]) => to ?? '',
      );
      expect(loaded.length).toBeGreaterThan(0);
      expect(loaded.filter(to => !/^(\.\.?\/|data:)/.test(to))).toEqual([]);
    }
  }
});

for (const page of pages) {
  test(`the page ${page || 'of the deck'} carries its policy and keeps it`, async ({ page: tab }) => {
    await tab.goto(addressOf(khorog, page));
    const policy = await tab.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const refused = await tab.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<i></i>');
        return 'let through';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refused).toBe('TypeError');
  });
}

test('a page asks nothing but its own folder: no other host, nothing above the site, no icon of the host', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  for (const name of pages) {
    await page.goto(addressOf(khorog, name));
    await page.evaluate(() => document.fonts.ready);
    await expect(page.locator('link[rel="icon"]')).toHaveCount(1);
  }
  const root = new URL('..', addressOf(khorog)).href;
  expect(asked.length).toBeGreaterThan(6);
  expect(asked.filter(url => !url.startsWith(root) && !url.startsWith('data:'))).toEqual([]);
});

test('speaker notes are in the deck with --notes and nowhere without', () => {
  const [, json = ''] = /id="deck">(.+?)<\/script>/s.exec(readFileSync(builtFile(khorog, 'index.html'), 'utf8')) ?? [];
  const { slides } = JSON.parse(json) as Island;
  const notes = slides.flatMap(slide => slide.notes ?? []);
  expect(notes.length).toBeGreaterThan(10);
  const reading = readFileSync(builtFile(khorog, 'read/index.html'), 'utf8');
  expect(notes.filter(note => reading.includes(note))).toEqual([]);
  for (const page of pages) {
    const all = (story: string) => unfolded(readFileSync(builtFile(story, `${page}index.html`), 'utf8'));
    expect(all('dense')).not.toContain('Wait for the noise of the doors');
    expect(all('cyrillic')).not.toContain('Показать фотографию');
  }
});

test('the same stories give the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chronodeck-again-'));
  try {
    const again = join(folder, 'site');
    expect(await chronodeck(['build', '--stories', 'e2e/stories', '--out', again])).toMatchObject({ code: 0 });
    const first = siteOf('smallest');
    const files = filesIn(again);
    expect(files).toEqual(filesIn(first));
    for (const file of files) {
      expect(readFileSync(join(again, file)).equals(readFileSync(join(first, file))), file).toBe(true);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
}

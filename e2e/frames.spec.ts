/** Films and maps of other hosts: cards first, frames after a click, and the keys stay with the deck. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { chronodeck } from './command.ts';
import { packed, readPaper } from './paper.ts';
import { readPresentation } from './presentation.ts';
import { addressOf } from './site.ts';
import { expect, test } from './test.ts';

const film = 'https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0&start=65&autoplay=1';

test('cards ask no other host for anything, on any slide and in the reading view', async ({ deck, page }) => {
  const asked = foreignOf(page);
  await deck.open('#filmed-media', 'elsewhere');
  await expect(deck.slide.getByText('A boat on the lake, the whole film')).toBeVisible();
  const thumbnail = deck.slide.locator('img.thumbnail');
  await expect.poll(() => thumbnail.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  const { slides } = await deck.island();
  for (const { id } of slides.slice(slides.findIndex(({ id }) => id === 'filmed-media') + 1)) {
    await deck.next();
    await deck.shows(id);
  }
  await page.goto(addressOf('elsewhere', 'read/'));
  await expect(page.locator('.exhibit-card')).toHaveCount(11);
  expect(asked).toEqual([]);
});

test('what cannot be shown here is a titled link that opens in a new tab', async ({ deck }) => {
  const links = {
    'filmed-media-2': ['The same film from another host', 'https://vimeo.com/123456789/a1b2c3'],
    'mapped-media-2': ['The same lake', 'https://www.google.com/maps/@37.49,71.55,13z'],
    'written-media-2': ['“Nobody owns the lake”, an interview', 'https://paper.example.org/2001/05/lake'],
  };
  for (const [id, [title = '', href = '']] of Object.entries(links)) {
    await deck.open(`#${id}`, 'elsewhere');
    const link = deck.slide.getByRole('link', { name: title, exact: true });
    await expect(link).toHaveAttribute('href', href);
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(deck.slide.getByRole('button')).toHaveCount(0);
  }
});

test('a page without a picture stands under the text of its event, up to two of them; the whole card leads there', async ({
  deck,
}) => {
  await deck.open('#linked', 'elsewhere');
  const cards = deck.slide.getByRole('link', { name: /^Web page/ });
  await expect(cards).toHaveText([/^Web page · paper\.example\.orgThe boats/, /example\.org\/wiki\/Lake.*CC BY 4\.0$/]);
  const card = cards.first();
  await expect(card).toHaveAttribute('href', 'https://www.paper.example.org/2001/05/boats?page=2&of=3');
  const [whole, text] = [await card.boundingBox(), await deck.slide.locator('.text > p').boundingBox()];
  expect(whole?.width).toBeCloseTo(text?.width ?? 0, 0);
  const corner = { x: (whole?.x ?? 0) + (whole?.width ?? 0) - 4, y: (whole?.y ?? 0) + 4 };
  const hit = await deck.page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('a')?.href, corner);
  expect(hit).toBe('https://www.paper.example.org/2001/05/boats?page=2&of=3');
  await deck.open('#linked-media', 'elsewhere');
  await expect(deck.slide.getByRole('link', { name: 'There is no room for a third' })).toBeVisible();
});

test('a covered film shows no picture before it is asked for', async ({ deck }) => {
  await deck.open('#covered-media', 'elsewhere');
  await expect(deck.slide.getByText('The film shows a boat that sinks.')).toBeVisible();
  await expect(deck.slide.locator('img')).toHaveCount(0);
  await expect(deck.slide.getByRole('button', { name: 'Show it' })).toBeVisible();
});

test.describe('after the click', () => {
  test.use({ noise: /foreign request: https:\/\/www\.(youtube-nocookie\.com|openstreetmap\.org)/ });

  test.beforeEach(async ({ page }) => {
    const body = '<!doctype html><title>Player</title><button>Inside</button>';
    for (const host of ['www.youtube-nocookie.com', 'www.openstreetmap.org'])
      await page.route(`https://${host}/**`, route => route.fulfill({ contentType: 'text/html', body }));
  });

  test('a film loads from the host that was named, in a box, and tells it the site alone', async ({ deck, page }) => {
    await deck.open('#filmed-media', 'elsewhere');
    const request = page.waitForRequest(film);
    await deck.slide.getByRole('button', { name: 'Load from www.youtube-nocookie.com' }).click();
    const headers = await (await request).allHeaders();
    expect(headers.referer).toBe(`${process.env.E2E_ORIGIN}/`);
    const frame = deck.slide.locator('iframe');
    await expect(frame).toHaveAttribute('title', 'A boat on the lake, the whole film');
    await expect(frame).toHaveAttribute('sandbox', /allow-scripts/);
    await expect(frame.contentFrame().getByRole('button', { name: 'Inside' })).toBeVisible();
  });

  test('a map of OpenStreetMap is framed around its place', async ({ deck, page }) => {
    await deck.open('#mapped-media', 'elsewhere');
    const request = page.waitForRequest(/openstreetmap\.org\/export\/embed\.html\?bbox=.*&marker=37\.49%2C71\.55$/);
    await deck.slide.getByRole('button', { name: 'Load from www.openstreetmap.org' }).click();
    await request;
  });

  test('the keys stay with the deck: Space goes on, and the frame is gone when one comes back', async ({ deck }) => {
    await deck.open('#filmed-media', 'elsewhere');
    await deck.slide.getByRole('button', { name: /^Load from/ }).click();
    await expect(deck.slide.locator('iframe')).toBeVisible();
    await deck.press('Space');
    await deck.shows('filmed-media-2');
    await deck.press('ArrowLeft');
    await deck.shows('filmed-media');
    await expect(deck.page.locator('iframe')).toHaveCount(0);
    await expect(deck.slide.getByRole('button', { name: /^Load from/ })).toBeVisible();
  });

  test('a frame that was pointed into gives the keys back when the pointer leaves it', async ({ deck, page }) => {
    await deck.open('#filmed-media', 'elsewhere');
    await deck.slide.getByRole('button', { name: /^Load from/ }).click();
    await deck.slide.locator('iframe').contentFrame().getByRole('button', { name: 'Inside' }).click();
    await expect(deck.slide.locator('iframe')).toBeFocused();
    await page.mouse.move(60, 300, { steps: 4 });
    await expect(deck.slide.locator('.framed')).toBeFocused();
    await deck.press('ArrowRight');
    await deck.shows('filmed-media-2');
  });

  test('closed by its button or Escape, it gives the focus back to the card', async ({ deck }) => {
    await deck.open('#filmed-media', 'elsewhere');
    const load = deck.slide.getByRole('button', { name: /^Load from/ });
    await load.click();
    await deck.slide.getByRole('button', { name: 'Close' }).click();
    await expect(load).toBeFocused();
    await deck.press('Enter');
    await expect(deck.slide.locator('iframe')).toBeVisible();
    await deck.press('Escape');
    await expect(load).toBeFocused();
    await expect(deck.page.locator('iframe')).toHaveCount(0);
  });
});

test.describe('handed over', () => {
  test.use({ noise: /foreign request: file:/ });

  test('on paper, in one file and in PowerPoint every card has its whole address', async ({ page }) => {
    test.slow();
    const folder = mkdtempSync(join(tmpdir(), 'chronodeck-frames-'));
    try {
      const [pdf, html, pptx] = ['a.pdf', 'a.html', 'a.pptx'].map(name => join(folder, name)) as [
        string,
        string,
        string,
      ];
      const exports = await Promise.all([
        chronodeck(['pdf', 'elsewhere', '--stories', 'e2e/stories', '--out', pdf]),
        chronodeck(['html', 'elsewhere', '--stories', 'e2e/stories', '--out', html]),
        chronodeck(['pptx', 'elsewhere', '--stories', 'e2e/stories', '--out', pptx]),
      ]);
      expect(exports.map(({ code }) => code)).toEqual([0, 0, 0]);
      const addresses = [
        'https://www.paper.example.org/2001/05/boats?page=2&of=3',
        'https://www.youtube.com/watch?v=abcdefghijk&t=1m5s',
        'https://archive.example.org/reports/2001/the-lake-and-its-boats-counted-twice-and-never-found-to-be-the-same-number.pdf',
      ];
      const paper = await readPaper(pdf);
      const { slides } = readPresentation(pptx);
      const said = paper.pages.flatMap(({ linkWords }) => linkWords);
      expect(said).toContain('The boats are counted for the second time');
      expect(said).toContain('encyclopedia.example.org/wiki/Lake. What is known of the lake');
      await page.goto(`${pathToFileURL(html).href}?view=read`);
      for (const address of addresses) {
        expect(paper.pages.some(({ text }) => text.includes(packed(address)))).toBe(true);
        expect(paper.pages.flatMap(({ outward }) => outward)).toContain(address);
        expect(slides.some(({ text }) => packed(text).includes(packed(address)))).toBe(true);
        expect(slides.flatMap(({ outward }) => outward)).toContain(address);
        await expect(page.getByRole('link', { name: address, exact: true })).toBeVisible();
      }
      await expect(page.getByRole('button', { name: /^Load from/ })).toHaveCount(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function foreignOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', request => {
    if (!request.url().startsWith(process.env.E2E_ORIGIN ?? '') && !request.url().startsWith('data:'))
      asked.push(request.url());
  });
  return asked;
}

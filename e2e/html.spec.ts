/** A deck in one file, opened from the disk with the network off. */

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findTarget } from '../src/runtime/going/targets.ts';
import { chronodeck } from './command.ts';
import { addressesOn, inner, islandIn, open, sizeOf } from './single-file.ts';
import { khorog } from './site.ts';
import { expect, test } from './test.ts';

// The files are written once for all tests.
test.describe.configure({ mode: 'default' });
test.use({ offline: true, noise: /^foreign request: file:/ });

const folder = mkdtempSync(join(tmpdir(), 'chronodeck-html-'));
/** Its name is one that has to be encoded in an address. */
const shipped = join(folder, 'the talk, 50% done.html');
const gallery = join(folder, 'gallery.html');
let asked: string[] = [];

test.beforeAll(async () => {
  const written = await Promise.all([
    chronodeck(['html', khorog, '--out', shipped, '--notes']),
    chronodeck(['html', 'gallery', '--stories', 'e2e/stories', '--out', folder, '--json']),
  ]);
  expect(written.map(({ code }) => code)).toEqual([0, 0]);
  expect(written[0]?.output).toBe(shipped);
  expect(JSON.parse(written[1]?.output ?? '')).toEqual({
    story: 'gallery',
    files: [gallery],
    bytes: statSync(gallery).size,
  });
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test.beforeEach(({ context }) => {
  asked = [];
  context.on('request', request => asked.push(request.url()));
});
test.afterEach(() => {
  const files = [shipped, gallery].map(file => pathToFileURL(file).href);
  const other = asked.filter(url => !/^(data|about):/.test(url) && !files.includes(url.replace(/[?#].*/, '')));
  expect(other, 'asked for something else').toEqual([]);
});

test('the story that ships is less than 1.5 MB, and holds only the fonts that its characters need', () => {
  expect(statSync(shipped).size).toBeLessThan(1_500_000);
  const html = readFileSync(shipped, 'utf8');
  const faces = html.match(/@font-face\s*{[^}]*data:/g) ?? [];
  // Latin, Cyrillic and Vietnamese, which a title has; no Greek.
  expect(faces).toHaveLength(18);
  expect(html).toContain('SIL OPEN FONT LICENSE');
});

test('the same story gives the same bytes, and notes only with --notes', async () => {
  const again = join(folder, 'again.html');
  const { code } = await chronodeck(['html', 'gallery', '--stories', 'e2e/stories', '--out', again]);
  expect(code).toBe(0);
  expect(readFileSync(again).equals(readFileSync(gallery))).toBe(true);
  const notes = (file: string) => islandIn(file).slides.flatMap(slide => slide.notes ?? []);
  expect(notes(shipped).length).toBeGreaterThan(10);
  expect(notes(gallery)).toEqual([]);
});

test('its policy lets nothing in, and knows its code by its hash', async ({ deck, page }) => {
  await open(deck, shipped);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'sha256-[^ ]+';/);
  expect(policy).not.toMatch(/unsafe|'self'|\*|https?:/);
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<i></i>');
      return 'let through';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(refused).toBe('TypeError');
});

test('the arrow goes from the first slide to the last, and the address goes with it', async ({ deck, page }) => {
  await open(deck, shipped);
  const { slides } = await deck.island();
  for (const [index, { id }] of slides.entries()) {
    if (index > 0) await deck.next();
    expect(await deck.now()).toBe(id);
  }
  await expect(page).toHaveURL(`${pathToFileURL(shipped).href}#${slides.at(-1)?.id}`);
  expect(await page.locator('section.slide[hidden] > .body').count()).toBeLessThan(5);
});

test('addresses, go-to, overview, threads, steps and theme work as on a site', async ({ deck, page }) => {
  await open(deck, shipped, '#assault');
  await deck.shows('assault');
  await deck.search('25 jul 2012');
  await deck.press('Enter');
  await expect(deck.slide).not.toHaveAttribute('id', 'assault');
  await page.goBack();
  await deck.shows('assault');
  await deck.press('o');
  await deck
    .dialog('All slides')
    .getByRole('link', { name: await deck.titleOf('nazarov-killed') })
    .first()
    .click();
  await deck.shows('nazarov-killed');
  await deck.choose('ink');
  await open(deck, shipped, '?follow=person:nazarov&steps');
  expect(await deck.theme()).toBe('ink');
  await expect(page.locator('.thread-line')).toBeVisible();
  await deck.press('Backspace');
  await expect(page.locator('.thread-line')).toBeHidden();
  await expect(page).toHaveURL(/\.html\?steps#/);
  await open(deck, shipped, '?autoplay=600');
  await expect(page.locator('#autoplay')).toHaveText('Pause');
  await deck.press('a');
  await expect(page.locator('#autoplay')).toHaveText('Go on');
});

test('the speaker window steers the slides and follows them, and either may be reloaded', async ({ deck, page }) => {
  await open(deck, shipped, '#assault');
  const opened = page.waitForEvent('popup');
  await deck.press('s');
  const speaker = await opened;
  const title = speaker.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(await deck.titleOf('assault'));
  await expect(speaker.locator('#notes p')).not.toHaveClass('none');
  await speaker.getByRole('button', { name: 'Next' }).click();
  await deck.shows(await deck.after('assault'));
  await expect(title).toHaveText(await deck.titleOf(await deck.after('assault')));
  await speaker.keyboard.press('ArrowLeft');
  await deck.shows('assault');
  await deck.next();
  await expect(title).toHaveText(await deck.titleOf(await deck.after('assault')));
  await speaker.reload();
  await expect(title).toHaveText(await deck.titleOf(await deck.after('assault')));
  await deck.reload();
  await expect(speaker.getByText('Waiting for the slides')).toBeHidden();
  await speaker.keyboard.press('ArrowLeft');
  await deck.shows('assault');
});

test('the reading view is a page of its own, to which links, reloads and bookmarks lead', async ({ deck, page }) => {
  await open(deck, shipped);
  await page.getByRole('link', { name: 'Read as text' }).focus();
  await deck.press('Enter');
  await expect(page).toHaveURL(/\?view=read$/);
  await expect(page.locator('article')).toHaveCount(33);
  await expect(page.locator('.slide')).toHaveCount(0);
  await page.goto(`${pathToFileURL(shipped).href}?view=read#assault`);
  await expect(page.locator('#assault').getByRole('heading').first()).toBeInViewport();
  await page.getByRole('link', { name: 'Show the slides' }).click();
  await deck.ready();
  await deck.shows('title');
});

test('on a phone the reading view is offered, and is there', async ({ deck, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(deck, shipped);
  await page.locator('#offer').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Khorog, July 2012');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('every link leads to a slide, to a part of the reading view, to a view, or to another host', async ({
  deck,
  page,
}) => {
  for (const file of [shipped, gallery]) {
    await open(deck, file);
    const { slides } = await deck.island();
    const links = await addressesOn(page);
    expect(links.length).toBeGreaterThan(100);
    const lost = links.filter(href => !/^(\?view=read|https?:.+)$/.test(href) && !findTarget(slides, inner(href)));
    expect(lost).toEqual([]);
    await page.goto(`${pathToFileURL(file).href}?view=read`);
    await page.locator('html[data-shown]').waitFor();
    const ids = new Set(await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id)));
    const readingLinks = await addressesOn(page, 'body > :not(template)');
    const nowhere = readingLinks.filter(href => !/^(\?view=deck|https?:.+)$/.test(href) && !ids.has(inner(href)));
    expect(nowhere).toEqual([]);
  }
});

test('all fonts in use are loaded, and none has failed', async ({ deck, page }) => {
  await open(deck, shipped, '#assault');
  const faces = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(
        ({ family, weight, status }) => `${family.replaceAll('"', '')} ${weight} ${status}`,
      );
    });
  const found = await faces();
  for (const cut of ['Source Serif 4 400', 'Source Serif 4 600', 'Inter 500', 'Inter 600'])
    expect(found).toContain(`${cut} loaded`);
  expect(found.filter(face => face.endsWith('error'))).toEqual([]);
});

test('pictures, film and sound are in the file', async ({ deck, page }) => {
  await open(deck, gallery);
  const { slides } = await deck.island();
  const shown: Record<string, number> = {};
  for (const { id } of slides.filter(({ kind }) => kind === 'media')) {
    await deck.page.evaluate(to => location.assign(`#${to}`), id);
    await deck.shows(id);
    const button = deck.slide.getByRole('button', { name: /^(Play|Show it)$/ });
    if (await button.count()) await button.click();
    for (const exhibit of await deck.slide.locator('img, video, audio').all()) {
      const name = (await exhibit.getAttribute('data-file')) ?? 'no file';
      await expect.poll(() => sizeOf(exhibit), name).toBeGreaterThan(0);
      shown[name] = (shown[name] ?? 0) + 1;
    }
  }
  const files = ['bell.wav', 'dot.png', 'lake.png', 'mosaic.png', 'reeds.webm', 'seal.png', 'shore.svg', 'tower.png'];
  expect(Object.keys(shown).sort()).toEqual(files.map(file => `media/${file}`));
  await page.goto(`${pathToFileURL(gallery).href}?view=read`);
  await expect(page.locator('img')).toHaveCount(6);
  for (const image of await page.locator('img').all()) {
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => sizeOf(image)).toBeGreaterThan(0);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the file is the reading view, with its pictures', async ({ page }) => {
    await page.goto(pathToFileURL(shipped).href);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Khorog, July 2012');
    await expect(page.getByText('Soldiers with helicopters and armour')).toBeVisible();
    await page.goto(pathToFileURL(gallery).href);
    await expect(page.getByRole('img', { name: /^A boat with one sail/ })).toBeVisible();
  });
});

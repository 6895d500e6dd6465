/** Parts of a deck on paper and as pictures, read back. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { PNG } from 'pngjs';
import { loadWholeStory } from '../src/build/load.ts';
import { plainText } from '../src/story/prose-reading.ts';
import { chronodeck, root } from './command.ts';
import { packed, readPaper } from './paper.ts';

/** With a folder to export to. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'chronodeck-part-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

const { deck } = loadWholeStory(join(root, 'e2e/stories/cyrillic'));
const exporting = (command: string, folder: string, ...more: string[]) =>
  chronodeck([command, 'cyrillic', '--stories', 'e2e/stories', '--out', folder, ...more]);

test('png writes a picture of each slide at the scale given, the same bytes twice, none of them blank', async ({
  folder,
}) => {
  const { code, output } = await exporting('png', join(folder, 'a'), '--scale', '0.5');
  expect(code).toBe(0);
  const files = output.split('\n');
  expect(files.map(file => basename(file))).toEqual([
    ...deck.slides.map(({ id }, index) => `${String(index + 1).padStart(2, '0')}-${id}.png`),
    'card.png',
  ]);
  for (const file of files.slice(0, -1)) {
    const { width, height, data } = PNG.sync.read(readFileSync(file));
    expect([width, height]).toEqual([640, 360]);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
    expect(colours.size, file).toBeGreaterThan(50);
  }
  const again = await exporting('png', join(folder, 'b'), '--scale', '0.5', '--range', '2-3');
  expect(again.output.split('\n')).toHaveLength(2);
  for (const file of again.output.split('\n')) {
    const first = files.find(other => basename(other) === basename(file)) ?? '';
    expect(readFileSync(file).equals(readFileSync(first)), file).toBe(true);
  }
});

test('png refuses a folder that holds files of somebody else', async ({ folder }) => {
  mkdirSync(join(folder, 'cyrillic'));
  writeFileSync(join(folder, 'cyrillic', 'mine.txt'), 'mine');
  const { code, errors } = await exporting('png', folder);
  expect([code, errors]).toEqual([2, expect.stringContaining('holds files that chronodeck did not make')]);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['cyrillic', join('cyrillic', 'mine.txt')]);
});

test('pdf --range has these pages and no others, and links that lead to slides that are in it', async ({ folder }) => {
  const { code, output } = await exporting('pdf', folder, '--range', '1,3-4', '--json');
  const file = join(folder, 'cyrillic-1,3-4.pdf');
  expect([code, JSON.parse(output)]).toEqual([0, { story: 'cyrillic', files: [file], pages: 3 }]);
  const { pages, tagged, bookmarks, labels } = await readPaper(file);
  expect(labels).toEqual(['1', '3', '4']);
  const chosen = [0, 2, 3].flatMap(place => deck.slides[place] ?? []);
  expect(pages).toHaveLength(chosen.length);
  for (const [index, slide] of chosen.entries()) expect(pages[index]?.text).toContain(packed(slide.title));
  expect(tagged).toBe(true);
  expect(bookmarks.length).toBeGreaterThan(0);
  for (const page of pages) {
    expect(page.inward.every(target => target >= 0 && target < pages.length)).toBe(true);
    expect(page.outward.filter(address => address.includes('chronodeck.invalid'))).toEqual([]);
  }
});

test('pdf --steps has a page for each thing that comes, and reads aloud what has just come', async ({ folder }) => {
  const { slides } = loadWholeStory(join(root, 'e2e/stories/gallery')).deck;
  const place = slides.findIndex(slide => slide.kind === 'claims');
  const slide = slides[place];
  if (slide?.kind !== 'claims') throw new Error('the gallery has no accounts');
  const file = join(folder, 'steps.pdf');
  const range = `${place},${place + 1}`;
  const args = ['pdf', 'gallery', '--stories', 'e2e/stories', '--steps', '--range', range, '--out', file];
  expect(await chronodeck(args)).toMatchObject({ code: 0, output: file });
  const { pages, labels, bookmarks } = await readPaper(file);
  const before = pages.length - slide.accounts.length - 1;
  expect(before).toBeGreaterThan(0);
  const own = pages.slice(before);
  expect(labels.slice(before)).toEqual(own.map((_, step) => `${place + 1}${step > 0 ? `-${step + 1}` : ''}`));
  const words = slide.accounts.map(({ says }) => packed(plainText(says).slice(0, 16)));
  for (const [step, page] of own.entries()) {
    expect(words.map(said => page.text.includes(said))).toEqual(words.map((_, account) => account < step));
    expect(page.roles.filter(role => /^H\d$/.test(role))).toHaveLength(step === 0 ? 1 : 0);
  }
  expect(bookmarks.map(({ page }) => page).filter(page => page >= before)).toEqual([before]);
});

test('a range outside the deck is refused with the number of its slides, and nothing is written', async ({
  folder,
}) => {
  for (const command of ['pdf', 'png']) {
    const { code, errors } = await exporting(command, join(folder, 'out'), '--range', '2-99');
    expect(code).toBe(2);
    expect(errors).toContain(`there is no slide 99: the deck has ${deck.slides.length}; write it as in 3-7,12 or 20-`);
  }
  expect(readdirSync(folder)).toEqual([]);
});

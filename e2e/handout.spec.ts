/** A handout, read back: slides with notes and sources, on upright pages. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { loadWholeStory } from '../src/build/load.ts';
import { plainText } from '../src/story/prose-reading.ts';
import { chronodeck, root } from './command.ts';
import { packed, readPaper } from './paper.ts';

let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-handout-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

const exporting = (story: string, ...more: string[]) =>
  chronodeck(['pdf', story, '--stories', 'e2e/stories', '--handout', ...more]);

test('pdf --handout has every slide, its notes beside it and every source once, with tags, bookmarks and links', async () => {
  const { deck } = loadWholeStory(join(root, 'e2e/stories/cyrillic'));
  const slides = deck.slides.filter(slide => slide.kind !== 'sources');
  const { code, output } = await exporting('cyrillic', 'Letter', '--out', folder);
  expect([code, output]).toEqual([0, join(folder, 'cyrillic-handout.pdf')]);
  const { pages, tagged, bookmarks, fontsMissing, info } = await readPaper(output);
  expect([tagged, fontsMissing, info.Language]).toEqual([true, [], deck.story.language]);
  for (const [index, page] of pages.entries()) {
    expect([page.width, page.height]).toEqual([612, 792]);
    expect(page.text).toContain(packed(deck.story.title));
    expect(page.text).toContain(`${index + 1}/${pages.length}`);
    expect(page.inward.every(target => target >= 0)).toBe(true);
  }
  const text = pages.map(page => page.text).join('');
  for (const { title } of slides) expect(text).toContain(packed(title));
  const notes = deck.story.events.map(event => plainText(event.notes)).filter(Boolean);
  expect(notes.length).toBeGreaterThan(0);
  for (const note of notes) expect(text).toContain(packed(note));
  const slidePages = pages.slice(0, Math.max(...slides.map(({ title }) => lastPageWith(title))) + 1);
  expect(slidePages.length, 'three slides a page, or two beside long notes').toBeLessThanOrEqual(slides.length / 2);

  const [sources] = bookmarks.filter(({ title }) => title === 'Sources');
  expect(sources?.page).toBeGreaterThan(0);
  const cited = new Set(pages.slice(0, sources?.page).flatMap(page => page.inward));
  expect([...cited].some(page => page >= (sources?.page ?? 0))).toBe(true);
  const list = pages
    .slice(sources?.page)
    .map(page => page.text)
    .join('');
  for (const { number, title } of deck.references) expect(list).toMatch(new RegExp(`${number}[^]*${escaped(title)}`));
  const headlines = bookmarks.map(({ title }) => packed(title));
  for (const { id, event, title } of slides) if (id === event?.id) expect(headlines).toContain(packed(title));

  function lastPageWith(title: string): number {
    return pages.findLastIndex(page => page.text.includes(packed(title)));
  }
});

const alsoAgain = process.env.FULL ? ', and is the same bytes twice' : '';

test(`pdf --handout is on A4 when no size is named and holds its part${alsoAgain}`, async () => {
  const [one, two] = [join(folder, 'one.pdf'), join(folder, 'two.pdf')];
  for (const file of process.env.FULL ? [one, two] : [one]) {
    expect(await exporting('cyrillic', '--range', '1-3', '--out', file)).toMatchObject({ code: 0 });
  }
  if (process.env.FULL) expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  const { pages } = await readPaper(one);
  expect(Math.round(pages[0]?.width ?? 0)).toBe(596);
  expect(Math.round(pages[0]?.height ?? 0)).toBe(843);
});

test('pdf --handout with steps or on black is refused, and nothing is written', async () => {
  for (const flags of [['--steps'], ['--theme', 'ink']]) {
    const { code, errors } = await exporting('cyrillic', ...flags, '--out', join(folder, 'a.pdf'));
    expect([code, errors]).toEqual([2, expect.stringMatching(/^chronodeck: a handout has whole slides, .+; .+$/)]);
  }
});

function escaped(text: string): string {
  return packed(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

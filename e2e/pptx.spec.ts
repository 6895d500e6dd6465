/** The presentation that others edit, read back. `FULL=1` opens it in LibreOffice, where there is one. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { loadWholeStory } from '../src/build/load.ts';
import type { Deck, Slide } from '../src/deck/deck.ts';
import { plainText } from '../src/story/prose-reading.ts';
import { chronodeck, type Outcome, root } from './command.ts';
import { packed, readPaper } from './paper.ts';
import { type Presentation, readPresentation, relationsOf, wordsIn } from './presentation.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let outcome: Outcome;
let deck: Deck;
let shown: Presentation;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-pptx-'));
  outcome = await chronodeck(['pptx', 'gallery', '--stories', 'e2e/stories', '--out', folder, '--json']);
  expect(outcome.code, outcome.errors).toBe(0);
  deck = loadWholeStory(join(root, 'e2e/stories/gallery')).deck;
  shown = readPresentation(join(folder, 'gallery.pptx'));
});

test.afterAll(() => rmSync(folder, { recursive: true }));

/** With "(continued)" where it goes on, and a number where another slide has the same. */
function headlineOf({ title, part }: Slide, index: number): string {
  const before = deck.slides.slice(0, index).filter(slide => slide.title === title && slide.part > 1 === part > 1);
  const beside = [...(part > 1 ? ['continued'] : []), ...(before.length > 0 ? [before.length + 1] : [])].join(', ');
  return beside ? `${title} (${beside})` : title;
}

/** Every slide with what it has become. */
function pairs() {
  return deck.slides.map((slide, index) => [slide, shown.slides[index] as (typeof shown.slides)[number]] as const);
}

test('it says what it wrote, and has a slide for each slide with its headline as the title', () => {
  const file = join(folder, 'gallery.pptx');
  expect(JSON.parse(outcome.output)).toEqual({ story: 'gallery', files: [file], slides: deck.slides.length });
  expect(shown.slides.map(({ headlines }) => headlines)).toEqual(
    deck.slides.map((slide, index) => [headlineOf(slide, index)]),
  );
  expect(new Set(shown.slides.map(({ headlines }) => headlines[0])).size).toBe(deck.slides.length);
});

test('what slides say stands in it as text: prose, accounts, tables, words of quotations, captions', () => {
  for (const [slide, { text }] of pairs()) {
    const has = (words: string) => expect(packed(text), slide.id).toContain(packed(words));
    if (slide.kind === 'event' || slide.kind === 'disputed') firstWords(plainText(slide.body)).forEach(has);
    if (slide.kind === 'claims')
      for (const { says, voice, standing } of slide.accounts)
        [voice.name, standing, ...firstWords(plainText(says))].forEach(has);
    if (slide.kind === 'table')
      slide.rows.flatMap(row => slide.columns.map(({ index }) => row[index] ?? '')).forEach(has);
    if (slide.kind === 'quote') firstWords(plainText(slide.words)).forEach(has);
    if (slide.kind === 'media') [plainText(slide.caption), slide.media.credit ?? ''].forEach(has);
    if (slide.kind === 'sources')
      slide.columns
        .flat()
        .map(({ title }) => title)
        .forEach(has);
    if (slide.kind === 'act') slide.agenda?.entries.map(({ title }) => title).forEach(has);
    if (slide.kind === 'figures') [slide.legend, ...slide.notes.map(({ text: note }) => note)].forEach(has);
  }
  expect(shown.slides.filter(({ text }) => text.includes('Disputed.'))).not.toEqual([]);
});

/** Up to the first citation, before which the slide has a space that the words have not. */
function firstWords(text: string): string[] {
  return text
    .split(/\n|(?<=[.!?])/)
    .slice(0, 1)
    .map(words => words.replace(/[.!?]$/, ''));
}

test('tables say which row is their head, and sources are numbered lists', () => {
  for (const [slide, { path }] of pairs()) {
    const xml = shown.parts.get(path) ?? '';
    if (slide.kind === 'table') {
      expect(xml, slide.id).toContain('<a:tblPr firstRow="1" firstCol="1"');
      const [head = ''] = /<a:tr .*?<\/a:tr>/s.exec(xml) ?? [];
      expect(wordsIn(head), slide.id).toBe(slide.columns.map(({ label }) => label).join('\n'));
    }
    if (slide.kind === 'sources')
      for (const column of slide.columns)
        expect(xml.split(`<a:buAutoNum type="arabicPlain" startAt="${column[0]?.number}"/>`), slide.id).toHaveLength(
          column.length + 1,
        );
  }
});

test('accounts of a question have columns of one width and type', () => {
  for (const [slide, { path }] of pairs()) {
    if (slide.kind !== 'claims' || slide.accounts.length < 2) continue;
    const shapes = [...(shown.parts.get(path) ?? '').matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape);
    const columns = slide.accounts.map(
      ({ voice }) => shapes.find(shape => shape.includes(`name="${voice.name}"`)) ?? '',
    );
    const sizes = columns.map(column => /<a:ext [^>]*>/.exec(column)?.[0]);
    expect(new Set(sizes).size, slide.id).toBe(1);
    expect(
      columns.every(column => column.includes('<a:noAutofit/>')),
      slide.id,
    ).toBe(true);
  }
});

test('notes name the sources of their slide in full', () => {
  for (const [slide, { notes }] of pairs()) {
    if (slide.kind !== 'claims') continue;
    for (const { number } of slide.accounts.flatMap(({ provenance }) => provenance)) {
      const source = deck.references.find(reference => reference.number === number)?.source;
      expect(notes, slide.id).toContain(`${number}. ${source?.publisher}`);
      if (source?.url) expect(notes, slide.id).toContain(source.url);
    }
  }
});

test('every part that is named is there, and every link leads to a slide or an address', () => {
  for (const path of shown.parts.keys()) {
    if (path.endsWith('.rels')) continue;
    for (const { target, external } of relationsOf(path, shown.parts))
      if (!external) expect([...shown.parts.keys()], `${path} names ${target}`).toContain(target);
    const used = [...(shown.parts.get(path) ?? '').matchAll(/r:(?:id|embed)="(\w+)"/g)].map(([, id]) => id);
    const known = relationsOf(path, shown.parts).map(({ id }) => id);
    expect(
      used.filter(id => !known.includes(id ?? '')),
      path,
    ).toEqual([]);
  }
  const slides = shown.slides.map(({ path }) => path);
  expect(shown.slides.flatMap(({ inward }) => inward).filter(path => !slides.includes(path))).toEqual([]);
  const sources = pairs().flatMap(([slide, { path }]) => (slide.kind === 'sources' ? [path] : []));
  for (const [slide, { inward }] of pairs())
    if (slide.kind === 'claims')
      expect(
        inward.some(path => sources.includes(path)),
        slide.id,
      ).toBe(true);
  expect(shown.slides.flatMap(({ outward }) => outward).length).toBeGreaterThan(0);
});

test('each event has a mark on each slide that leads to it', () => {
  const marked = new Set(shown.slides[0]?.inward);
  expect(marked.size).toBeGreaterThan(8);
  for (const { inward } of shown.slides) for (const path of marked) expect(inward).toContain(path);
});

test('what has no words says what it is or is decoration; pictures have the words of the story', () => {
  for (const { mute, path } of shown.slides) expect(mute, path).toEqual([]);
  const pictures = shown.slides.flatMap(({ path }) => [
    ...(shown.parts.get(path) ?? '').matchAll(/<p:pic>.*?descr="([^"]*)"/gs),
  ]);
  const alts = deck.story.events.flatMap(({ media }) => media.map(({ alt }) => alt));
  expect(pictures.length).toBeGreaterThan(3);
  for (const [, alt = ''] of pictures) expect(alts).toContain(alt);
  for (const { languages } of shown.slides) expect(languages).toContain('en-GB');
});

test('no identity stands twice on a slide, and the words of the format are closed', () => {
  for (const { path } of shown.slides) {
    const xml = shown.parts.get(path) ?? '';
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, path).toBe(ids.length);
    expect(xml, path).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('a part has these slides and no others; the same story gives the same bytes in any zone', async () => {
  const args = ['pptx', 'cyrillic', '--stories', 'e2e/stories', '--theme', 'ink', '--range', '2-4'];
  const whole = loadWholeStory(join(root, 'e2e/stories/cyrillic')).deck;
  const [one, two] = [join(folder, 'one.pptx'), join(folder, 'two.PPTX')];
  const runs = await Promise.all([
    chronodeck([...args, '--out', one], { env: { TZ: 'Asia/Dushanbe' } }),
    chronodeck([...args, '--out', two], { env: { TZ: 'America/New_York' } }),
  ]);
  expect(runs.map(({ output }) => output)).toEqual([one, two]);
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  const part = readPresentation(one);
  const headlines = part.slides.map(slide => slide.headlines[0]);
  expect(headlines).toEqual(whole.slides.slice(1, 4).map(({ title }) => expect.stringContaining(title)));
  const paths = part.slides.map(({ path }) => path);
  expect(part.slides.flatMap(({ inward }) => inward).filter(path => !paths.includes(path))).toEqual([]);
});

test('an export that fails leaves what was there', async () => {
  const own = mkdtempSync(join(folder, 'survivor-'));
  const out = join(own, 'deck.pptx');
  writeFileSync(out, 'an older deck');
  const { code } = await chronodeck(['pptx', 'src/story/cases/wrong-dates', '--out', out]);
  expect(code).toBe(1);
  expect(readFileSync(out, 'utf8')).toBe('an older deck');
  expect(readdirSync(own)).toEqual(['deck.pptx']);
});

test('LibreOffice opens it: as many pages, every headline on its own', async () => {
  const installed = spawnSync('soffice', ['--version']).status === 0;
  test.skip(!installed || !process.env.FULL, 'with FULL=1, where LibreOffice is installed');
  const home = `-env:UserInstallation=file://${join(folder, 'office')}`;
  execFileSync('soffice', [
    home,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, 'gallery.pptx'),
  ]);
  const { pages } = await readPaper(join(folder, 'gallery.pdf'));
  expect(pages).toHaveLength(deck.slides.length);
  for (const [index, slide] of deck.slides.entries())
    expect(pages[index]?.text, slide.id).toContain(packed(headlineOf(slide, index)));
});

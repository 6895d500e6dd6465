/** The PDF that `chronodeck pdf` writes, read back. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { loadWholeStory } from '../src/build/load.ts';
import type { Deck } from '../src/deck/deck.ts';
import { chronodeck, type Outcome, root } from './command.ts';
import { type Paper, packed, readPaper } from './paper.ts';
import { khorog } from './site.ts';

// One worker prints once for all.
test.describe.configure({ mode: 'default', timeout: 120_000 });

let folder: string;
let outcome: Outcome;
let paper: Paper;
let plan: Deck;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-pdf-'));
  outcome = await chronodeck(['pdf', khorog, '--out', folder]);
  expect(outcome.errors).toContain('pages');
  expect(outcome.code).toBe(0);
  paper = await readPaper(join(folder, `${khorog}.pdf`));
  plan = loadWholeStory(join(root, 'slides', khorog)).deck;
});

test.afterAll(() => rmSync(folder, { recursive: true }));

test('it is one complete page of 960x540 pt a slide, each with its headline and its date', () => {
  expect(paper.pages).toHaveLength(plan.slides.length);
  for (const [index, slide] of plan.slides.entries()) {
    const page = paper.pages[index];
    expect([page?.width, page?.height]).toEqual([960, 540]);
    expect(page?.text, slide.id).toContain(packed(slide.title));
  }
});

test("every event's headline and text stand on its page", () => {
  for (const [index, slide] of plan.slides.entries()) {
    if (slide.kind !== 'event') continue;
    const words = slide.body.flatMap(block => (block.type === 'paragraph' ? block.children : []));
    const [first] = words.flatMap(node => (node.type === 'text' ? [node.value] : []));
    if (first) expect(paper.pages[index]?.text, slide.id).toContain(packed(first));
  }
});

test('a number of a chart is read once, though its letters have a halo', () => {
  const index = plan.slides.findIndex(({ kind }) => kind === 'series');
  const text = paper.pages[index]?.text ?? '';
  expect(text.split('Prosecutor-General').length - 1).toBe(3);
  expect(text).not.toContain('1212');
  expect(text).toContain(packed('17 Prosecutor-General’s Office'));
});

test('its page numbers are those of the slides', () => {
  expect(paper.labels).toEqual(plan.slides.map((_, index) => String(index + 1)));
});

test('it is tagged, and every page has the heading of its slide', () => {
  expect(paper.tagged).toBe(true);
  for (const [index, { id, level }] of plan.slides.entries()) {
    expect(paper.pages[index]?.roles, id).toContain(`H${level}`);
  }
});

test('every figure has words for it: maps, charts, and the axis where it stands for itself', () => {
  for (const [index, slide] of plan.slides.entries()) {
    const figures = paper.pages[index]?.figures ?? [];
    expect(
      figures.filter(words => words.trim() === ''),
      slide.id,
    ).toEqual([]);
    const map = slide.view && plan.views.get(slide.view)?.description;
    if (map) expect(figures, slide.id).toContain(map);
    if (slide.kind === 'figures') expect(figures.length, slide.id).toBeGreaterThan(0);
    const ofAxis = figures.filter(words => words.startsWith('Timeline, '));
    expect(ofAxis.length, slide.id).toBe(slide.kind === 'title' || slide.kind === 'act' ? 1 : 0);
  }
});

test('its file is small, and every tool that checks PDFs agrees with it', () => {
  const bytes = readFileSync(outcome.output).length;
  expect(bytes / paper.pages.length, 'bytes a page').toBeLessThan(60 * 1024);
  const { status, error, stderr } = spawnSync('qpdf', ['--check', outcome.output], { encoding: 'utf8' });
  test.skip(Boolean(error), 'qpdf is not installed');
  expect([status, stderr]).toEqual([0, '']);
});

test('it names its title, author, subject and language', () => {
  const { title, authors, summary, language } = plan.story;
  expect(paper.info).toMatchObject({
    Title: title,
    Author: authors.join(', '),
    Subject: summary,
    Language: language,
  });
});

test('a bookmark leads to every act and every event, in order, events under their acts', () => {
  const wanted = plan.slides
    .map((slide, page) => ({ slide, page }))
    .filter(({ slide }) => slide.kind === 'act' || slide.id === slide.event?.id)
    .map(({ slide, page }) => ({ title: slide.title, depth: slide.level - 1, page }));
  expect(wanted.length).toBeGreaterThan(28);
  const found = paper.bookmarks.map(({ title, ...rest }) => ({ title: title.replace(/\s+/g, ' ').trim(), ...rest }));
  expect(found.filter(bookmark => wanted.some(one => one.title === bookmark.title))).toEqual(wanted);
  expect(paper.bookmarks.map(({ page }) => page)).not.toContain(-1);
});

test('links inside lead to pages, and the citations of an event to its sources', () => {
  const inward = paper.pages.flatMap(page => page.inward);
  expect(inward.length).toBeGreaterThan(100);
  expect(inward.filter(page => page < 0)).toEqual([]);
  const sources = plan.slides.flatMap((slide, page) => (slide.kind === 'sources' ? [page] : []));
  const cited = plan.slides.flatMap((slide, page) =>
    slide.kind === 'claims' ? (paper.pages[page]?.inward ?? []) : [],
  );
  expect(cited.length).toBeGreaterThan(20);
  expect(cited.filter(page => !sources.includes(page))).toEqual([]);
});

test('links outside lead to every source that has an address', () => {
  const outward = new Set(paper.pages.flatMap(page => page.outward));
  const addresses = plan.references.flatMap(({ source }) => (source.url ? [new URL(source.url).href] : []));
  expect(addresses.length).toBeGreaterThan(60);
  expect(addresses.filter(address => !outward.has(address))).toEqual([]);
});

test('every font is embedded, and only the shipped ones are used', () => {
  expect(paper.fontsMissing).toEqual([]);
  expect(paper.fonts.length).toBeGreaterThan(3);
  expect(paper.fonts.filter(font => !/SourceSerif|Inter/.test(font))).toEqual([]);
});

test('progress goes to stderr, the path alone to stdout', () => {
  expect(outcome.output).toBe(join(folder, `${khorog}.pdf`));
  for (const step of ['1/5', '2/5', '3/5', '4/5', '5/5']) expect(outcome.errors).toContain(`${khorog}: ${step} `);
  expect(outcome.errors).toContain(`${plan.slides.length} pages`);
});

test('a second run gives the same bytes', async () => {
  const again = join(folder, 'again.pdf');
  expect(await chronodeck(['pdf', khorog, '--out', again])).toMatchObject({ code: 0 });
  const [one, two] = [outcome.output, again].map(file => readFileSync(file));
  if (!one || !two) throw new Error('not two files');
  const same = one.equals(two);
  // What differs can be seen only in the files themselves.
  if (!same) {
    writeFileSync(test.info().outputPath('first.pdf'), one);
    writeFileSync(test.info().outputPath('second.pdf'), two);
  }
  expect(same, 'both are kept, under test-results/').toBe(true);
});

test('an existing PDF survives an export that fails: no browser, one that dies, a story with mistakes', async () => {
  test.skip(process.platform === 'win32', 'the browser that dies is a shell script');
  const own = mkdtempSync(join(folder, 'survivor-'));
  const out = join(own, 'deck.pdf');
  writeFileSync(out, 'an older deck');
  const dying = join(folder, 'dying-browser');
  writeFileSync(dying, '#!/bin/sh\n[ "$1" = --version ] && echo "Chromium 140.0.0.0" && exit 0\nexit 7\n', {
    mode: 0o755,
  });
  for (const [browser, says] of [
    ['/nonexistent', /^chronodeck: \/nonexistent is no browser that can print: there is no such file; .+$/m],
    [dying, /^chronodeck: .+ does not start: .+; name another browser with --browser-path$/m],
  ] as const) {
    const args = ['pdf', 'smallest', '--stories', 'e2e/stories', '--out', out, '--browser-path', browser];
    const { code, errors, output } = await chronodeck(args);
    expect(code).toBe(3);
    expect(errors).toMatch(says);
    expect(output).toBe('');
  }
  const broken = await chronodeck(['pdf', 'src/story/cases/wrong-dates', '--out', out]);
  expect(broken.code).toBe(1);
  expect(readFileSync(out, 'utf8')).toBe('an older deck');
  expect(readdirSync(own)).toEqual(['deck.pdf']);
});

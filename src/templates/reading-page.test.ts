import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { openAtlas } from '../deck/map/atlas.ts';
import { planDeck } from '../deck/plan.ts';
import { storyOf, storyOfDates, wholeStory } from '../deck/sample-deck.test-kit.ts';
import type { Story } from '../story/story.ts';
import { readingPage } from './reading-page.tsx';
import { assets, headingsOf, hostile, idsOf, skipped, tagsOf } from './sample-page.test-kit.ts';

const faces = shippedFaces();
const file = new URL('../../node_modules/world-atlas/countries-10m.json', import.meta.url);
const atlas = openAtlas(JSON.parse(readFileSync(file, 'utf8')) as Topology, []);
const page = (story: Story) => readingPage(planDeck(story, { faces, atlas }), assets);
const text = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const html = page(wholeStory());

test('readingPage(deck) has all events in order of time, each once', () => {
  const articles = tagsOf(html).filter(tag => tag.name === 'article');
  expect(articles.map(tag => tag.attributes.get('id'))).toEqual(wholeStory().events.map(event => event.id));
});

test.each<[string, string]>([
  ['the sample', html],
  ['400 events of one day', page(storyOfDates(Array.from({ length: 400 }, () => '2012-07-24')))],
  ['hostile text', page(wholeStory(hostile))],
])('readingPage(%s) has one h1, each id once, and links only to what is on it', (_, markup) => {
  expect(headingsOf(markup).filter(level => level === 1)).toHaveLength(1);
  const ids = idsOf(markup);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  for (const { attributes } of tagsOf(markup)) {
    const href = attributes.get('href') ?? '';
    if (href.startsWith('#')) expect(ids, href).toContain(href.slice(1));
  }
});

test('readingPage(deck) has no heading that skips a level', () => {
  const levels = headingsOf(html);
  expect(skipped(levels)).toEqual([]);
});

test('readingPage(story without acts) has no heading that skips a level', () => {
  const levels = headingsOf(page(storyOfDates(['1969', '1970'])));
  expect(skipped(levels)).toEqual([]);
});

test('readingPage(deck) tells what the slides tell: text, accounts with who gives them, places, sources', () => {
  const shown = text(html);
  for (const words of [
    'Deaths are described.',
    'Alleged.',
    'The paper gives the month.',
    'That evening',
    'A farmer:',
    'At the bridge.',
    'Keeps the dam',
    'Old walls.',
    'Put together from two papers',
    'A name was misspelt',
    'Water rises',
    'CC BY 4.0',
  ])
    expect(shown).toContain(words);
});

test('readingPage(figures) are a table with a reading a row, words where a source gives nothing, and no sum', () => {
  const table = /<table[^>]*>.*?<\/table>/s.exec(html)?.[0] ?? '';
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(row =>
    [...(row[1] ?? '').matchAll(/<td>(.*?)<\/td>/g)].map(cell => cell[1]),
  );
  expect(rows).toEqual([
    [],
    ['7', 'not given', '0'],
    ['10 to 14', '3', 'not given'],
    ['more than 9', 'not given', 'not given'],
  ]);
});

test('readingPage(hostile text in every field) shows it as text, with no style or script in attributes', () => {
  const dangerous = page(wholeStory(hostile));
  expect(dangerous).not.toMatch(/<img|<!--/i);
  expect(dangerous).toContain('&lt;img src=x onerror=alert(1)>');
  for (const { attributes } of tagsOf(dangerous)) {
    for (const key of attributes.keys()) expect(key).not.toMatch(/^(style|on.*)$/i);
  }
  expect(dangerous.match(/<\/script/g)).toHaveLength(html.match(/<\/script/g)?.length ?? 0);
});

test('readingPage(deck) has no speaker notes', () => {
  expect(html).not.toContain('slowly');
});

test('readingPage(smallest story) leaves out what the author left out', () => {
  const small = page(storyOfDates(['1969']));
  for (const absent of ['undefined', 'Sources', 'Corrections', '<figure', '<h2 ']) expect(small).not.toContain(absent);
});

test('readingPage(account of two paragraphs) keeps the space between them', () => {
  const story = storyOf(`
title: T
events: [{ date: 2001, title: E, claims: [{ by: A, says: "It fell.\\n\\nIt broke." }, { by: B, says: No. }] }]
`);
  expect(text(page(story))).toContain('It fell. It broke.');
});

test('readingPage(same story twice) is the same bytes', () => {
  expect(page(wholeStory())).toBe(html);
});

test('readingPage(person to redact) shows the role in accounts and figures, never the name', () => {
  const redacted = page(
    storyOf(`
title: T
people: { officer: { name: Real Name, also: [R. Name], role: An officer, redact: true } }
measures: { dead: { title: Dead, categories: { a: { label: villagers } } } }
events:
  - date: 2001
    title: E
    people: [officer]
    claims: [{ by: officer, says: Yes. }, { by: B, says: No. }]
    figures: { dead: [{ by: officer, kind: witness, values: { a: { about: 3 } } }] }
`),
  );
  expect(redacted).not.toMatch(/R(eal|\.) Name/);
  expect(redacted.match(/An officer/g)?.length).toBeGreaterThan(1);
});

import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { openAtlas } from '../deck/map/atlas.ts';
import { planDeck } from '../deck/plan.ts';
import { wholeStory } from '../deck/sample-deck.test-kit.ts';
import type { Story } from '../story/story.ts';
import { paperPage } from './paper-page.tsx';
import { assets, headingsOf, hostile, idsOf, slideIds, slideSections, tagsOf } from './sample-page.test-kit.ts';

const faces = shippedFaces();
const file = new URL('../../node_modules/world-atlas/countries-10m.json', import.meta.url);
const atlas = openAtlas(JSON.parse(readFileSync(file, 'utf8')) as Topology, []);
const page = (story: Story, theme: 'paper' | 'ink' = 'paper') => {
  const planned = planDeck(story, { faces, atlas });
  return paperPage(planned, assets, { theme, slides: planned.slides, numbered: true });
};

const deck = planDeck(wholeStory(), { faces, atlas });
const html = page(wholeStory());
const sections = html.split(/(?=<section id=)/).slice(1);

test('paperPage(deck) has one section a slide in order, with a heading of its level', () => {
  expect(slideSections(html).map(tag => tag.attributes.get('id'))).toEqual(slideIds(deck));
  expect(sections.map(section => headingsOf(section)[0])).toEqual(deck.slides.map(slide => slide.level));
  expect(headingsOf(html)).toEqual(deck.slides.map(slide => slide.level));
});

test('paperPage(deck) has everything in place: no templates, no scripts to wait for, the ribbon on every page', () => {
  const names = tagsOf(html).map(tag => tag.name);
  expect(names).not.toContain('template');
  for (const section of sections) expect(section).toContain('ribbon-drawing');
});

test('paperPage(deck) shows on each page where it stands: one mark is now, past ones before it, coming ones after', () => {
  deck.slides.forEach((slide, index) => {
    if (!slide.event) return;
    const marks = tagsOf(sections[index] ?? '').filter(tag => /^mark/.test(tag.attributes.get('class') ?? ''));
    const now = deck.ribbon.marks.findIndex(mark => mark.events.includes(slide.event?.id ?? ''));
    expect(marks.map(mark => mark.attributes.get('data-state'))).toEqual(
      deck.ribbon.marks.map((_, at) => (at === now ? 'now' : at < now ? 'past' : 'coming')),
    );
  });
});

test('paperPage(deck) shows the words of an event, its accounts and its sources', () => {
  const text = html.replace(/<[^>]*>/g, ' ');
  for (const words of ['Water comes down', 'Too much rain.', '10 to 14', 'Water rises', 'A name was misspelt']) {
    expect(text).toContain(words);
  }
});

test('paperPage(deck) has each id once, and links only to what is on it', () => {
  const ids = idsOf(html);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  for (const { attributes } of tagsOf(html)) {
    const href = attributes.get('href') ?? '';
    if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
  }
});

test('paperPage(hostile text in every field) shows it as text, with no style or script in attributes', () => {
  const dangerous = page(wholeStory(hostile));
  expect(dangerous).not.toMatch(/<img|<!--/i);
  expect(dangerous).toContain('&lt;img src=x onerror=alert(1)>');
  for (const { attributes } of tagsOf(dangerous)) {
    for (const key of attributes.keys()) expect(key).not.toMatch(/^(style|on.*)$/i);
  }
});

test('paperPage(deck, theme) takes the theme that is asked for, and never has notes', () => {
  expect(page(wholeStory(), 'ink')).toContain('data-theme="ink"');
  expect(html).toContain('data-theme="paper"');
  expect(html).not.toContain('slowly');
});

test('paperPage(same story twice) is the same bytes', () => {
  expect(page(wholeStory())).toBe(html);
});

test('paperPage(part of a deck) numbers its pages as the deck does, or not at all', () => {
  const slides = deck.slides.slice(2, 4);
  const numbersOf = (numbered: boolean) =>
    [...paperPage(deck, assets, { theme: 'paper', slides, numbered }).matchAll(/data-number="(\d+)"/g)].map(
      ([, number]) => number,
    );
  expect(numbersOf(true)).toEqual(['3', '4']);
  expect(numbersOf(false)).toEqual([]);
});

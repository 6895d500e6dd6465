import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { openAtlas } from '../deck/map/atlas.ts';
import { planDeck } from '../deck/plan.ts';
import { storyOf, storyOfDates, wholeStory } from '../deck/sample-deck.test-kit.ts';
import type { Story } from '../story/story.ts';
import { deckPage } from './deck-page.tsx';
import {
  assets,
  headingsOf,
  hostile,
  idsOf,
  skipped,
  slideIds,
  slideSections,
  tagsOf,
} from './sample-page.test-kit.ts';
import { unfolded } from './tree.test-kit.ts';

const faces = shippedFaces();
const file = new URL('../../node_modules/world-atlas/countries-10m.json', import.meta.url);
const atlas = openAtlas(JSON.parse(readFileSync(file, 'utf8')) as Topology, []);
const planned = (story: Story) => planDeck(story, { faces, atlas });
const written = (story: Story, notes = false) => deckPage(planned(story), assets, { notes });
/** With all slides in place, as scripts bring them there one after the other. */
const page = (story: Story, notes = false) => unfolded(written(story, notes));

const html = page(wholeStory());
const decks: [string, string][] = [
  ['the sample', html],
  ['a story with hostile text in every field', page(wholeStory(hostile), true)],
  ['the smallest story', page(storyOfDates(['1969-07-16', '1969-07-20T20:17Z']))],
  ['400 events', page(storyOfDates(Array.from({ length: 400 }, () => '2012-07-24')))],
];

test.each(decks)('deckPage(%s) has no style and no script in attributes', (_, markup) => {
  const tags = tagsOf(markup);
  expect(tags.length).toBeGreaterThan(100);
  for (const { name, attributes } of tags) {
    for (const key of attributes.keys()) expect(key, `<${name} ${key}>`).not.toMatch(/^(style|on.*|srcdoc)$/i);
    for (const key of ['href', 'src', 'xlink:href'])
      expect(attributes.get(key) ?? '').not.toMatch(/^\s*(javascript|data:text)/i);
  }
});

test.each(decks)('deckPage(%s) has each id once, and what is referred to by id is there', (_, markup) => {
  const ids = idsOf(markup);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  for (const { attributes } of tagsOf(markup)) {
    for (const key of ['aria-labelledby', 'aria-controls', 'for']) {
      const target = attributes.get(key);
      if (target) expect(ids).toContain(target);
    }
    const href = attributes.get('href');
    if (href?.startsWith('#') && href !== '#') expect(ids, href).toContain(href.slice(1));
  }
});

test('deckPage(hostile text in every field) shows it as text: no element that an author could add', () => {
  const dangerous = page(wholeStory(hostile), true);
  const names = (markup: string) => tagsOf(markup).map(tag => tag.name);
  expect(names(dangerous)).not.toContain('img');
  expect(dangerous).not.toMatch(/<img/i);
  expect(dangerous).not.toContain('<!--');
  // Two closing tags: the page's own module, and the data.
  expect(dangerous.match(/<\/script/g)).toHaveLength(html.match(/<\/script/g)?.length ?? 0);
  expect(dangerous).toContain('&lt;img src=x onerror=alert(1)>');
  expect(written(wholeStory(hostile), true)).not.toMatch(/<img|<!--/i);
  const own = new Set(names(html));
  expect(names(dangerous).filter(name => !own.has(name))).toEqual([]);
});

test('deckPage(deck) has a section a slide in order, each with a body and a heading of its level', () => {
  const deck = planned(wholeStory());
  expect(slideSections(html).map(tag => tag.attributes.get('id'))).toEqual(slideIds(deck));
  const sections = html.split(/(?=<section id=)/).slice(1);
  expect(sections).toHaveLength(deck.slides.length);
  sections.forEach((section, index) => {
    const shell = section.slice(0, section.indexOf('</section>'));
    expect(shell.match(/class="body/g)).toHaveLength(1);
    const slide = deck.slides[index];
    expect(headingsOf(shell)[0]).toBe(slide?.level);
    expect(shell).toContain(`<h${slide?.level} id="h.${slide?.id}" tabindex="-1">`);
  });
});

test('deckPage(deck) has one h1, and no heading skips a level', () => {
  const levels = headingsOf(html.slice(0, html.indexOf('</main>')));
  expect(levels.filter(level => level === 1)).toHaveLength(1);
  expect(skipped(levels)).toEqual([]);
});

test('deckPage(story without acts) has no heading that skips a level', () => {
  const small = page(storyOfDates(['1969-07-16', '1969-07-20']));
  const levels = headingsOf(small.slice(0, small.indexOf('</main>')));
  expect(skipped(levels)).toEqual([]);
});

function islandIn(markup: string) {
  const json = /<script type="application\/json" id="deck">(.*?)<\/script>/s.exec(markup)?.[1];
  return JSON.parse(json ?? 'null');
}

test.each(decks)('deckPage(%s) carries data that reads back, a slide an entry', (_, markup) => {
  const { slides } = islandIn(markup);
  expect(slides.map((slide: { id: string }) => slide.id)).toEqual(
    slideSections(markup).map(tag => tag.attributes.get('id')),
  );
});

test('deckPage(deck, notes) carries speaker notes only when asked', () => {
  expect(page(wholeStory(), true)).toContain('Speak slowly here.');
  expect(html).not.toContain('slowly');
});

test('deckPage(deck) links every event from the ribbon', () => {
  const marks = tagsOf(html).filter(tag => /^mark/.test(tag.attributes.get('class') ?? '') && tag.name === 'a');
  const linked = marks.flatMap(tag =>
    (tag.attributes.get('data-events') ?? tag.attributes.get('data-event') ?? '').split(' '),
  );
  expect(linked).toEqual(wholeStory().events.map(event => event.id));
  for (const mark of marks) expect(mark.attributes.get('aria-label')).toMatch(/\S/);
});

test('deckPage(links outside) open elsewhere without telling where from', () => {
  const outward = tagsOf(html).filter(tag => tag.name === 'a' && /^https?:/.test(tag.attributes.get('href') ?? ''));
  expect(outward.length).toBeGreaterThan(0);
  for (const link of outward) expect(link.attributes.get('rel')).toContain('noopener');
});

test('deckPage(same story twice) is the same bytes', () => {
  expect(written(wholeStory())).toBe(written(wholeStory()));
});

const eventCalled = (id: string) => `
title: T
sources: { paper: { publisher: Paper, title: T } }
events: [{ id: ${id}, date: 2001, title: E, sources: [paper] }]
`;

test.each(['goto', 'goto-list', 'overview', 'keys', 'offer', 'notice', 'announcer', 'references', 'ref-1'])(
  'no event may be called %s, which is a part of the page',
  id => expect(() => storyOf(eventCalled(id))).toThrow(`\`${id}\` is kept for the program`),
);

test.each(['h-title', 'ref-x', 'e'])('deckPage(event called %s) has no id twice', id => {
  const ids = idsOf(page(storyOf(eventCalled(id))));
  expect(ids.filter((candidate, index) => ids.indexOf(candidate) !== index)).toEqual([]);
});

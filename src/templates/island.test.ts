import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { storyOf, storyOfDates, wholeStory } from '../deck/sample-deck.test-kit.ts';
import { islandJson, islandOf } from './island.ts';
import { contextOf, hostile, slideIds } from './sample-page.test-kit.ts';

const faces = shippedFaces();
const context = contextOf(wholeStory(), { faces });
const island = islandOf(context, true);
const slideOf = (id: string) => island.slides.find(slide => slide.id === id);

test('islandOf(deck) has every slide in order, with its address', () => {
  expect(island.slides.map(slide => slide.id)).toEqual(slideIds(context.deck));
  expect(island).toMatchObject({ story: 'sample', title: 'The flood at Ennerdale', language: 'en', duration: 20 });
});

test('islandOf(smallest story) has no empty fields', () => {
  const small = islandOf(contextOf(storyOfDates(['1969']), { faces }), true);
  expect(small).not.toHaveProperty('duration');
  expect(small.slides).toEqual([
    { id: 'title', kind: 'title', title: 'Dates' },
    {
      id: 'e0x',
      kind: 'event',
      title: 'Event 0',
      act: 'story',
      event: 'e0x',
      number: 1,
      date: '1969',
      words: '1969',
    },
  ]);
});

test('islandOf(event) is found by its date, people in all spellings, places and tags, in lower case', () => {
  expect(slideOf('rain')?.words).toBe('2001-03-04t18:00 water board wb weather');
  expect(slideOf('burst')?.words).toContain('the road');
  expect(slideOf('burst-claims')).not.toHaveProperty('words');
});

test('islandOf(event) says its date as the slide does', () => {
  expect(slideOf('rain')?.date).toBe('That evening');
});

test('islandOf(deck) has each source once, in the order of its number', () => {
  const { references } = context.deck;
  expect(island.references.map(({ publisher }) => publisher)).toEqual(references.map(({ publisher }) => publisher));
  expect(references.map(({ number }) => number)).toEqual(references.map((_, index) => index + 1));
  expect(Object.keys(island.references[0] ?? {})).toEqual(expect.arrayContaining(['publisher', 'title']));
});

test('islandOf(deck, notes) has speaker notes as plain text, and none at all when they are left out', () => {
  expect(slideOf('rain')?.notes).toEqual(['Speak slowly here.']);
  expect(JSON.stringify(islandOf(context, false))).not.toContain('slowly');
});

test('islandJson(island) can be read back and can neither end its script nor start a comment', () => {
  const dangerous = islandOf(contextOf(wholeStory(`${hostile}\u2028`), { faces }), true);
  const json = islandJson(dangerous);
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(dangerous);
});

test('islandOf(event with a person to redact) is found by the role, by no spelling of the name', () => {
  const story = storyOf(`
title: T
people: { officer: { name: Real Name, also: [R. Name], role: An officer, redact: true } }
events: [{ date: 2001, title: A, people: [officer] }]
`);
  const found = islandOf(contextOf(story, { faces }), true).slides.find(slide => slide.words)?.words;
  expect(found).toBe('2001 an officer');
});

test('islandOf(event with a page under its text) is found by the name of the page', () => {
  const media = '{ url: "https://example.org/lake", kind: page, title: The Lake, caption: Depth, alt: Fish }';
  const story = storyOf(`title: T\nevents: [{ date: 2001, title: A, media: [${media}] }]`);
  const found = islandOf(contextOf(story, { faces }), true).slides.find(slide => slide.words)?.words;
  expect(found).toBe('2001 the lake depth fish');
});

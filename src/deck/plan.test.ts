import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { openAtlas } from './map/atlas.ts';
import { planDeck } from './plan.ts';
import { storyOf, storyOfDates, wholeStory } from './sample-deck.test-kit.ts';

const faces = shippedFaces();
const file = new URL('../../node_modules/world-atlas/countries-10m.json', import.meta.url);
const atlas = openAtlas(JSON.parse(readFileSync(file, 'utf8')) as Topology, []);
const deck = planDeck(wholeStory(), { faces, atlas });

test('planDeck(story) goes title, setting, acts with their events, method, corrections, sources', () => {
  expect(deck.slides.map(slide => slide.id)).toEqual([
    'title',
    'setting',
    'before',
    'built',
    'night',
    'rain',
    'burst',
    'burst-claims',
    'burst-figures',
    'counted',
    'counted-figures',
    'dead-series',
    'method',
    'corrections',
    'sources',
  ]);
  expect(deck.stacks.map(stack => stack.id)).toEqual(['opening', 'before', 'night', 'closing']);
});

test('planDeck(story) has the same slides in its stacks as in its list, each id once', () => {
  expect(deck.stacks.flatMap(stack => stack.slides)).toEqual(deck.slides);
  expect(new Set(deck.slides.map(slide => slide.id)).size).toBe(deck.slides.length);
});

test('planDeck(story) numbers its events in order of time, and every view that a slide names is there', () => {
  const first = deck.slides.filter(slide => slide.level === 3);
  expect(first.map(slide => slide.number)).toEqual(deck.story.events.map((_, index) => index + 1));
  expect(first.map(slide => slide.event)).toEqual(deck.story.events);
  for (const slide of deck.slides) if (slide.view) expect(deck.views.has(slide.view)).toBe(true);
  expect([...deck.smallViews.keys()]).toEqual(['setting', 'burst']);
});

test('planDeck(story without an atlas) has no maps and loses no event', () => {
  const plain = planDeck(wholeStory(), { faces });
  expect(plain.views.size + plain.smallViews.size).toBe(0);
  expect(plain.slides.filter(slide => slide.level === 3).map(slide => slide.id)).toEqual(
    deck.story.events.map(event => event.id),
  );
  expect(plain.slides.some(slide => slide.view)).toBe(false);
});

test('planDeck(smallest story) is a title and its events', () => {
  const small = planDeck(storyOfDates(['1969-07-16', '1969-07-20T20:17Z']), { faces, atlas });
  expect(small.slides.map(slide => slide.kind)).toEqual(['title', 'event', 'event']);
  expect(small.stacks.map(stack => stack.id)).toEqual(['opening', 'story']);
});

test('planDeck(act without events) still has its slide, with an empty agenda', () => {
  const story = storyOf(`
title: T
acts: [{ id: one, title: One, from: 2001, to: 2002 }, { id: two, title: Two, from: 2003, to: 2004 }]
events: [{ date: 2001, title: A, act: one }]
`);
  expect(planDeck(story, { faces }).slides.find(slide => slide.id === 'two')).toMatchObject({
    kind: 'act',
    ordinal: 2,
    agenda: { entries: [], more: 0 },
  });
});

test('planDeck(same story twice) is the same deck', () => {
  expect(planDeck(wholeStory(), { faces, atlas })).toEqual(deck);
});

import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { plainText } from '../../story/markdown.ts';
import type { Story } from '../../story/story.ts';
import type { DisputedSlide, EventSlide } from '../deck.ts';
import { openAtlas } from '../map/atlas.ts';
import { storyOf, wholeStory, workshopOf } from '../sample-deck.test-kit.ts';
import { candidatesOf } from './disputed-slides.ts';
import { eventSlides } from './event-slides.ts';

const faces = shippedFaces();
const file = new URL('../../../node_modules/world-atlas/countries-10m.json', import.meta.url);
const atlas = openAtlas(JSON.parse(readFileSync(file, 'utf8')) as Topology, []);

function candidates(event: string): [place: string, by: string[]][] {
  const story = storyOf(`
title: T
places:
  dam: { name: Dam, at: [54.52, -3.38] }
  bridge: { name: Bridge, at: [54.55, -3.45] }
  road: { name: Road, between: [dam, bridge] }
  inn: { name: Inn }
events: [{ date: 2001, title: E, ${event} }]
`);
  const [only] = story.events;
  return only ? candidatesOf(only, story).map(({ place, claims }) => [place, claims.map(claim => claim.by)]) : [];
}

test('candidatesOf(stretch) are its two ends, also when nobody names one of them', () => {
  expect(candidates('place: road')).toEqual([
    ['dam', []],
    ['bridge', []],
  ]);
  expect(candidates('place: road, claims: [{ by: A, says: x, place: bridge }]')).toEqual([
    ['dam', []],
    ['bridge', ['A']],
  ]);
});

test('candidatesOf(claims with different places) has each place once, with everybody who names it', () => {
  const claims = '[{ by: A, says: x, place: dam }, { by: B, says: x, place: bridge }, { by: C, says: x, place: dam }]';
  expect(candidates(`claims: ${claims}`)).toEqual([
    ['dam', ['A', 'C']],
    ['bridge', ['B']],
  ]);
});

test('candidatesOf(one place, two places where it happened, or places off the map) is no dispute', () => {
  expect(candidates('claims: [{ by: A, says: x, place: dam }, { by: B, says: x, place: dam }]')).toEqual([]);
  expect(candidates('place: [dam, bridge]')).toEqual([]);
  expect(candidates('claims: [{ by: A, says: x, place: dam }, { by: B, says: x, place: inn }]')).toEqual([]);
});

function disputed(text: string, says = 'So it was.', more = ''): Story {
  return storyOf(`
title: T
sources: { paper: { publisher: Paper, title: T } }
places:
  dam: { name: Dam, at: [54.52, -3.38] }
  bridge: { name: Bridge, at: [54.55, -3.45] }
events:
  - id: quarrel
    date: 2001-03-04
    title: Where it was
    text: ${JSON.stringify(text)}
    sources: [paper]
    ${more}
    claims:
      - { by: A, says: ${JSON.stringify(says)}, place: dam }
      - { by: B, says: ${JSON.stringify(says)}, place: bridge }
  - { date: 2001-03-06, title: Another }
`);
}

function slidesOf(story: Story): { slides: [DisputedSlide, ...EventSlide[]]; views: string[] } {
  const [event] = story.events;
  if (!event) throw new Error('no event');
  const workshop = workshopOf(story, faces, atlas);
  const slides = eventSlides(event, 1, workshop) as [DisputedSlide, ...EventSlide[]];
  return { slides, views: [...workshop.views.keys(), ...workshop.smallViews.keys()] };
}

test('disputedSlides(short text) is one slide with its map, large and small', () => {
  const { slides, views } = slidesOf(disputed('It was near the water.'));
  expect(slides).toMatchObject([{ kind: 'disputed', id: 'quarrel', view: 'quarrel', noted: true }]);
  expect(slides[0].citations).toEqual([{ source: 'paper' }]);
  expect(views).toEqual(['quarrel', 'quarrel']);
});

test('disputedSlides(long text) goes on to slides of the event, without losing a word', () => {
  const text = 'The water came over the wall at night. '.repeat(60).trim();
  const { slides } = slidesOf(disputed(text));
  expect(slides.map(slide => [slide.kind, slide.id, slide.part, slide.level]).slice(0, 2)).toEqual([
    ['disputed', 'quarrel', 1, 3],
    ['event', 'quarrel-2', 2, 4],
  ]);
  const shown = slides.map(slide => plainText(slide.body)).join(' ');
  expect(shown.split(/\s+/)).toEqual(text.split(/\s+/));
  expect(slides.map(slide => slide.citations.length).filter(count => count > 0)).toEqual([1]);
});

test('disputedSlides(story) names for each candidate who says so, in the label of the map', () => {
  const story = wholeStory();
  const event = story.events[2];
  const workshop = workshopOf(story, faces, atlas);
  if (event) eventSlides(event, 3, workshop);
  const labels = workshop.views.get('burst')?.labels ?? [];
  expect(labels.find(label => label.text === 'The dam')?.notes).toEqual(['Water board']);
  expect(labels.find(label => label.text === 'The bridge')?.notes).toEqual(['A farmer']);
  expect(workshop.views.get('burst')?.brackets).toHaveLength(1);
});

test('disputedSlides(one long paragraph) stays one paragraph where it goes on', () => {
  const text = 'The water came over the wall at night. '.repeat(60).trim();
  const { slides } = slidesOf(disputed(text));
  // The first slide and each further one hold a piece of the same paragraph.
  expect(slides.map(slide => slide.body.length)).toEqual(slides.map(() => 1));
});

test('disputedSlides(accounts that fill the slide) does not cut the text into single words', () => {
  const text = 'The water came over the wall at night. '.repeat(10).trim();
  const { slides } = slidesOf(disputed(text, 'It was here and not there, as all of us saw. '.repeat(12)));
  const further = slides.slice(1).flatMap(slide => slide.body);
  expect(further.length).toBeLessThanOrEqual(1);
});

test('disputedSlides(note that has no room) repeats no citation on the slide that holds the note', () => {
  const note = 'The paper gives the day but not the hour. '.repeat(4).trim();
  for (let count = 1; count < 12; count += 1) {
    const { slides } = slidesOf(
      disputed('The water came over the wall. '.repeat(count).trim(), 'x', `dateNote: ${note}`),
    );
    expect(
      slides.map(slide => slide.citations.length).filter(cited => cited > 0),
      `${count} sentences`,
    ).toEqual([1]);
  }
});

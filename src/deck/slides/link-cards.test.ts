import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import type { EventSlide } from '../deck.ts';
import { openAtlas } from '../map/atlas.ts';
import { storyOf, workshopOf } from '../sample-deck.test-kit.ts';
import { heightOf } from '../text/flow.ts';
import { stage, type } from '../text/type.ts';
import { caveatHeight, eventSlides, headlineOf, withCitations } from './event-slides.ts';

const faces = shippedFaces();
const file = new URL('../../../node_modules/world-atlas/countries-10m.json', import.meta.url);
const atlas = openAtlas(JSON.parse(readFileSync(file, 'utf8')) as Topology, []);

const page = (more = {}) => ({ url: 'https://www.example.org/lake', kind: 'page', title: 'The lake', ...more });

/** The slides of an event, where its text ends, and what stands on its own slide. */
function planned(media: object[], more = {}, { maps = false, alone = false } = {}) {
  const event = { id: 'told', date: '2001-03-04', title: 'What is told', media, ...more };
  const story = storyOf(`
title: T
sources: { paper: { publisher: Paper, title: T } }
places: { dam: { name: The dam, at: [54.52, -3.38] }, quay: { name: The quay, at: [54.6, -3.1] } }
events:
  - ${JSON.stringify(event)}
${alone ? '' : '  - { date: 2001-03-06, title: Another }'}`);
  const [first] = story.events;
  if (!first) throw new Error('no event');
  const workshop = workshopOf(story, faces, maps ? atlas : undefined);
  const slides = eventSlides(first, 1, workshop);
  const own = slides.find((slide): slide is EventSlide => slide.kind === 'event');
  const width = own?.lens ? stage.columnWidth : 2 * stage.columnWidth;
  const setting = { faces, numbers: workshop.numbers, style: type.prose, gap: 14 };
  const text = heightOf(withCitations(first.text, first.sources), width, setting);
  const above = stage.headTop + headlineOf(first.title, 1, width, workshop).height + 16;
  const textBottom = above + text + caveatHeight(first, width, workshop);
  const ids = slides.map(slide => slide.id);
  const names = own?.cards.map(({ name }) => name) ?? [];
  return { slides, ids, own, cards: own?.cards ?? [], names, textBottom, media: first.media };
}

test('eventSlides(a page without a picture) has it under its text, and no slide for it', () => {
  const { ids, cards } = planned([page({ caption: 'Its depth.', credit: 'Nobody', licence: 'CC0' })], {
    text: 'Short.',
  });
  expect(ids).toEqual(['told']);
  expect(cards).toMatchObject([
    {
      kind: 'Web page · example.org',
      name: 'The lake',
      terms: 'Nobody · CC0',
      address: 'https://www.example.org/lake',
    },
  ]);
});

test('eventSlides(a page called by its address) does not write that out again', () => {
  expect(planned([page({ title: 'example.org/lake' })]).cards).toMatchObject([{ address: '' }]);
});

test.each<[string, object, object?]>([
  ['a long title', page({ title: 'water '.repeat(40) })],
  ['a long caption', page({ caption: 'water '.repeat(60) })],
  ['a long credit', page({ credit: 'Nobody '.repeat(20) })],
  ['a long address', page({ url: `https://example.org/${'lake/'.repeat(40)}` })],
  ['a long host', page({ url: `https://${'lake.'.repeat(18)}org/` })],
  ['a film', page({ url: 'https://vimeo.com/123', kind: 'video' })],
  ['a warning', page(), { warning: 'Careful.' }],
  ['show: media', page(), { show: 'media' }],
  ['text on two slides', page(), { text: 'The water came over the wall. '.repeat(80) }],
  ['text without room under it', page(), { text: 'The water came over the wall. '.repeat(16) }],
])('eventSlides(a page with %s) has a slide for it', (_, item, more = {}) => {
  const { slides, cards } = planned([item], more);
  expect(cards).toEqual([]);
  expect(slides.filter(({ kind }) => kind === 'media').length).toBeGreaterThan(0);
});

test('eventSlides(a disputed place) has a slide for each page', () => {
  const claims = ['dam', 'quay'].map((place, index) => ({ by: `Voice ${index}`, says: 'Here.', place }));
  const { slides } = planned([page()], { text: 'Short.', claims }, { maps: true });
  expect(slides.map(({ kind }) => kind)).toEqual(['disputed', 'media']);
});

test('eventSlides(three pages and a film) has two under its text; the others are counted from one', () => {
  const film = page({ url: 'https://vimeo.com/123', kind: 'video', title: 'A film' });
  const { ids, names } = planned([page({ title: 'One' }), film, page({ title: 'Two' }), page({ title: 'Three' })]);
  expect(names).toEqual(['One', 'Two']);
  expect(ids).toEqual(['told', 'told-media', 'told-media-2']);
});

test('eventSlides(show: quote, no text) keeps the slide that has the card', () => {
  const { ids, names } = planned([page()], { show: 'quote', quote: { text: 'So it was.' } });
  expect(ids).toEqual(['told', 'told-text']);
  expect(names).toEqual(['The lake']);
});

test('eventSlides(any text, place and pages) shows every page once, clear of text, map and axis', () => {
  const words = fc.integer({ min: 0, max: 110 });
  const pages = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 4 });
  fc.assert(
    fc.property(words, pages, fc.boolean(), fc.boolean(), fc.boolean(), (count, titles, mapped, alone, doubtful) => {
      const items = titles.map((length, index) => page({ title: `${index} ${'lake '.repeat(length)}` }));
      const more = {
        ...(count > 0 ? { text: 'water '.repeat(count) } : {}),
        sources: ['paper'],
        ...(mapped ? { place: 'dam' } : {}),
        ...(doubtful ? { status: 'alleged', dateNote: 'The paper gives the day.' } : {}),
      };
      const { slides, own, cards, textBottom, media } = planned(items, more, { maps: true, alone });
      const apart = slides.flatMap(slide => (slide.kind === 'media' ? [slide.media] : []));
      const shown = [...cards.map(card => card.media), ...apart];
      expect(shown.length).toBe(media.length);
      expect(new Set(shown)).toEqual(new Set(media));
      expect(cards.length).toBeLessThanOrEqual(2);
      let free = textBottom;
      for (const { top, height } of cards) {
        expect(top).toBeGreaterThan(free);
        free = top + height;
      }
      if (cards.length > 0) expect(free).toBeLessThanOrEqual(own?.locator?.place === 'text' ? 428 : stage.bodyBottom);
    }),
    { numRuns: 60 },
  );
});

test('eventSlides(a place and a page) moves the map under the lens; without a lens the page has its own slide', () => {
  const text = 'The water came over the wall. '.repeat(5);
  const beside = planned([page()], { text, place: 'dam' }, { maps: true });
  expect([beside.own?.locator?.place, beside.cards.length]).toEqual(['pane', 1]);
  const alone = planned([page()], { text: text.repeat(2), place: 'dam' }, { maps: true, alone: true });
  expect([alone.own?.locator?.place, alone.cards.length]).toEqual(['text', 0]);
});

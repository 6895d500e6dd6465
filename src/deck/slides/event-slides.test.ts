import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { plainText } from '../../story/markdown.ts';
import type { Story } from '../../story/story.ts';
import type { EventSlide, Slide } from '../deck.ts';
import { openAtlas } from '../map/atlas.ts';
import { storyOf, storyOfDates, wholeStory, workshopOf } from '../sample-deck.test-kit.ts';
import { linesOfText } from '../text/fit.ts';
import { heightOf } from '../text/flow.ts';
import { stage, type } from '../text/type.ts';
import { caveatHeight, eventSlides, mappedPlaces, unusualStatus, withCitations } from './event-slides.ts';

const faces = shippedFaces();
const file = new URL('../../../node_modules/world-atlas/countries-10m.json', import.meta.url);
const atlas = openAtlas(JSON.parse(readFileSync(file, 'utf8')) as Topology, []);

function slidesOf(story: Story, id: string, maps = false): Slide[] {
  const number = story.events.findIndex(candidate => candidate.id === id) + 1;
  const event = story.events[number - 1];
  if (!event) throw new Error(`no event ${id}`);
  return eventSlides(event, number, workshopOf(story, faces, maps ? atlas : undefined));
}

const eventsOf = (slides: Slide[]) => slides.filter((slide): slide is EventSlide => slide.kind === 'event');

function telling(text: string, more = {}): Story {
  const event = { id: 'told', date: '2001-03-04', title: 'What is told', text, ...more };
  return storyOf(`
title: T
sources: { paper: { publisher: Paper, title: T }, second: { publisher: S, title: T }, third: { publisher: U, title: T } }
places: { dam: { name: The dam, at: [54.52, -3.38] } }
events:
  - ${JSON.stringify(event)}
  - { date: 2001-03-06, title: Another }
`);
}

/** Height of a slide's text and of what limits it, and the room it has, px. */
function fill(slide: EventSlide, story: Story): { used: number; room: number } {
  const workshop = workshopOf(story, faces);
  const width = slide.lens ? stage.columnWidth : 2 * stage.columnWidth;
  const setting = { faces, numbers: workshop.numbers, style: type.prose, gap: 14 };
  const head = linesOfText(faces, slide.event.title, type.headline, width) * type.headline.leading + 16;
  const used = heightOf(withCitations(slide.body, slide.citations), width, setting);
  return {
    used: used + caveatHeight(slide.event, width, workshop),
    room: stage.bodyBottom - stage.headTop - head,
  };
}

test('eventSlides(event) come as the event, its accounts, its figures', () => {
  expect(slidesOf(wholeStory(), 'burst').map(slide => [slide.kind, slide.id, slide.level])).toEqual([
    ['event', 'burst', 3],
    ['claims', 'burst-claims', 4],
    ['claims', 'burst-claims-2', 4],
    ['figures', 'burst-figures', 4],
  ]);
  expect(slidesOf(wholeStory(), 'rain').map(slide => slide.kind)).toEqual(['event']);
});

test('eventSlides(disputed place) begin with the map, and leave its accounts out of the columns', () => {
  const slides = slidesOf(wholeStory(), 'burst', true);
  expect(slides.map(slide => slide.id)).toEqual(['burst', 'burst-claims', 'burst-figures']);
  expect(slides[0]).toMatchObject({ kind: 'disputed', view: 'burst' });
});

test('eventSlides(long text) goes on: ids, parts and levels are continuous, words are kept, each part has room', () => {
  const sentence = fc.integer({ min: 3, max: 30 }).map(words => `${'water '.repeat(words)}came.`);
  const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(paragraphs, fc.boolean(), (list, doubtful) => {
      const text = list.map(sentences => sentences.join(' ')).join('\n\n');
      const story = telling(text, doubtful ? { status: 'alleged', dateNote: 'The paper gives the day.' } : {});
      const slides = eventsOf(slidesOf(story, 'told'));
      expect(slides.map(slide => slide.part)).toEqual(slides.map((_, index) => index + 1));
      expect(slides.map(slide => slide.id)).toEqual(
        slides.map((_, index) => (index === 0 ? 'told' : `told-${index + 1}`)),
      );
      expect(slides.map(slide => slide.level)).toEqual(slides.map((_, index) => (index === 0 ? 3 : 4)));
      const shown = slides.map(slide => plainText(slide.body)).join(' ');
      expect(shown.split(/\s+/)).toEqual(text.split(/\s+/));
      for (const slide of slides) {
        const { used, room } = fill(slide, story);
        expect(used).toBeLessThanOrEqual(room);
      }
    }),
    { numRuns: 40 },
  );
});

test('eventSlides(long text) shows the citations of the sources field once, on its last slide', () => {
  const story = telling('The water came over the wall. '.repeat(80), { sources: ['paper'] });
  const slides = eventsOf(slidesOf(story, 'told'));
  expect(slides.length).toBeGreaterThan(1);
  expect(slides.map(slide => slide.citations.length)).toEqual(
    slides.map((_, at) => (at === slides.length - 1 ? 1 : 0)),
  );
});

test('eventSlides(text that fits without its last citations only) leaves no slide too full', () => {
  for (let words = 80; words < 120; words += 1) {
    const story = telling('water '.repeat(words), { sources: ['paper', 'second', 'third'] });
    for (const slide of eventsOf(slidesOf(story, 'told'))) {
      const { used, room } = fill(slide, story);
      expect(used, `${words} words`).toBeLessThanOrEqual(room);
    }
  }
});

test('eventSlides(mapped place) shows a locator on the first slide only; without an atlas none', () => {
  const story = telling('The water came over the wall. '.repeat(80), { place: 'dam' });
  expect(eventsOf(slidesOf(telling('Short.', { place: 'dam' }), 'told', true))[0]?.locator?.place).toBe('text');
  const slides = eventsOf(slidesOf(story, 'told', true));
  expect(slides.slice(1).filter(slide => slide.locator)).toEqual([]);
  expect(eventsOf(slidesOf(story, 'told')).filter(slide => slide.locator)).toEqual([]);
});

test('eventSlides(event without a text) has one slide with an empty body', () => {
  expect(slidesOf(storyOfDates(['2001']), 'e0x')).toMatchObject([{ kind: 'event', body: [], part: 1, number: 1 }]);
});

test('eventSlides(event after dayOne) counts days from 1; asides, months and days before have none', () => {
  const story = storyOf(`
title: T
timezone: Europe/London
dayOne: 2001-06-04
acts: [{ id: main, title: Main }, { id: after, title: After, aside: true }]
events:
  - { id: before, date: 2001-06-03, title: A, act: main }
  - { id: first, date: 2001-06-04T00:00, title: B, act: main }
  - { id: second, date: 2001-06-05T23:59, title: C, act: main }
  - { id: month, date: 2001-07, title: D, act: main }
  - { id: aside, date: 2001-08-05, title: E, act: after }
`);
  expect(story.events.map(event => slidesOf(story, event.id)[0]?.day)).toEqual([undefined, 1, 2, undefined, undefined]);
});

// In Berlin the night of 31 March 2024 has 23 hours.
test('eventSlides(day after the clocks went forward) counts civil days', () => {
  const story = storyOfDates(
    ['2024-03-30', '2024-03-31', '2024-04-01T00:30'],
    'timezone: Europe/Berlin\ndayOne: 2024-03-30',
  );
  expect(story.events.map(event => slidesOf(story, event.id)[0]?.day)).toEqual([1, 2, 3]);
});

test('unusualStatus(event) is silent about what readers take for granted', () => {
  const story = wholeStory();
  expect(story.events.map(unusualStatus)).toEqual(['alleged', undefined, undefined, undefined]);
});

test('withCitations(text, citations) puts them behind the last paragraph, and leaves a list alone', () => {
  const citations = [{ source: 'a' }];
  const text = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'So.' }] }];
  expect(withCitations(text, citations)).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'So.' },
        { type: 'cite', citations },
      ],
    },
  ]);
  expect(withCitations(text, [])).toBe(text);
  const list = [{ type: 'list' as const, ordered: false, items: [text] }];
  expect(withCitations(list, citations)).toBe(list);
});

test('mappedPlaces(ids) takes a stretch for its two ends, each place once, and only those with coordinates', () => {
  const story = wholeStory();
  expect(mappedPlaces(['road', 'dam', 'nowhere'], story).map(place => place.id)).toEqual(['dam', 'bridge']);
});

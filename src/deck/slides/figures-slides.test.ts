import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import type { Story } from '../../story/story.ts';
import type { FiguresSlide } from '../deck.ts';
import { storyOf, wholeStory, workshopOf } from '../sample-deck.test-kit.ts';
import { figuresBox } from './figures-layout.ts';
import { drawingHeight, figuresSlides } from './figures-slides.ts';

const faces = shippedFaces();

function slidesOf(story: Story, id: string): FiguresSlide[] {
  const event = story.events.find(candidate => candidate.id === id);
  if (!event) throw new Error(`no event ${id}`);
  const head = { title: event.title, act: event.act, event, number: 1 };
  return figuresSlides(event, head, workshopOf(story, faces));
}

/** A story whose one event has the readings given, each as YAML. */
function counting(readings: string[], categories = 'a: { label: apples }, b: { label: pears }'): Story {
  return storyOf(`
title: T
measures: { fruit: { title: Fruit, categories: { ${categories} } } }
events:
  - id: harvest
    date: 2001
    title: Harvest
    figures:
      fruit:
${readings.map(reading => `        - ${reading}\n`).join('')}
`);
}

/** Height that a slide's drawing takes, px. */
const drawn = ({ drawing }: FiguresSlide) => drawingHeight(drawing);
const talliesOf = ({ drawing }: FiguresSlide) =>
  drawing.groups.flatMap(({ by, tallies }) => tallies.map(tally => ({ ...tally, by })));
const rowsOf = ({ drawing }: FiguresSlide) =>
  drawing.ranges.flatMap(({ category, rows }) => rows.map(row => ({ ...row, category })));

const value = fc.oneof(
  fc.nat({ max: 150 }).map(about => `{ about: ${about} }`),
  fc.nat({ max: 150 }).map(atLeast => `{ atLeast: ${atLeast} }`),
);
const note = fc.nat({ max: 30 }).map(words => (words === 0 ? '' : `, note: "${'counted at the gate '.repeat(words)}"`));
const other = fc
  .tuple(value, fc.option(value), note)
  .map(([a, b, remark]) => `{ by: Somebody, kind: media, values: { a: ${a}${b ? `, b: ${b}` : ''} }${remark} }`);

test('figuresSlides(readings) splits rows across slides and loses none', () => {
  fc.assert(
    fc.property(fc.array(other, { minLength: 1, maxLength: 30 }), fc.boolean(), (others, led) => {
      const official = '{ by: Board, kind: official, values: { a: 40, b: 0 } }';
      const story = counting(led ? [official, ...others] : others);
      const slides = slidesOf(story, 'harvest');
      const readings = story.events[0]?.figures[0]?.readings.filter(({ kind }) => kind !== 'official') ?? [];
      const given = ['a', 'b'].flatMap(id => readings.filter(reading => reading.values.has(id)));
      const rows = slides.flatMap(slide => rowsOf(slide).map(row => row.reading));
      expect(rows).toEqual(given);
      for (const slide of slides) expect(drawn(slide)).toBeLessThanOrEqual(figuresBox.height);
      expect(slides.map(slide => slide.part)).toEqual(slides.map((_, index) => index + 1));
      expect(new Set(slides.map(slide => slide.id)).size).toBe(slides.length);
    }),
  );
});

test('figuresSlides(rows over two slides) does not repeat the official count, and keeps one axis', () => {
  const others = Array.from(
    { length: 30 },
    (_, at) => `{ by: P${at}, kind: media, values: { a: { about: ${at + 1} } } }`,
  );
  const slides = slidesOf(counting(['{ by: Board, kind: official, values: { a: 40 } }', ...others]), 'harvest');
  expect(slides.slice(0, 2).map(slide => slide.id)).toEqual(['harvest-figures', 'harvest-figures-2']);
  expect(slides.map(slide => talliesOf(slide).length)).toEqual(slides.map((_, at) => (at === 0 ? 2 : 0)));
  expect(slides.map(slide => slide.official !== undefined)).toEqual(slides.map((_, at) => at === 0));
  expect(new Set(slides.flatMap(slide => slide.drawing.ranges.map(group => group.axis.to))).size).toBe(1);
});

test('figuresSlides(event) has the official reading as marks and what is new since the one before', () => {
  const story = wholeStory();
  const [burst] = slidesOf(story, 'burst');
  expect(burst).toMatchObject({ title: 'Drowned', id: 'burst-figures', level: 4, measure: 'dead' });
  expect(burst?.legend).not.toContain('Ringed');
  const [counted] = slidesOf(story, 'counted');
  expect(counted && talliesOf(counted).map(({ category, count, added }) => [category, count, added])).toEqual([
    ['villagers', 9, 2],
    ['workers', 2, 0],
    ['others', 0, 0],
  ]);
  expect(counted?.legend).toContain('Ringed: more than in the count of 5 March.');
  expect(counted?.title).toBe('People reported drowned');
});

test('figuresSlides(event) never adds up: no number on the slide that no source gives', () => {
  const [slide] = slidesOf(wholeStory(), 'burst');
  if (!slide) throw new Error('no slide');
  expect(talliesOf(slide).map(tally => tally.count)).toEqual([7, undefined, 0]);
  const rows = rowsOf(slide).map(row => [row.category, row.value]);
  expect(rows).toEqual([
    ['villagers', { from: 10, to: 14 }],
    ['villagers', { moreThan: 9 }],
    ['workers', { exact: 3 }],
  ]);
});

test('figuresSlides(no official reading) shows exact counts as marks by name, and no row twice', () => {
  const story = counting([
    '{ by: A nurse, kind: witness, values: { a: 3 } }',
    '{ by: A paper, kind: media, values: { a: { about: 9 } } }',
  ]);
  const [slide] = slidesOf(story, 'harvest');
  expect(slide && talliesOf(slide).map(tally => [tally.by?.by, tally.count])).toEqual([
    ['A nurse', 3],
    ['A nurse', undefined],
  ]);
  expect(slide && rowsOf(slide).map(row => row.reading.by)).toEqual(['A paper']);
});

test('figuresSlides(event without figures) is nothing', () => {
  expect(slidesOf(wholeStory(), 'rain')).toEqual([]);
});

/** Every value that a slide shows somewhere. */
const shown = (slides: FiguresSlide[]) =>
  slides.flatMap(slide => [
    ...talliesOf(slide).flatMap(({ category, count }) => (count === undefined ? [] : category)),
    ...rowsOf(slide).map(({ category }) => category),
  ]);

test('figuresSlides(official "about 20") shows that value', () => {
  const slides = slidesOf(counting(['{ by: Board, kind: official, values: { a: 12, b: { about: 20 } } }']), 'harvest');
  expect(shown(slides)).toEqual(['a', 'b']);
});

test('figuresSlides(one exact and one rough value by a witness) shows both', () => {
  const slides = slidesOf(counting(['{ by: A nurse, kind: witness, values: { a: 3, b: { about: 20 } } }']), 'harvest');
  expect(shown(slides)).toEqual(['a', 'b']);
});

test('figuresSlides(six exact counts by others) goes on to a further slide', () => {
  const others = Array.from({ length: 6 }, (_, at) => `{ by: P${at}, kind: media, values: { a: ${at + 1} } }`);
  const slides = slidesOf(counting(others), 'harvest');
  for (const slide of slides) expect(drawn(slide)).toBeLessThanOrEqual(figuresBox.height);
  expect(slides.flatMap(slide => talliesOf(slide).flatMap(tally => tally.count ?? []))).toEqual([1, 2, 3, 4, 5, 6]);
});

test('figuresSlides(three official categories of 190) has bars on one axis that starts at 0', () => {
  const categories = ['a', 'b', 'c'].map(id => `${id}: { label: ${id} }`).join(', ');
  const story = counting(['{ by: Board, kind: official, values: { a: 190, b: 190, c: 190 } }'], categories);
  const [slide, ...more] = slidesOf(story, 'harvest');
  expect(more).toEqual([]);
  expect(slide?.drawing.size.drawn).toBe('bars');
  expect(slide?.drawing.axis).toMatchObject({ from: 0, to: 200 });
});

test('figuresSlides(few counts) draws them larger than many', () => {
  const pitch = (count: number) => {
    const [slide] = slidesOf(counting([`{ by: B, kind: official, values: { a: ${count} } }`]), 'harvest');
    return slide?.drawing.size.drawn === 'marks' ? slide.drawing.size.pitch : 0;
  };
  expect(pitch(1)).toBeGreaterThan(pitch(40));
  expect(pitch(40)).toBeGreaterThan(pitch(200));
  expect(pitch(200)).toBeGreaterThan(0);
});

test('figuresSlides(tallies and rows that have no room together) gives each kind slides of its own', () => {
  const others = Array.from(
    { length: 12 },
    (_, at) => `{ by: P${at}, kind: media, values: { a: { about: ${at + 1} } } }`,
  );
  const slides = slidesOf(counting(['{ by: Board, kind: official, values: { a: 90, b: 60 } }', ...others]), 'harvest');
  expect(slides.map(slide => [slide.drawing.groups.length, slide.drawing.ranges.length])).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import type { FiguresSlide } from '../deck/deck.ts';
import { storyOf, wholeStory } from '../deck/sample-deck.test-kit.ts';
import type { Story } from '../story/story.ts';
import { FiguresBody, figuresWords } from './figures.tsx';
import { contextOf, tagsOf } from './sample-page.test-kit.ts';

const faces = shippedFaces();

function drawing(story: Story, id: string): { html: string; words: string } {
  const context = contextOf(story, { faces });
  const slide = context.deck.slides.find((candidate): candidate is FiguresSlide => candidate.id === id);
  if (!slide) throw new Error(`no slide ${id}`);
  const html = renderToString(<FiguresBody slide={slide} context={context} />);
  return { html, words: figuresWords(slide, context) };
}

function counting(reading: string): Story {
  return storyOf(`
title: T
measures: { fruit: { title: Fruit, categories: { a: { label: apples } } } }
events: [{ id: harvest, date: 2001, title: E, figures: { fruit: [${reading}] } }]
`);
}

const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
/** Labels of the axis that a piece of a drawing begins with. */
const numbersIn = (html: string) =>
  [...html.slice(0, html.indexOf('</g>')).matchAll(/>([\d,]+)<\/text>/g)].map(match =>
    Number(match[1]?.replace(',', '')),
  );
const of = (html: string, name: string) => tagsOf(html).filter(tag => tag.attributes.get('class') === name);

test('FiguresBody(official reading) draws one mark a person and rings what is new', () => {
  const { html } = drawing(wholeStory(), 'counted-figures');
  expect(of(html, 'person')).toHaveLength(9 + 2);
  expect(of(html, 'ring')).toHaveLength(2);
  expect(text(html)).toContain('Ringed: more than in the count of 5 March.');
});

test('FiguresBody(first reading) rings nothing and does not speak of it', () => {
  const { html } = drawing(wholeStory(), 'burst-figures');
  expect(of(html, 'ring')).toHaveLength(0);
  expect(text(html)).not.toContain('Ringed');
});

test('FiguresBody(categories) differ by the shape of their marks, not by colour alone', () => {
  const shapes = of(drawing(wholeStory(), 'counted-figures').html, 'person').map(tag => tag.name);
  expect(new Set(shapes.slice(0, 9)).size).toBe(1);
  expect(shapes[9]).not.toBe(shapes[0]);
});

test('FiguresBody(0) says so in words and draws no mark', () => {
  const { html } = drawing(counting('{ by: B, kind: official, values: { a: 0 } }'), 'harvest-figures');
  expect(of(html, 'person')).toHaveLength(0);
  expect(text(html)).toContain('none, by this count');
});

test('FiguresBody(200) draws marks, FiguresBody(201) a bar and says what its length means', () => {
  const at = (count: number) =>
    drawing(counting(`{ by: B, kind: official, values: { a: ${count} } }`), 'harvest-figures').html;
  expect(of(at(200), 'person')).toHaveLength(200);
  expect(of(at(201), 'person')).toHaveLength(0);
  expect(of(at(201), 'bar')).toHaveLength(1);
  expect(text(at(201))).toContain('The length of a bar is the number of people.');
});

test('FiguresBody(counts by several) says that nothing is added up, and adds nothing up', () => {
  const { html } = drawing(wholeStory(), 'burst-figures');
  expect(text(html)).toContain('never added up');
  const numbers = text(html).match(/\d+/g)?.map(Number) ?? [];
  const sums = [7 + 10, 7 + 14, 7 + 3, 10 + 3, 14 + 3, 7 + 9, 7 + 9 + 3, 7 + 14 + 3].filter(sum => sum !== 10);
  for (const sum of sums) expect(numbers).not.toContain(sum);
});

test('FiguresBody(readings) has a row with name, value and note for each of the others', () => {
  const shown = text(drawing(wholeStory(), 'burst-figures').html);
  for (const words of ['A nurse', '10 to 14', 'Herald desk', 'more than 9', 'At noon.', 'By the morning.']) {
    expect(shown).toContain(words);
  }
});

test.each([
  ['{ about: 20 }', 'doubt'],
  ['{ from: 10, to: 20 }', 'bar'],
  ['{ atMost: 20 }', 'onward'],
  ['{ atLeast: 20 }', 'onward'],
  ['{ moreThan: 20 }', 'onward'],
])('FiguresBody(%s) draws it as what it is', (value, mark) => {
  const { html } = drawing(counting(`{ by: B, kind: media, values: { a: ${value} } }`), 'harvest-figures');
  expect(of(html, mark)).toHaveLength(1);
});

test('figuresWords(slide) says who counted what, when, and what is not given; nothing added', () => {
  expect(drawing(wholeStory(), 'burst-figures').words).toBe(
    'Water board, 5 March (official; Source 1, Gazette): villagers: 7, workers: not given, others: 0. A nurse (witness): villagers: 10 to 14. Herald desk (news media; Source 2, Herald, B. Writer): villagers: more than 9. A nurse (witness): workers: 3.',
  );
});

test('FiguresBody(a category that is not given) says so, which is not 0', () => {
  const { html } = drawing(wholeStory(), 'burst-figures');
  expect(text(html)).toContain('Workers not given');
  expect(text(html)).toContain('Others 0 none, by this count');
});

test('FiguresBody(1 of a plural label) names it before the number', () => {
  const { html } = drawing(counting('{ by: B, kind: official, values: { a: 1 } }'), 'harvest-figures');
  expect(text(html)).toContain('Apples 1');
  expect(text(html)).not.toContain('1 apples');
});

test('FiguresBody(prices) has bars from 0, below it too, no marks of persons and all digits', () => {
  const story = storyOf(`
title: T
measures: { price: { title: Price, unit: USD a tonne, categories: { a: { label: ore }, b: { label: change } } } }
events: [{ id: day, date: 2001, title: E, figures: { price: [{ by: B, kind: media, values: { a: 84.55, b: -12.75 } }] } }]
`);
  const { html } = drawing(story, 'day-figures');
  expect(of(html, 'person')).toHaveLength(0);
  const bars = of(html, 'bar').map(tag => ['x', 'width'].map(name => Number(tag.attributes.get(name))));
  expect(bars).toHaveLength(2);
  const [[up = 0, rise = 0] = [], [down = 0, fall = 0] = []] = bars;
  expect(down + fall).toBeCloseTo(up, 0);
  expect(rise / fall).toBeCloseTo(84.55 / 12.75, 0);
  expect(text(html)).toContain('84.55');
  expect(text(html)).toContain('−12.75');
  expect(text(html)).toContain('their unit is USD a tonne');
});

test('FiguresBody(bars) sets off what is new', () => {
  const story = storyOf(`
title: T
measures: { lost: { title: Lost, categories: { a: { label: all } } } }
events:
  - { id: one, date: 2001, title: E, figures: { lost: [{ by: B, kind: official, date: 2001, values: { a: 300 } }] } }
  - { id: two, date: 2002, title: E, figures: { lost: [{ by: B, kind: official, date: 2002, values: { a: 400 } }] } }
`);
  const { html } = drawing(story, 'two-figures');
  const widths = ['bar', 'fresh'].map(name => Number(of(html, name)[0]?.attributes.get('width')));
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(3, 0);
  expect(text(html)).toContain('400 +100');
  expect(text(html)).toContain('Outlined: more than in the count of 2001.');
});

test('FiguresBody(an official count that fell) draws what is no longer counted, as marks and as bars', () => {
  const fallen = (before: number, after: number) =>
    drawing(
      storyOf(`
title: T
measures: { lost: { title: Lost, categories: { a: { label: all } } } }
events:
  - { id: one, date: 2001, title: E, figures: { lost: [{ by: B, kind: official, date: 2001, values: { a: ${before} } }] } }
  - { id: two, date: 2002, title: E, figures: { lost: [{ by: B, kind: official, date: 2002, values: { a: ${after} } }] } }
`),
      'two-figures',
    ).html;
  const marks = fallen(15, 13);
  expect([of(marks, 'person').length, of(marks, 'gone').length, of(marks, 'ring').length]).toEqual([13, 2, 0]);
  expect(text(marks)).toContain('Dashed: in the count of 2001 and not in this one.');
  const bars = fallen(400, 300);
  const widths = ['bar', 'gone'].map(name => Number(of(bars, name)[0]?.attributes.get('width')));
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(3, 0);
  expect(text(bars)).toContain('300 −100');
});

test('FiguresBody(tallies and rows) are steps in reading order', () => {
  const steps = tagsOf(drawing(wholeStory(), 'burst-figures').html).flatMap(
    tag => tag.attributes.get('data-step') ?? [],
  );
  expect(steps).toEqual(['1', '2', '3', '4', '5', '6']);
});

test('FiguresBody(axis) has round numbers, evenly apart, from 0', () => {
  for (const value of [1, 2, 3, 5, 12, 20, 30, 45, 90, 100, 150, 180, 260, 900]) {
    const { html } = drawing(counting(`{ by: B, kind: media, values: { a: { about: ${value} } } }`), 'harvest-figures');
    const axis = html.slice(html.indexOf('range-axis'));
    const steps = numbersIn(axis);
    const apart = steps.slice(1).map((step, index) => step - (steps[index] ?? 0));
    expect(steps[0]).toBe(0);
    expect(steps.length, `${value}: ${steps}`).toBeGreaterThan(1);
    expect(new Set(apart).size, `${value}: ${steps}`).toBe(1);
  }
});

test('FiguresBody(about 8) has an axis with even steps', () => {
  const { html } = drawing(counting('{ by: B, kind: media, values: { a: { about: 8 } } }'), 'harvest-figures');
  const steps = numbersIn(html.slice(html.indexOf('range-axis')));
  const apart = steps.slice(1).map((step, index) => step - (steps[index] ?? 0));
  expect(new Set(apart).size).toBe(1);
});

test('FiguresBody(official about 20) has a row that is named as official, and not as one by others', () => {
  const { html, words } = drawing(
    counting('{ by: B, kind: official, values: { a: { about: 20 } } }'),
    'harvest-figures',
  );
  expect(text(html)).toContain('B (official)');
  expect(text(html)).toContain('about 20');
  expect(text(html)).not.toContain('by others');
  expect(words).toBe('B (official): apples: about 20.');
});

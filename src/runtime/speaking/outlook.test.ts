import { expect, test } from 'vitest';
import { nextEvent } from './outlook.ts';

const slides = [
  { id: 'title', kind: 'title', title: 'T' },
  { id: 'rain', kind: 'event', title: 'Rain', event: 'rain' },
  { id: 'rain-claims', kind: 'claims', title: 'Who says what', event: 'rain' },
  { id: 'act-2', kind: 'act', title: 'Act' },
  { id: 'flood', kind: 'event', title: 'Flood', event: 'flood' },
  { id: 'sources', kind: 'sources', title: 'Sources' },
];

const on = (index: number) => Math.min(index + 1, slides.length - 1);

test.each([
  [0, 1, 1],
  [1, 4, 3],
  [2, 4, 2],
  [3, 4, 1],
])('nextEvent(slides, %i) is slide %i, %i slides on', (from, index, until) => {
  expect(nextEvent(slides, from, on)).toEqual({ index, until });
});

test.each([4, 5])('nextEvent(slides, %i) is nothing', index => {
  expect(nextEvent(slides, index, on)).toBeUndefined();
});

test('nextEvent() goes the way that it is given', () => {
  const thread = (index: number) => (index === 1 ? 4 : index);
  expect(nextEvent(slides, 1, thread)).toEqual({ index: 4, until: 1 });
  expect(nextEvent(slides, 4, thread)).toBeUndefined();
});

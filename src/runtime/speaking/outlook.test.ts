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

test.each([
  [0, 'rain', 1],
  [1, 'flood', 3],
  [2, 'flood', 2],
  [3, 'flood', 1],
])('nextEvent(slides, %i) is %s, %i slides on', (index, id, until) => {
  expect(nextEvent(slides, index)).toMatchObject({ slide: { id }, until });
});

test.each([4, 5])('nextEvent(slides, %i) is nothing', index => {
  expect(nextEvent(slides, index)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { rankEvents, stateOf } from './ribbon.ts';

test('rankEvents counts events in the order of the slides and says which was reached where', () => {
  const slides = [{}, { event: 'a' }, { event: 'a' }, {}, { event: 'b' }, {}];
  const { ranks, reached } = rankEvents(slides);
  expect([...ranks]).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
  expect(reached).toEqual([-1, 0, 0, 0, 1, 1]);
});

test.each([
  ['an event before the present one', 1, 1, 2, 2, 'past'],
  ['the present event', 2, 2, 2, 2, 'now'],
  ['an event after it', 3, 3, 2, 2, 'coming'],
  ['a crowd that holds the present event', 1, 4, 2, 2, 'now'],
  ['an event on the title slide', 0, 0, -1, -1, 'coming'],
  ['an event on the closing slides', 4, 4, -1, 4, 'past'],
  ['the last event reached, on the slide of the next act', 2, 2, -1, 2, 'past'],
] as const)('stateOf(%s)', (_, first, last, now, reached, state) => {
  expect(stateOf(first, last, now, reached)).toBe(state);
});

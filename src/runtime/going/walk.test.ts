import { expect, test } from 'vitest';
import { type Step, stepFrom } from './walk.ts';

const slides = [{}, {}, { act: 'a' }, { act: 'a' }, { act: 'b' }, { act: 'b' }, { act: 'b' }, {}, {}];

test.each<[Step, number, number]>([
  ['next', 0, 1],
  ['next', 8, 8],
  ['previous', 0, 0],
  ['previous', 4, 3],
  ['first', 6, 0],
  ['last', 2, 8],
  ['next-act', 0, 2],
  ['next-act', 3, 4],
  ['next-act', 5, 7],
  ['next-act', 7, 7],
  ['previous-act', 6, 4],
  ['previous-act', 4, 2],
  ['previous-act', 2, 0],
  ['previous-act', 8, 7],
  ['previous-act', 0, 0],
])('stepFrom(slides, %s) from slide %i is slide %i', (step, from, to) => {
  expect(stepFrom(slides, from, step)).toBe(to);
});

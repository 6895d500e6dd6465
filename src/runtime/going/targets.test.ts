import { expect, test } from 'vitest';
import { findTarget } from './targets.ts';

const slides = [
  { id: 'title' },
  { id: 'act-1', act: 'murder' },
  { id: 'nazarov', act: 'murder', event: 'nazarov' },
  { id: 'letter-quote', act: 'murder', event: 'letter' },
  { id: 'sources', refs: [1, 14] as [number, number] },
  { id: 'sources-2', refs: [15, 20] as [number, number] },
];

test.each([
  ['', { index: 0 }],
  ['nazarov', { index: 2 }],
  ['letter', { index: 3 }],
  ['murder', { index: 1 }],
  ['ref-1', { index: 4, inside: 'ref-1' }],
  ['ref-15', { index: 5, inside: 'ref-15' }],
  ['ref-21', undefined],
  ['ref-', undefined],
  ['toString', undefined],
])('findTarget(%j) is %j', (id, target) => {
  expect(findTarget(slides, id)).toEqual(target);
});

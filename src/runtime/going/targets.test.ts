import { expect, test } from 'vitest';
import { findTarget, rangeOf } from './targets.ts';

const slides = [
  { id: 'title' },
  { id: 'act-1', act: 'murder' },
  { id: 'nazarov', act: 'murder', event: 'nazarov' },
  { id: 'letter-quote', act: 'murder', event: 'letter' },
  { id: 'sources' },
  { id: 'sources-2' },
];
const sources = [
  { index: 4, from: 1, to: 14 },
  { index: 5, from: 15, to: 20 },
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
  expect(findTarget(slides, sources, id)).toEqual(target);
});

test.each([
  ['1-14', { from: 1, to: 14 }],
  ['15', { from: 15, to: 15 }],
  ['', undefined],
  ['a-b', undefined],
])('rangeOf(%j) is %j', (text, range) => {
  expect(rangeOf(text)).toEqual(range);
});

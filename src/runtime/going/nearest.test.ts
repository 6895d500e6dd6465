import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, nearestSlide } from './nearest.ts';

const slides = [
  { id: 'title', title: 'Khorog, 2012' },
  { id: 'nazarov-killed', title: 'General Nazarov is killed' },
  { id: 'ceasefire', title: 'The shooting stops' },
  { id: 'ceasefire-claims', title: 'Who agreed to what' },
];

test.each([
  ['nazarov-kiled', 'nazarov-killed'],
  ['Nazarov-Killed', 'nazarov-killed'],
  ['nazarov', 'nazarov-killed'],
  ['caesefire', 'ceasefire'],
  ['the-shooting-stops', 'ceasefire'],
  ['ceasefire-claim', 'ceasefire-claims'],
])('nearestSlide(%j) is %s', (wanted, id) => {
  expect(nearestSlide(slides, wanted)?.id).toBe(id);
});

test.each(['xyzzyxyzzy', '12', '%E0%A4%A'])('nearestSlide(%j) is nothing', wanted => {
  expect(nearestSlide(slides, wanted)).toBeUndefined();
});

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3],
])('distance(%j, %j) is %i', (a, b, expected) => {
  expect(distance(a, b)).toBe(expected);
});

test('distance is symmetric, 0 only for equal texts, and never more than the longer text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const found = distance(a, b);
      expect(found).toBe(distance(b, a));
      expect(found === 0).toBe(a === b);
      expect(found).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

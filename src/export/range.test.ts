import { expect, test } from 'vitest';
import { readRange } from './range.ts';

test.each([
  ['1', [0]],
  ['3-5', [2, 3, 4]],
  ['5,2-3,3', [1, 2, 4]],
  ['9-', [8, 9]],
  [' 1 - 2 , 10', [0, 1, 9]],
])('readRange("%s", 10) is %j', (text, places) => {
  expect(readRange(text, 10)).toEqual(places);
});

test.each([
  ['', '“” is no range of slides'],
  ['all', '“all” is no range of slides'],
  ['-3', '“-3” is no range of slides'],
  ['1,,2', '“1,,2” is no range of slides'],
  ['0', 'there is no slide 0: the deck has 10'],
  ['11', 'there is no slide 11: the deck has 10'],
  ['4-12', 'there is no slide 12: the deck has 10'],
  ['11-', 'there is no slide 11: the deck has 10'],
  ['5-3', 'the range 5-3 ends before it starts'],
])('readRange("%s", 10) says: %s', (text, message) => {
  expect(() => readRange(text, 10)).toThrow(message);
});

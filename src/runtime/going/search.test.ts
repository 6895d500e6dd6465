import { expect, test } from 'vitest';
import { createSearch } from './search.ts';

const slides = [
  { title: 'Khorog, 2012', words: 'gbao badakhshan' },
  { title: 'Background', date: '', words: '' },
  {
    title: 'General Nazarov is killed',
    date: 'Saturday 21 July 2012, afternoon',
    words: '2012-07-21 nazarov general khorog ishkashim',
    event: 'nazarov-killed',
  },
  {
    title: 'Who says what about the killing of Nazarov',
    date: 'Saturday 21 July 2012, afternoon',
    words: '2012-07-21 nazarov general khorog ishkashim',
    event: 'nazarov-killed',
  },
  {
    title: 'The operation begins',
    date: 'Tuesday 24 July 2012, about 04:00',
    words: '2012-07-24t04:00~ khorog army',
    event: 'operation',
  },
  {
    title: 'A ceasefire is declared',
    date: 'Wednesday 25 July 2012',
    words: '2012-07-25 nazarov сӯҳроб талабшоев cease-fire',
    event: 'ceasefire',
  },
  { title: 'Élan vital', date: 'March 1998', words: '1998-03', event: 'elan' },
  { title: 'A letter', date: '7 December 2012', words: '2012-12-07', event: 'letter' },
];
const search = createSearch(slides);

test.each([
  ['nazarov', [2, 5]],
  ['NAZ', [2, 5]],
  ['nazarov killing', [3]],
  ['ceasefire', [5]],
  ['fire', [5]],
  ['elan', [6]],
  ['ЭЛАН', []],
  ['талаб', [5]],
  ['суҳроб', [5]],
  ['general ishkashim', [2]],
  ['killed general', [2]],
  ['nothing', []],
  ['', []],
  ['   ', []],
])('search(%j) finds %j', (query, found) => {
  expect(search(query)).toEqual(found);
});

test.each([
  ['25 jul', [5]],
  ['25 july', [5]],
  ['july 25', [5]],
  ['25th july', [5]],
  ['24.7', [4]],
  ['24.7.', [4]],
  ['24. 7.', [4]],
  ['24.07.2012', [4]],
  ['24/7', [4]],
  ['7/24', [4]],
  ['7/12', [7]],
  ['2012-07-24', [4]],
  ['2012-7-24', [4]],
  ['24.7.2011', []],
  ['tuesday', [4]],
  ['1998', [6]],
  ['04:00', [4]],
  ['wed 25', [5]],
])('search(%j) reads a date and finds %j', (query, found) => {
  expect(search(query)).toEqual(found);
});

test('search puts titles that start with the words first, then titles, then dates, then other words', () => {
  const find = createSearch([
    { title: 'One', words: 'marchers' },
    { title: 'Two', date: '3 March' },
    { title: 'On the march' },
    { title: 'March on the square' },
  ]);
  expect(find('march')).toEqual([3, 2, 1, 0]);
});

test('search names an event once, by its first slide that matches', () => {
  expect(search('general')).toEqual([2]);
  expect(search('who says')).toEqual([3]);
});

test('search("july", 2) names two slides at most', () => {
  expect(search('july', 2)).toHaveLength(2);
});

test.each(['a(', '[', '\\', '*', '.', '24.', '/', '-'])('search(%j) does not throw', query => {
  expect(() => search(query)).not.toThrow();
});

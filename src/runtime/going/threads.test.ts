import { expect, test } from 'vitest';
import { findThreads, placeInThread, slidesOf, stepInThread } from './threads.ts';
import type { Step } from './walk.ts';

/** A title; acts a, b and c with their own slides; events 1 to 5, the second and the fourth with two slides. */
const slides = [
  {},
  { act: 'a' },
  { act: 'a', number: 1 },
  { act: 'a', number: 2 },
  { act: 'a', number: 2 },
  { act: 'b' },
  { act: 'b', number: 3 },
  { act: 'c' },
  { act: 'c', number: 4 },
  { act: 'c', number: 4 },
  { act: 'c', number: 5 },
  {},
];
const thread = { events: [2, 4, 5] };
const own = slidesOf(slides, thread);

test('slidesOf(thread) is every slide of its events and no other', () => {
  expect(own).toEqual([3, 4, 8, 9, 10]);
  expect(slidesOf(slides, { events: [] })).toEqual([]);
});

test.each<[Step, number, number]>([
  ['next', 3, 4],
  ['next', 4, 8],
  ['next', 10, 10],
  ['previous', 8, 4],
  ['previous', 3, 3],
  ['first', 9, 3],
  ['last', 3, 10],
  ['next-act', 3, 8],
  ['next-act', 8, 8],
  ['previous-act', 10, 8],
  ['previous-act', 8, 3],
])('stepInThread(%s) from slide %i is slide %i', (step, from, to) => {
  expect(stepInThread(slides, own, from, step)).toBe(to);
});

test('placeInThread(slide) counts events, not slides', () => {
  expect(placeInThread(thread, slides[4])).toEqual({ number: 1, count: 3 });
  expect(placeInThread(thread, slides[9])).toEqual({ number: 2, count: 3 });
});

test('findThreads(query) finds names and other spellings by the beginnings of their words', () => {
  const threads = [
    { name: 'Tolib Ayombekov', also: 'Талиб Айембеков' },
    { name: 'Okil Ayombekov' },
    { name: 'civil war' },
    { name: 'Élan' },
  ];
  expect(findThreads(threads, 'ayom').map(({ name }) => name)).toEqual(['Tolib Ayombekov', 'Okil Ayombekov']);
  expect(findThreads(threads, 'AYOM ok').map(({ name }) => name)).toEqual(['Okil Ayombekov']);
  expect(findThreads(threads, 'талиб')).toHaveLength(1);
  expect(findThreads(threads, 'elan')).toHaveLength(1);
  expect(findThreads(threads, 'bekov')).toEqual([]);
  expect(findThreads(threads, 'a')).toEqual([]);
  expect(findThreads(threads, 'ayom', 1)).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { roomFor } from './label-room.ts';

const edge = { left: 0, right: 1000 };
const at = (left: number, right: number, top = 0) => ({ left, right, top, bottom: top + 20 });
/** A label that begins at a place, by its length at each size. */
const label = (left: number, ...lengths: number[]) => lengths.map(length => at(left, left + length));

test('labels grow as far as they may where nothing is beside them', () => {
  expect(roomFor([label(0, 50, 60, 70), label(100, 50, 60), label(40, 50, 55, 60).map(down)], [], edge)).toEqual([
    2, 1, 2,
  ]);
});

test('a label does not grow into what another is, nor into what it has become', () => {
  expect(roomFor([label(0, 50, 80), label(84, 20, 40)], [], edge)).toEqual([0, 1]);
  expect(roomFor([label(0, 50, 80), [at(90, 140), at(82, 140)]], [], edge)).toEqual([1, 0]);
});

test('of two that have not room to grow the first does, and neighbours grow alike before one grows more', () => {
  expect(
    roomFor(
      [
        [at(0, 50), at(0, 60)],
        [at(70, 120), at(60, 120)],
      ],
      [],
      edge,
    ),
  ).toEqual([1, 0]);
  expect(roomFor([label(0, 50, 55, 80), [at(80, 120), at(75, 120)]], [], edge)).toEqual([1, 1]);
});

test('a label grows neither onto an obstacle, nor out of the edge, nor to a size that it must not have', () => {
  expect(roomFor([label(0, 50, 80), label(950, 40, 60)], [at(70, 72)], edge)).toEqual([0, 0]);
  expect(roomFor([[at(0, 50), undefined, at(0, 60)]], [], edge)).toEqual([0]);
});

test('what meets another as it was planned stays so', () => {
  expect(roomFor([label(0, 50, 60), label(40, 50, 60)], [], edge)).toEqual([0, 0]);
});

function down<B extends { top: number; bottom: number }>(box: B): B {
  return { ...box, top: box.top + 40, bottom: box.bottom + 40 };
}

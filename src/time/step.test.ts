import { expect, test } from 'vitest';
import { civilOfUtc, utcOf } from './calendar.ts';
import { roundDown, roundInstants, roundUp } from './step.ts';

const day = (year: number, month = 1, date = 1, hour = 0, minute = 0) =>
  utcOf({ year, month, day: date, hour, minute, second: 0 });
const zone = 'Asia/Dushanbe';

test('roundDown and roundUp find the civil day of the zone', () => {
  const instant = Date.UTC(2012, 6, 23, 20, 0);
  expect(roundDown(instant, { unit: 'day', count: 1 }, zone)).toBe(Date.UTC(2012, 6, 23, 19));
  expect(roundUp(instant, { unit: 'day', count: 1 }, zone)).toBe(Date.UTC(2012, 6, 24, 19));
});

test('roundDown and roundUp leave a round instant where it is', () => {
  const month = { unit: 'month', count: 3 } as const;
  expect(roundDown(day(2012, 4), month, 'UTC')).toBe(day(2012, 4));
  expect(roundUp(day(2012, 4), month, 'UTC')).toBe(day(2012, 4));
  expect(roundUp(day(2012, 4) + 1, month, 'UTC')).toBe(day(2012, 7));
});

test('roundInstants of 10 years are round as people count, through the change of era', () => {
  const instants = roundInstants(day(-25), day(31), { unit: 'year', count: 10 }, 'UTC');
  expect(instants.map(at => civilOfUtc(at).year)).toEqual([-19, -9, 1, 10, 20, 30]);
});

test('roundInstants of 5000 years take deep years by their number', () => {
  const instants = roundInstants(day(-17_000), day(3000), { unit: 'year', count: 5000 }, 'UTC');
  expect(instants.map(at => civilOfUtc(at).year)).toEqual([-15_000, -10_000, -4999, 1]);
});

test('roundInstants of 5 days restart with the month and leave out a day next to it', () => {
  const instants = roundInstants(day(2012, 7, 19), day(2012, 8, 12), { unit: 'day', count: 5 }, 'UTC');
  expect(instants.map(at => civilOfUtc(at).day)).toEqual([20, 25, 1, 5, 10]);
});

test('roundInstants of 2 days keep at least 2 days between them', () => {
  const instants = roundInstants(day(2012, 1), day(2013, 1), { unit: 'day', count: 2 }, 'UTC');
  const distances = instants.slice(1).map((at, index) => (at - (instants[index] ?? at)) / 86_400_000);
  expect(Math.min(...distances)).toBe(2);
  expect(Math.max(...distances)).toBe(3);
});

test('roundInstants of hours go on over a night in which clocks change', () => {
  const hours = (month: number, date: number) =>
    roundInstants(
      Date.UTC(2012, month - 1, date),
      Date.UTC(2012, month - 1, date, 4),
      { unit: 'hour', count: 1 },
      'Europe/Berlin',
    );
  const distances = (instants: number[]) =>
    instants.slice(1).map((at, index) => (at - (instants[index] ?? at)) / 3_600_000);
  expect(distances(hours(3, 25))).toEqual([1, 1, 1]);
  expect(distances(hours(10, 28))).toEqual([2, 1]);
});

test('roundInstants gives no more than asked', () => {
  expect(roundInstants(0, day(2000), { unit: 'minute', count: 1 }, 'UTC', 5)).toHaveLength(5);
});

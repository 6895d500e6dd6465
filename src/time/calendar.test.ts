import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAny } from '../fuzz.test-kit.ts';
import {
  civilDayOf,
  civilOfUtc,
  daysInMonth,
  daysOf,
  eraYearOf,
  instantBefore,
  isLeapYear,
  utcOf,
  weekdayOf,
  yearOfBce,
} from './calendar.ts';

test('daysOf and civilDayOf agree with Date for every day that Date can tell', () => {
  holdsForAny(
    'dates',
    2000,
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), days => {
      const date = new Date(days * 86_400_000);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(civilDayOf(days)).toEqual(civil);
      expect(daysOf(civil)).toBe(days);
      expect(weekdayOf(civil)).toBe(date.getUTCDay());
    }),
  );
});

test('daysOf and civilDayOf undo each other beyond the range of Date', () => {
  holdsForAny(
    'dates',
    100,
    fc.property(fc.integer({ min: -4_000_000_000_000, max: 4_000_000_000_000 }), days => {
      expect(daysOf(civilDayOf(days))).toBe(days);
    }),
  );
});

test('daysOf carries months and days over', () => {
  expect(daysOf({ year: 2012, month: 13, day: 1 })).toBe(daysOf({ year: 2013, month: 1, day: 1 }));
  expect(daysOf({ year: 2012, month: 2, day: 30 })).toBe(daysOf({ year: 2012, month: 3, day: 1 }));
});

test('civilOfUtc gives the clock of an instant before 1970', () => {
  expect(civilOfUtc(-1)).toEqual({ year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59.999 });
});

test('civilOfUtc undoes utcOf for years below 100', () => {
  const ides = { year: -43, month: 3, day: 15, hour: 12, minute: 30, second: 0 };
  expect(civilOfUtc(utcOf(ides))).toEqual(ides);
  expect(new Date(utcOf({ ...ides, year: 44 })).toISOString()).toBe('0044-03-15T12:30:00.000Z');
});

test('isLeapYear follows the Gregorian rule through the year 0', () => {
  expect([2000, 1900, 2012, 2013, 0, -4, -100].map(isLeapYear)).toEqual([true, false, true, false, true, true, false]);
});

test('daysInMonth(2013, 2) is 28, and 0 for a month that does not exist', () => {
  expect([daysInMonth(2013, 2), daysInMonth(2012, 2), daysInMonth(2012, 7), daysInMonth(2012, 13)]).toEqual([
    28, 29, 31, 0,
  ]);
});

test('eraYearOf(0) is 1 BCE, and deep years keep their number', () => {
  expect(eraYearOf(0)).toEqual({ number: 1, bce: true });
  expect(eraYearOf(-43)).toEqual({ number: 44, bce: true });
  expect(eraYearOf(-17_000)).toEqual({ number: 17_000, bce: true });
  expect(eraYearOf(476)).toEqual({ number: 476, bce: false });
  expect([44, 17_000].map(yearOfBce)).toEqual([-43, -17_000]);
});

test('instantBefore(x) is 1 ms earlier, and still earlier where doubles are coarser', () => {
  expect(instantBefore(0)).toBe(-1);
  expect(instantBefore(1_000)).toBe(999);
  expect(instantBefore(-4e20)).toBeLessThan(-4e20);
  expect(instantBefore(4e20)).toBeLessThan(4e20);
});

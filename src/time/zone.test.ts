import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAny } from '../fuzz.test-kit.ts';
import { civilOf, instantOf, isZone, offsetAt } from './zone.ts';

const hour = 3_600_000;
const clock = (year: number, month: number, day: number, hours = 0, minute = 0) => ({
  year,
  month,
  day,
  hour: hours,
  minute,
  second: 0,
});

test('isZone knows IANA names and refuses everything else', () => {
  expect(['Asia/Dushanbe', 'UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'].map(isZone)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['Mars/Phobos', '', '+05:00', 'Dushanbe', 'utc+5', '../UTC'].map(isZone)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('offsetAt follows summer time', () => {
  expect(offsetAt('Europe/Berlin', Date.UTC(2012, 6, 1))).toBe(2 * hour);
  expect(offsetAt('Europe/Berlin', Date.UTC(2012, 0, 1))).toBe(hour);
  expect(offsetAt('Asia/Dushanbe', Date.UTC(2012, 6, 24))).toBe(5 * hour);
});

test('offsetAt gives local mean time, to the second, before zones were agreed', () => {
  expect(offsetAt('Asia/Dushanbe', Date.UTC(1850, 0, 1))).toBe(((4 * 60 + 35) * 60 + 12) * 1000);
  expect(offsetAt('Asia/Dushanbe', -4e20)).toBe(offsetAt('Asia/Dushanbe', Date.UTC(1850, 0, 1)));
});

test('offsetAt throws for a name that is not a zone', () => {
  expect(() => offsetAt('Mars/Phobos', 0)).toThrow(RangeError);
});

test('instantOf a time that clocks show twice is the earlier, or the later when asked', () => {
  const twice = clock(2012, 10, 28, 2, 30);
  expect(instantOf(twice, 'Europe/Berlin')).toBe(Date.UTC(2012, 9, 28, 0, 30));
  expect(instantOf(twice, 'Europe/Berlin', 'later')).toBe(Date.UTC(2012, 9, 28, 1, 30));
});

test('instantOf a time that clocks skip is moved on by the gap', () => {
  const instant = instantOf(clock(2012, 3, 25, 2, 30), 'Europe/Berlin');
  expect(civilOf(instant, 'Europe/Berlin')).toEqual(clock(2012, 3, 25, 3, 30));
});

test('instantOf the midnight of a day without one is the first instant of that day', () => {
  const instant = instantOf(clock(2012, 10, 21), 'America/Sao_Paulo');
  expect(civilOf(instant, 'America/Sao_Paulo')).toEqual(clock(2012, 10, 21, 1));
  expect(civilOf(instant - 1, 'America/Sao_Paulo').day).toBe(20);
});

test('instantOf undoes civilOf in any zone and any age, to the repeated hour', () => {
  const zones = [
    'UTC',
    'Asia/Dushanbe',
    'Europe/Berlin',
    'America/New_York',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
  ];
  const instants = fc.oneof(
    fc.integer({ min: Date.UTC(1850, 0, 1), max: Date.UTC(2100, 0, 1) }),
    fc.integer({ min: -8_000_000_000_000_000, max: 8_000_000_000_000_000 }),
  );
  holdsForAny(
    'dates',
    3000,
    fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
      const civil = civilOf(instant, zone);
      const both = [instantOf(civil, zone), instantOf(civil, zone, 'later')];
      expect(both.some(back => Math.abs(back - instant) <= 1)).toBe(true);
    }),
  );
});

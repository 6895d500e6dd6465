import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAny } from '../fuzz.test-kit.ts';
import type { StoryDate } from './date.ts';
import { edtfFor } from './date-hint.ts';
import { DateError, parseDate } from './edtf.ts';
import { civilOf } from './zone.ts';

const dushanbe = 'Asia/Dushanbe';

/** Days since 1970-01-01 by walking: the calendar again, but from its definition. */
function countDays(year: number, month: number, day: number): number {
  let days = 0;
  const length = (y: number) => ((y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 366 : 365);
  for (let y = 1970; y < year; y += 1) days += length(y);
  for (let y = 1969; y >= year; y -= 1) days -= length(y);
  const february = length(year) === 366 ? 29 : 28;
  const lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  for (let m = 1; m < month; m += 1) days += lengths[m - 1] ?? 0;
  return days + day - 1;
}

test('parseDate counts every civil day from -9999 to 9999 as the calendar does', () => {
  const days = fc.record({
    year: fc.integer({ min: -9999, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  holdsForAny(
    'dates',
    500,
    fc.property(days, ({ year, month, day }) => {
      const pad = (value: number, length: number) => String(Math.abs(value)).padStart(length, '0');
      const text = `${year < 0 ? '-' : ''}${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
      expect(edtfFor(text)).toBeUndefined();
      const date = parseDate(text, 'UTC');
      expect(date.earliest).toBe(countDays(year, month, day) * 86_400_000);
      expect(date.latest).toBe(date.earliest + 86_400_000 - 1);
      const local = parseDate(text, dushanbe);
      expect(civilOf(local.earliest, dushanbe)).toEqual({ year, month, day, hour: 0, minute: 0, second: 0 });
      expect(civilOf(local.latest, dushanbe)).toMatchObject({ year, month, day, hour: 23, minute: 59 });
    }),
  );
});

test('parseDate gives a sound date or throws DateError, whatever the text', () => {
  const piece = fc.constantFrom(
    ...[
      '2012',
      '-0044',
      'Y-17000',
      '201X',
      '19XX',
      '-',
      '07',
      '21',
      '13',
      '31',
      'T',
      '04:00',
      '24:00',
      'Z',
      '+05:00',
      '/',
      '..',
    ],
    ...['~', '?', '%', '[', ']', ',', ' ', 'July', 'circa ', '.', 'X', '{', 'é', '\n'],
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map(parts => parts.join('')),
  );
  holdsForAny(
    'dates',
    2000,
    fc.property(texts, fc.constantFrom('UTC', 'Europe/Berlin', dushanbe), (text, zone) => {
      let date: StoryDate;
      try {
        date = parseDate(text, zone);
      } catch (error) {
        expect(error).toBeInstanceOf(DateError);
        return;
      }
      expect(date.earliest).toBeLessThanOrEqual(date.latest);
      expect(edtfFor(text)).toBeUndefined();
    }),
  );
});

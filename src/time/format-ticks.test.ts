import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAny } from '../fuzz.test-kit.ts';
import { wordsFor } from '../words/words.ts';
import { dayMs, hourMs, yearMs } from './calendar.ts';
import { parseDate } from './edtf.ts';
import { type FormatOptions, formatSpan, formatTick } from './format.ts';
import type { Tick, TickContext, TickUnit } from './ticks.ts';

const zone = 'Asia/Dushanbe';
const { dates: words } = wordsFor('en');
const english: FormatOptions = { locale: 'en', zone, words };

const tick = (text: string, unit: TickUnit, context: TickContext = 'none'): Tick => ({
  at: parseDate(text, zone).earliest,
  position: 0,
  unit,
  context,
  major: false,
});

test.each([
  ['2012-07-24T04:00', 'hour', 'none', '04:00'],
  ['2012-07-24T04:00', 'hour', 'day', 'Tue 24, 04:00'],
  ['2012-07-24T04:15', 'minute', 'year', '24 Jul 2012, 04:15'],
  ['2012-07-24', 'day', 'none', 'Tue 24'],
  ['2012-07-24', 'day', 'month', '24 Jul'],
  ['2012-07-24', 'day', 'year', '24 Jul 2012'],
  ['2012-08', 'month', 'none', 'Aug'],
  ['2012-08', 'month', 'year', 'Aug 2012'],
  ['2012-07', 'quarter', 'none', 'Jul'],
  ['2010', 'decade', 'none', '2010'],
  ['-0499', 'century', 'none', '500 BCE'],
  ['0001', 'year', 'none', '1 CE'],
] as const)('formatTick of %s as %s with context %s is "%s"', (text, unit, context, words) => {
  expect(formatTick(tick(text, unit, context), english)).toBe(words);
});

test.each([
  [12.58 * yearMs, '13 years'],
  [8.56 * yearMs, '8.5 years'],
  [443 * yearMs, '443 years'],
  [15_000 * yearMs, '15,000 years'],
  [2 * yearMs, '2 years'],
  [463 * dayMs, '15 months'],
  [365 * dayMs, '12 months'],
  [128 * dayMs, '4 months'],
  [49 * dayMs, '7 weeks'],
  [26 * dayMs, '26 days'],
  [14 * dayMs, '2 weeks'],
  [9 * dayMs, '9 days'],
  [4 * hourMs, '4 hours'],
  [2.4 * hourMs, '2.5 hours'],
  [30 * hourMs, '30 hours'],
  [45 * 60_000, '45 minutes'],
  [1000, '1 minute'],
])('formatSpan(%i) is "%s"', (ms, words) => {
  expect(formatSpan(ms, english)).toBe(words);
});

test('formatSpan is never off by more than a seventh', () => {
  const units: Record<string, number> = {
    year: yearMs,
    month: yearMs / 12,
    week: 7 * dayMs,
    day: dayMs,
    hour: hourMs,
    minute: 60_000,
  };
  holdsForAny(
    'axis',
    2000,
    fc.property(fc.double({ min: Math.log(5 * 60_000), max: Math.log(1e5 * yearMs), noNaN: true }), exponent => {
      const ms = Math.exp(exponent);
      const [, value = '', unit = ''] = /^([\d.,]+) (\w+?)s?$/.exec(formatSpan(ms, english)) ?? [];
      const said = Number(value.replace(/,/g, '')) * (units[unit] ?? 0);
      expect(Math.abs(said - ms) / ms).toBeLessThan(1 / 7 + 1e-3);
    }),
  );
});

test('formatSpan follows the plurals of the language', () => {
  expect([1.99, 4, 5].map(years => formatSpan(years * yearMs, { locale: 'ru', words }))).toEqual([
    '2 года',
    '4 года',
    '5 лет',
  ]);
  expect(formatSpan(13 * yearMs, { locale: 'tg', words: { ...words, span: value => `${value} сол` } })).toBe('13 сол');
});

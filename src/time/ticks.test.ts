import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAny } from '../fuzz.test-kit.ts';
import { wordsFor } from '../words/words.ts';
import { planAxis } from './axis.ts';
import { dayMs, hourMs, yearMs } from './calendar.ts';
import { parseDate } from './edtf.ts';
import { formatTick } from './format.ts';
import type { Segment } from './scale.ts';
import { placeTicks, type Tick, ticksOf } from './ticks.ts';
import { civilOf } from './zone.ts';

const zone = 'Asia/Dushanbe';
const width = 1184;
const segment = (first: string, last: string): Segment => ({
  from: parseDate(first, zone).earliest,
  to: parseDate(last, zone).latest + 1,
  start: 0,
  end: 1,
});
const word = (tick: Tick) => formatTick(tick, { locale: 'en', zone, words: wordsFor('en').dates });
/** About the width of Inter at 14 px. */
const labelWidth = (tick: Tick) => word(tick).length * 7.2;
const clocks = (ticks: Tick[]) => ticks.map(({ at }) => civilOf(at, zone));

test('ticksOf a day are hours, and its midnight is a day', () => {
  const ticks = ticksOf(segment('2012-07-24', '2012-07-24'), { zone, width: 600, spacing: 60 });
  expect(clocks(ticks).map(({ hour }) => hour)).toEqual([0, 3, 6, 9, 12, 15, 18, 21]);
  expect(ticks.map(({ unit }) => unit)).toEqual(['day', ...Array(7).fill('hour')]);
  expect(ticks.map(({ major }) => major)).toEqual([true, ...Array(7).fill(false)]);
  expect(ticks[4]?.position).toBeCloseTo(0.5);
});

test.each([
  [
    '2012-07-24T04:00',
    '2012-07-24T04:59',
    600,
    ['04:00', '04:05', '04:10', '04:15', '04:20', '04:25', '04:30', '04:35', '04:40', '04:45', '04:50', '04:55'],
  ],
  ['2012-07-21', '2012-07-28', 600, ['Sat 21', 'Sun 22', 'Mon 23', 'Tue 24', 'Wed 25', 'Thu 26', 'Fri 27', 'Sat 28']],
  [
    '2012-07-01',
    '2012-08-31',
    600,
    ['Jul', '5 Jul', '10 Jul', '15 Jul', '20 Jul', '25 Jul', 'Aug', '5 Aug', '10 Aug', '15 Aug', '20 Aug', '25 Aug'],
  ],
  ['2012-11', '2013-10', 300, ['2013', 'Apr', 'Jul', 'Oct']],
  ['1992', '1997', 400, ['1992', '1993', '1994', '1995', '1996', '1997']],
  ['1914', '1989', 600, ['1920', '1930', '1940', '1950', '1960', '1970', '1980']],
  [
    '-0999',
    '1000',
    600,
    ['1000 BCE', '800 BCE', '600 BCE', '400 BCE', '200 BCE', '1 CE', '200', '400', '600', '800', '1000'],
  ],
  ['Y-17000', '2000', 200, ['15,000 BCE', '10,000 BCE', '5000 BCE', '1 CE']],
])('ticksOf %s to %s on %i px are round', (first, last, px, labels) => {
  const ticks = ticksOf(segment(first, last), { zone, width: px, spacing: 40 });
  expect(ticks.map(word)).toEqual(labels);
});

test('ticksOf asks the spacing of each unit', () => {
  const spacing = (unit: string) => (unit === 'day' ? 200 : 40);
  const ticks = ticksOf(segment('2012-07-01', '2012-08-31'), { zone, width: 600, spacing });
  expect(ticks.map(word)).toEqual(['Jul', 'Aug']);
});

test('ticksOf a stretch without a round instant is empty', () => {
  const short = {
    from: parseDate('2012-07-24T04:01', zone).earliest,
    to: parseDate('2012-07-24T04:04', zone).latest,
    start: 0,
    end: 1,
  };
  expect(ticksOf(short, { zone, width: 60, spacing: 50 })).toEqual([]);
});

test('placeTicks names the year once, then the month, then the day', () => {
  const axis = planAxis(
    ['2012-07-21', '2012-07-28', '2012-08-03'].map(text => parseDate(text, zone)),
    { zone },
  );
  const labels = placeTicks(axis, { zone, width, labelWidth })
    .filter(tick => tick.labelled)
    .map(word);
  expect(labels.slice(0, 2)).toEqual(['21 Jul 2012', 'Mon 23']);
  expect(labels).toContain('Aug');
});

test('placeTicks labels the start of a segment, if only by its year', () => {
  const axis = {
    segments: [
      { from: parseDate('2010-08-23', zone).earliest, to: parseDate('2010-08-24', zone).earliest, start: 0, end: 0.45 },
      { from: parseDate('2022-05-22', zone).earliest, to: parseDate('2022-05-23', zone).earliest, start: 0.55, end: 1 },
    ],
    folds: [],
  };
  const place = (px: number) =>
    placeTicks(axis, { zone, width: px, labelWidth })
      .filter(tick => tick.labelled)
      .map(word);
  expect(place(1000)).toContain('23 Aug 2010');
  expect(place(150)).toEqual(['Aug 2010', 'May 2022']);
  expect(place(100)).toEqual(['2010', '2022']);
  expect(place(40)).toEqual([]);
});

test('placeTicks dates a short segment of several months by their year', () => {
  const named = (from: string, to: string, width: number) =>
    placeTicks({ segments: [segment(from, to)], folds: [] }, { zone, width, labelWidth })
      .filter(tick => tick.labelled)
      .map(word);
  const month = labelWidth({ at: 0, position: 0, unit: 'month', context: 'year', major: false });
  expect(named('2013-02-01', '2013-10-31', 1.2 * month)).toEqual(['2013', 'Jul']);
  expect(named('2013-02-01', '2013-02-28', 1.2 * month)).toEqual(['Feb 2013']);
  expect(named('2013-02-01', '2013-10-31', 6 * month)[0]).toBe('Feb 2013');
});

test('placeTicks keeps the end of a segment free for the first label of the next', () => {
  const [start, bound, end] = ['2012-07-24', '2012-07-24T18:30', '2012-07-26'].map(
    text => parseDate(text, zone).earliest,
  );
  const segments = [
    { from: start ?? 0, to: bound ?? 0, start: 0, end: 0.5 },
    { from: bound ?? 0, to: end ?? 0, start: 0.5, end: 1 },
  ];
  const ticks = placeTicks({ segments, folds: [] }, { zone, width: 1000, labelWidth });
  const labelled = ticks.filter(tick => tick.labelled).map(word);
  expect(labelled).toContain('18:00');
  expect(labelled).toContain('18:30');
});

test('placeTicks moves labels clear of what is occupied', () => {
  const day = segment('2012-07-24', '2012-07-24');
  const axis = { segments: [{ ...day, start: 0.5 }], folds: [] };
  const occupied = [{ start: 0.4, end: 0.52 }];
  const [first] = placeTicks(axis, { zone, width, labelWidth, occupied });
  expect(first?.labelled).toBe(true);
  expect((first?.labelAt ?? 0) * width - labelWidth(first as Tick) / 2).toBeGreaterThanOrEqual(0.52 * width + 8 - 1e-6);
});

const happenings = fc.array(
  fc
    .record({
      era: fc.integer({ min: -2, max: 2 }),
      years: fc.integer({ min: 0, max: 120 }),
      days: fc.integer({ min: 0, max: 20 }),
      minutes: fc.integer({ min: 0, max: 1439 }),
      length: fc.constantFrom(60_000, hourMs, dayMs, 365 * dayMs),
    })
    .map(({ era, years, days, minutes, length }) => {
      const earliest = Math.round(era ** 3 * 400 * yearMs + years * yearMs + days * dayMs + minutes * 60_000);
      return { earliest, latest: earliest + length - 1 };
    }),
  { minLength: 1, maxLength: 30 },
);

test('placeTicks lets no two labels touch, nor a label and the name of a fold, nor leave the axis', () => {
  holdsForAny(
    'axis',
    300,
    fc.property(happenings, fc.integer({ min: 300, max: 1600 }), (all, px) => {
      const axis = planAxis(all, { zone, width: px });
      const names = axis.folds.map(fold => {
        const middle = (fold.start + fold.end) / 2;
        return { start: middle - 34 / px, end: middle + 34 / px };
      });
      const ticks = placeTicks(axis, { zone, width: px, labelWidth, occupied: names });
      const labels = ticks
        .filter(tick => tick.labelled)
        .map(tick => ({
          start: tick.labelAt - labelWidth(tick) / 2 / px,
          end: tick.labelAt + labelWidth(tick) / 2 / px,
        }));
      for (const { start, end } of labels) {
        expect(start).toBeGreaterThanOrEqual(-1e-9);
        expect(end).toBeLessThanOrEqual(1 + 1e-9);
      }
      const ranges = [...labels, ...names].sort((a, b) => a.start - b.start);
      for (const [index, range] of ranges.entries()) {
        const next = ranges[index + 1];
        if (!next || (names.includes(range) && names.includes(next))) continue;
        expect((next.start - range.end) * px).toBeGreaterThanOrEqual(8 - 1e-6);
      }
      for (const [index, tick] of ticks.entries()) {
        expect(tick.position).toBeGreaterThanOrEqual(0);
        expect(tick.position).toBeLessThanOrEqual(1);
        expect(tick.at).toBeGreaterThan(ticks[index - 1]?.at ?? Number.NEGATIVE_INFINITY);
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAny } from '../fuzz.test-kit.ts';
import { type Axis, type AxisOptions, planAxis } from './axis.ts';
import { dayMs, hourMs, yearMs } from './calendar.ts';
import { parseDate } from './edtf.ts';
import { positionOf } from './scale.ts';
import { civilOf } from './zone.ts';

const dushanbe = 'Asia/Dushanbe';
const parse = (...texts: string[]) => texts.map(text => parseDate(text, dushanbe));
const act = (first: string, last: string) => ({
  from: parseDate(first, dushanbe).earliest,
  to: parseDate(last, dushanbe).latest,
});
const day = (instant: number) => {
  const { year, month, day: date } = civilOf(instant, dushanbe);
  return `${year}-${month}-${date}`;
};
test('planAxis of 60 acts gives scales to as many as have room for a label', () => {
  const years = Array.from({ length: 60 }, (_, index) => String(1900 + index));
  const axis = planAxis(parse(...years), { groups: years.map(year => act(year, year)), zone: dushanbe });
  expect(axis.segments.length).toBeLessThanOrEqual(9);
  expectSound(axis, parse(...years));
});

test('planAxis keeps the longest folds, as many as leave room for the segments', () => {
  const texts = Array.from({ length: 13 }, (_, index) => 1000 + 2 ** index).flatMap(year => [
    `${year}-01-01`,
    `${year}-01-02`,
  ]);
  const axis = planAxis(parse(...texts), { zone: dushanbe });
  expect(axis.folds.map(fold => day(fold.to))).toEqual(
    [1064, 1128, 1256, 1512, 2024, 3048, 5096].map(year => `${year}-1-1`),
  );
  expect(planAxis(parse(...texts), { zone: dushanbe, width: 600 }).folds).toHaveLength(3);
  expect(planAxis(parse(...texts), { zone: dushanbe, width: 4000 }).folds).toHaveLength(8);
  expectSound(axis, parse(...texts));
});

test('planAxis puts BCE and deep time on one axis', () => {
  const dates = parse('Y-17000', '-3000', '-0043-03-15', '0476', '2012');
  const axis = planAxis(dates, { zone: dushanbe });
  expectSound(axis, dates);
});

/** Instants in clusters, from minutes to thousands of years apart. */
const happening = fc
  .record({
    era: fc.integer({ min: -3, max: 3 }),
    years: fc.integer({ min: 0, max: 300 }),
    days: fc.integer({ min: 0, max: 40 }),
    minutes: fc.integer({ min: 0, max: 1439 }),
    length: fc.constantFrom(60_000, hourMs, dayMs, 31 * dayMs, 365 * dayMs, 5 * yearMs),
  })
  .map(({ era, years, days, minutes, length }) => {
    const earliest = Math.round(era ** 3 * 100 * yearMs + years * yearMs + days * dayMs + minutes * 60_000);
    return { earliest, latest: Math.round(earliest + length - 1) };
  });
const happenings = fc.oneof(
  fc.array(happening, { minLength: 1, maxLength: 40 }),
  fc.array(
    happening.map(({ earliest }) => ({ earliest, latest: earliest + 59_999 })),
    { minLength: 1, maxLength: 12 },
  ),
);

test('planAxis is sound for any story: in order, from 0 to 1, folds only where nothing happens', () => {
  holdsForAny(
    'axis',
    300,
    fc.property(
      happenings,
      fc.constantFrom('UTC', dushanbe, 'America/New_York'),
      fc.integer({ min: 300, max: 2000 }),
      (all, zone, width) => {
        expectSound(planAxis(all, { zone, width }), all);
      },
    ),
  );
});

test('planAxis is sound for any story with acts, and keeps their ends in sight', () => {
  const acts = fc.array(
    happening.map(({ earliest, latest }) => ({ from: earliest, to: latest })),
    { maxLength: 14 },
  );
  holdsForAny(
    'axis',
    300,
    fc.property(happenings, acts, (all, groups) => {
      expectSound(planAxis(all, { groups }), all, { groups });
    }),
  );
});

test('planAxis does not depend on the order of what it is given', () => {
  holdsForAny(
    'axis',
    100,
    fc.property(happenings, all => {
      expect(planAxis([...all].reverse())).toEqual(planAxis(all));
    }),
  );
});

test('planAxis takes 2,000 events that crowd towards their end', () => {
  const all = Array.from({ length: 2000 }, (_, index) => {
    const earliest = Math.round(-(1.01 ** index) * 1000);
    return { earliest, latest: earliest + 999 };
  });
  expectSound(planAxis(all), all);
});

/** What holds for every axis. */
function expectSound(axis: Axis, happenings: { earliest: number; latest: number }[], options: AxisOptions = {}): void {
  const pieces = [...axis.segments, ...axis.folds].sort((a, b) => a.start - b.start);
  expect(pieces[0]?.start).toBe(0);
  expect(pieces.at(-1)?.end).toBe(1);
  for (const [index, piece] of pieces.entries()) {
    expect(piece.to).toBeGreaterThan(piece.from);
    expect(piece.end).toBeGreaterThan(piece.start);
    const next = pieces[index + 1];
    if (!next) continue;
    expect(next.from).toBe(piece.to);
    expect(next.start).toBeCloseTo(piece.end, 9);
    expect(axis.folds.includes(piece) && axis.folds.includes(next)).toBe(false);
  }
  for (const fold of axis.folds) {
    for (const { earliest, latest } of happenings) expect(earliest >= fold.to || latest < fold.from).toBe(true);
    for (const { from, to } of options.groups ?? []) {
      expect(from > fold.from && from < fold.to).toBe(false);
      expect(to >= fold.from && to < fold.to - 1).toBe(false);
    }
  }
  expect(axis.folds.length).toBeLessThanOrEqual(8);
  for (const { earliest, latest } of happenings) {
    expect(earliest).toBeGreaterThanOrEqual(pieces[0]?.from ?? 0);
    expect(latest).toBeLessThanOrEqual(pieces.at(-1)?.to ?? 0);
  }
  const ordered = happenings.map(({ earliest }) => earliest).sort((a, b) => a - b);
  const positions = ordered.map(instant => positionOf(axis, instant));
  for (const [index, position] of positions.entries()) {
    expect(position).toBeGreaterThanOrEqual(positions[index - 1] ?? 0);
    expect(position).toBeLessThanOrEqual(1);
    if (ordered[index] !== ordered[index - 1] && index > 0) expect(position).toBeGreaterThan(positions[index - 1] ?? 0);
  }
}

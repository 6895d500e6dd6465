import { expect, test } from 'vitest';
import { type Axis, planAxis } from './axis.ts';
import { hourMs } from './calendar.ts';
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
const outline = (axis: Axis) =>
  [...axis.segments.map(piece => ({ piece, mark: '' })), ...axis.folds.map(piece => ({ piece, mark: ' folded' }))]
    .sort((a, b) => a.piece.start - b.piece.start)
    .map(({ piece, mark }) => `${day(piece.from)} to ${day(piece.to)}${mark}`);

const khorog = parse(
  ...['1992/1997', '1997-06-27', '2010-08-23', '2010-09-19', '2011-04-14'],
  ...['2012-07-21T17:30/T23:00', '2012-07-21', '2012-07-22', '2012-07-22', '2012-07-23'],
  ...['2012-07-24T03:00~', '2012-07-24T04:00~', '2012-07-24T05:30', '2012-07-24T09:00', '2012-07-24T12:00'],
  ...['2012-07-24', '2012-07-24T17:00', '2012-07-24T20:00', '2012-07-24T21:00'],
  ...['2012-07-25', '2012-07-25', '2012-07-25', '2012-07-26', '2012-07-26', '2012-07-27', '2012-07-28', '2012-07-28'],
  ...['2012-08-10', '2012-08-12', '2012-08-26', '2013-01', '2013-02', '2013-10', '2022-05-22'],
);
const khorogActs = [
  act('1992', '2011-04-14'),
  act('2012-07-21', '2012-07-23'),
  act('2012-07-24', '2012-07-24'),
  act('2012-07-25', '2012-07-28'),
  act('2012-08-10', '2022-05-22'),
];

test('planAxis gives each act of Khorog its scale and folds the silences', () => {
  expect(outline(planAxis(khorog, { groups: khorogActs, zone: dushanbe }))).toEqual([
    '1992-1-1 to 1998-1-1',
    '1998-1-1 to 2010-8-1 folded',
    '2010-8-1 to 2011-5-1',
    '2011-5-1 to 2012-7-21 folded',
    '2012-7-21 to 2012-7-24',
    '2012-7-24 to 2012-7-25',
    '2012-7-25 to 2012-7-29',
    '2012-7-29 to 2012-8-10 folded',
    '2012-8-10 to 2012-8-27',
    '2012-8-27 to 2013-1-1 folded',
    '2013-1-1 to 2013-11-1',
    '2013-11-1 to 2022-5-22 folded',
    '2022-5-22 to 2022-5-23',
  ]);
});

test('planAxis gives the day of the clashes more room than the six years of the war', () => {
  const axis = planAxis(khorog, { groups: khorogActs, zone: dushanbe });
  const widthOf = (index: number) => (axis.segments[index]?.end ?? 0) - (axis.segments[index]?.start ?? 0);
  expect(widthOf(3)).toBeGreaterThan(3 * widthOf(0));
  expect(Math.min(...axis.segments.map((_, index) => widthOf(index)))).toBeGreaterThanOrEqual(64 / 1184 - 1e-9);
});

test('planAxis folds the same silences when a story has no acts', () => {
  const folds = planAxis(khorog, { zone: dushanbe }).folds.map(fold => day(fold.to));
  expect(folds).toEqual(['2010-8-1', '2012-7-21', '2013-1-1', '2022-5-22']);
});

test('planAxis of nothing is empty, and everything stands at its start', () => {
  const axis = planAxis([]);
  expect(axis).toEqual({ segments: [], folds: [] });
  expect(positionOf(axis, 0)).toBe(0);
});

test('planAxis of one event is a clock time in its day, a day in its month, a year in its decade', () => {
  expect(outline(planAxis(parse('2012-07-24T04:00'), { zone: dushanbe }))).toEqual(['2012-7-24 to 2012-7-25']);
  expect(outline(planAxis(parse('2012-07-24'), { zone: dushanbe }))).toEqual(['2012-7-1 to 2012-8-1']);
  expect(outline(planAxis(parse('2012-07'), { zone: dushanbe }))).toEqual(['2012-1-1 to 2013-1-1']);
  expect(outline(planAxis(parse('1984'), { zone: dushanbe }))).toEqual(['1980-1-1 to 1990-1-1']);
});

test('planAxis of an act without events shows the act', () => {
  expect(outline(planAxis([], { groups: [act('1992', '1997')], zone: dushanbe }))).toEqual(['1992-1-1 to 1998-1-1']);
});

test('planAxis of 12 events in one hour shows that hour', () => {
  const texts = Array.from({ length: 12 }, (_, index) => `2012-07-24T04:${String(index * 5).padStart(2, '0')}`);
  const axis = planAxis(parse(...texts), { zone: dushanbe });
  expect(axis.segments).toHaveLength(1);
  expect((axis.segments[0]?.to ?? 0) - (axis.segments[0]?.from ?? 0)).toBe(hourMs);
});

test('planAxis of many events on one date is that date', () => {
  const axis = planAxis(parse(...Array.from({ length: 40 }, () => '2012-07-24')), { zone: dushanbe });
  expect(outline(axis)).toEqual(['2012-7-24 to 2012-7-25']);
});

test('planAxis of two events keeps the time between them', () => {
  const axis = planAxis(parse('1969-07-16', '1969-07-20T20:17Z'), { zone: dushanbe });
  expect(axis.folds).toEqual([]);
  expect(outline(axis)).toEqual(['1969-7-16 to 1969-7-22']);
});

test('planAxis of 2,000 years stays one scale when no silence dominates', () => {
  const years = [-43, 33, 200, 476, 622, 800, 1066, 1215, 1348, 1453, 1517, 1648, 1789, 1917, 1989];
  const axis = planAxis(parse(...years.map(year => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0'))), {
    zone: dushanbe,
  });
  expect(outline(axis)).toEqual(['-99-1-1 to 2000-1-1']);
});

test('planAxis never folds what a long interval covers', () => {
  const axis = planAxis(parse('1990-01-01', '1990-01-02', '1991/2020', '2021-05-01', '2021-05-02'), { zone: dushanbe });
  const [from, to] = [parseDate('1991', dushanbe).earliest, parseDate('2020', dushanbe).latest];
  expect(axis.folds.every(fold => fold.to <= from || fold.from >= to)).toBe(true);
});

test('planAxis keeps the end of an act in sight, and folds one side of it only', () => {
  const events = parse('1990-01-01', '1990-01-02', '2010-01-01', '2010-01-02');
  const groups = [act('1990-01-01', '1995-12-31'), act('2010-01-01', '2010-01-02')];
  expect(outline(planAxis(events, { groups, zone: dushanbe }))).toEqual([
    '1990-1-1 to 1996-1-1',
    '1996-1-1 to 2010-1-1 folded',
    '2010-1-1 to 2010-1-3',
  ]);
});

test('planAxis gives overlapping acts one scale', () => {
  const events = parse('2012-07-21', '2012-07-22', '2012-07-23', '2012-07-24');
  const groups = [act('2012-07-21', '2012-07-23'), act('2012-07-23', '2012-07-24')];
  expect(planAxis(events, { groups, zone: dushanbe }).segments).toHaveLength(1);
});

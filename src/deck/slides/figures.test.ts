import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure, Quantity, Reading, ReadingKind } from '../../story/story.ts';
import { wholeStory } from '../sample-deck.test-kit.ts';
import { groupRanges, officialBefore, officialOf, tally, tallyOthers } from './figures.ts';

const measure: Measure = {
  id: 'dead',
  title: 'Dead',
  categories: new Map(['a', 'b', 'c'].map(id => [id, { id, label: id.toUpperCase() }])),
};

function reading(values: Record<string, Quantity>, kind: ReadingKind = 'official', by = 'Board'): Reading {
  return { by, kind, values: new Map(Object.entries(values)), sources: [] };
}

const count = fc.nat({ max: 300 });
const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  count.map(exact => ({ exact })),
  count.map(about => ({ about })),
  count.map(moreThan => ({ moreThan })),
  count.map(atMost => ({ atMost })),
  fc.tuple(count, count).map(([from, more]) => ({ from, to: from + more })),
);
const readings = fc.array(
  fc
    .dictionary(fc.constantFrom('a', 'b', 'c'), quantity, { noNullPrototype: true })
    .map(values => reading(values, 'media', 'Somebody')),
  { maxLength: 8 },
);

test('tally(official) has the categories that it gives, in the order of the measure, and no other', () => {
  const official = reading({ c: { exact: 3 }, a: { exact: 0 } });
  expect(tally(official, undefined, measure)).toMatchObject([
    { category: 'a', label: 'A', count: 0, added: 0 },
    { category: 'c', label: 'C', count: 3, added: 0 },
  ]);
});

test('tally(official, before) rings an increase and nothing else', () => {
  fc.assert(
    fc.property(count, fc.option(count), (now, earlier) => {
      const before = reading(earlier === null ? {} : { a: { exact: earlier } });
      const [entry] = tally(reading({ a: { exact: now } }), before, measure);
      expect(entry?.count).toBe(now);
      expect(entry?.added).toBe(earlier !== null && now > earlier ? now - earlier : 0);
    }),
  );
});

test('tallyOthers(readings) has a row of its own for every exact count', () => {
  const one = reading({ a: { exact: 3 } }, 'media', 'One');
  const two = reading({ a: { exact: 4 }, b: { about: 9 } }, 'media', 'Two');
  expect(tallyOthers([one, two], measure)).toMatchObject([
    { category: 'a', label: 'A', by: one, count: 3, added: 0 },
    { category: 'a', label: 'A', by: two, count: 4, added: 0 },
  ]);
});

test('groupRanges(readings) has every value once, as its source gives it, inside the axis, with nothing added up', () => {
  fc.assert(
    fc.property(readings, others => {
      const groups = groupRanges(others, measure);
      const given = [...measure.categories.keys()].flatMap(id => others.flatMap(other => other.values.get(id) ?? []));
      expect(groups.flatMap(group => group.rows.map(row => row.value))).toEqual(given);
      for (const { rows, max, category } of groups) {
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) expect(row.reading.values.get(category)).toBe(row.value);
        for (const { value } of rows) expect(max).toBeGreaterThanOrEqual(Math.max(...Object.values(value)));
      }
    }),
  );
});

test('groupRanges(two readings by one person) keeps two rows', () => {
  const twice = [reading({ a: { exact: 1 } }, 'media'), reading({ a: { exact: 2 } }, 'media')];
  expect(groupRanges(twice, measure).map(group => group.rows.length)).toEqual([2]);
});

test.each<[number, number]>([
  [0, 1],
  [20, 25],
  [90, 120],
  [100, 120],
  [1000, 1200],
])('groupRanges(%d) has an axis to %d', (exact, max) => {
  expect(groupRanges([reading({ a: { exact } }, 'media')], measure)[0]?.max).toBe(max);
});

test('groupRanges(more than 1) has an axis that goes on beyond 1, where the dashes are', () => {
  expect(groupRanges([reading({ a: { moreThan: 1 } }, 'media')], measure)[0]?.max).toBeGreaterThan(1);
});

test('officialOf(readings) is the last official one', () => {
  const [first, last] = [reading({ a: { exact: 1 } }), reading({ a: { exact: 2 } })];
  expect(officialOf([first, last, reading({}, 'media')])).toBe(last);
  expect(officialOf([reading({}, 'anonymous')])).toBeUndefined();
});

test('officialBefore(event, measure) is the last official reading of an earlier event, for that measure only', () => {
  const story = wholeStory();
  const [, , burst, counted] = story.events;
  if (!burst || !counted) throw new Error('no such events');
  expect(officialBefore(counted, 'dead', story)).toBe(burst.figures[0]?.readings[0]);
  expect(officialBefore(burst, 'dead', story)).toBeUndefined();
  expect(officialBefore(counted, 'injured', story)).toBeUndefined();
});

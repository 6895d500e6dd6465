import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure, Quantity, Reading, ReadingKind } from '../../story/story.ts';
import { wholeStory } from '../sample-deck.test-kit.ts';
import { countsPeople, drawnAsMarks, groupRanges, officialBefore, officialOf, tally, tallyGroups } from './figures.ts';

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

test('tally(official) has what it gives and what it does not, in the order of the measure; 0 is not "not given"', () => {
  const official = reading({ c: { exact: 3 }, a: { exact: 0 } });
  const tallies = tally(official, undefined, measure);
  expect(tallies).toMatchObject([
    { category: 'a', label: 'A', count: 0, added: 0 },
    { category: 'b', label: 'B', added: 0 },
    { category: 'c', label: 'C', count: 3, added: 0 },
  ]);
  expect(tallies[1]).not.toHaveProperty('count');
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

test('tallyGroups(no official reading) has one group a reading, and none of two', () => {
  const one = reading({ a: { exact: 3 } }, 'media', 'One');
  const two = reading({ a: { exact: 4 }, b: { about: 9 } }, 'media', 'Two');
  const rough = reading({ a: { about: 4 } }, 'media', 'Three');
  const groups = tallyGroups([one, two, rough], undefined, undefined, measure);
  expect(groups.map(({ by, tallies }) => [by, tallies.map(({ category, count }) => [category, count])])).toEqual([
    [
      one,
      [
        ['a', 3],
        ['b', undefined],
        ['c', undefined],
      ],
    ],
    [
      two,
      [
        ['a', 4],
        ['c', undefined],
      ],
    ],
  ]);
});

test('tallyGroups and groupRanges draw every value of every reading exactly once, and nothing that nobody gives', () => {
  fc.assert(
    fc.property(readings, fc.boolean(), (others, led) => {
      const official = led ? reading({ a: { exact: 7 }, b: { about: 9 } }) : undefined;
      const all = official ? [official, ...others] : others;
      const groups = tallyGroups(all, official, undefined, measure);
      const tallied = groups.flatMap(({ by, tallies }) =>
        tallies.flatMap(({ category, count }) => (count === undefined ? [] : [{ reading: by ?? official, category }])),
      );
      const rows = groupRanges(all, official, measure).flatMap(({ category, rows }) =>
        rows.map(({ reading: of, value }) => {
          expect(of.values.get(category)).toBe(value);
          return { reading: of, category };
        }),
      );
      const drawn = [...tallied, ...rows];
      const given = all.flatMap(of => [...of.values.keys()].map(category => ({ reading: of, category })));
      expect(drawn).toHaveLength(given.length);
      for (const { reading: of, category } of given) {
        expect(drawn.filter(one => one.reading === of && one.category === category)).toHaveLength(1);
      }
    }),
  );
});

test('drawnAsMarks(200 people) is true; of 201, of a half, of less than none, of tonnes it is false', () => {
  const of = (...counts: number[]) => [
    { tallies: tally(reading({ a: { exact: counts[0] ?? 0 }, b: { exact: counts[1] ?? 0 } }), undefined, measure) },
  ];
  expect(drawnAsMarks(of(150, 50), true)).toBe(true);
  expect(drawnAsMarks(of(150, 51), true)).toBe(false);
  expect(drawnAsMarks(of(1.5), true)).toBe(false);
  expect(drawnAsMarks(of(-1), true)).toBe(false);
  expect(drawnAsMarks(of(3), false)).toBe(false);
});

test('countsPeople(measure) is so without a unit and with "people"', () => {
  const story = wholeStory();
  expect(countsPeople(measure, story)).toBe(true);
  expect(countsPeople({ ...measure, unit: 'People' }, story)).toBe(true);
  expect(countsPeople({ ...measure, unit: 'USD a tonne' }, story)).toBe(false);
});

test('groupRanges(two readings by one person) keeps two rows', () => {
  const twice = [reading({ a: { exact: 1 } }, 'media'), reading({ a: { exact: 2 } }, 'media')];
  expect(groupRanges(twice, reading({ b: { exact: 1 } }), measure).map(group => group.rows.length)).toEqual([2]);
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
  expect(officialBefore(counted, 'dead', story)?.reading).toBe(burst.figures[0]?.readings[0]);
  expect(officialBefore(burst, 'dead', story)).toBeUndefined();
  expect(officialBefore(counted, 'injured', story)).toBeUndefined();
});

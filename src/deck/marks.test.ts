import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Story } from '../story/story.ts';
import { planAxis } from '../time/axis.ts';
import { positionOf, type Scale } from '../time/scale.ts';
import { type Mark, placeMarks, targetSize } from './marks.ts';
import { storyOf, storyOfDates } from './sample-deck.test-kit.ts';

const width = 1184;

function placed(story: Story, length = width): { marks: Mark[]; scale: Scale } {
  const scale = planAxis(
    story.events.map(event => event.date),
    { width: length },
  );
  return { marks: placeMarks(story.events, scale, length), scale };
}

const two = (value: number) => String(value).padStart(2, '0');
const day = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
/** Dates of every form, over a few days, a few years or from the Bronze Age on. */
const date = fc.oneof(
  day.map(([month, at]) => `2012-${two(month)}-${two(at)}`),
  fc.integer({ min: 1, max: 28 }).map(at => `2012-07-${two(at)}`),
  fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([hour, minute]) => `2012-07-24T${two(hour)}:${two(minute)}Z`),
  fc.integer({ min: 1, max: 12 }).map(month => `2012-${two(month)}`),
  fc.integer({ min: 1990, max: 2020 }).map(String),
  fc.integer({ min: 1, max: 3000 }).map(year => `-${String(year).padStart(4, '0')}`),
  fc.tuple(fc.integer({ min: 1990, max: 2005 }), fc.nat({ max: 20 })).map(([from, years]) => `${from}/${from + years}`),
  fc.integer({ min: 1, max: 20 }).map(at => `2012-07-${two(at)}/2012-07-${two(at + 3)}`),
  fc.constantFrom('2012-07-24~', '2012-07-28/..', '../2012-07', '201X'),
);
const dates = fc.array(date, { minLength: 1, maxLength: 40 });

/** What holds for every story, however crowded. */
function check(story: Story, marks: Mark[], scale: Scale, length = width): void {
  // Each event once, in the story's order.
  expect(marks.flatMap(mark => mark.events)).toEqual(story.events.map(event => event.id));
  const rows = new Map<number, number>();
  let before = Number.NEGATIVE_INFINITY;
  for (const mark of marks) {
    expect(mark.at).toBeGreaterThanOrEqual(before - 1e-9);
    expect(mark.at).toBeGreaterThanOrEqual(0);
    expect(mark.at).toBeLessThanOrEqual(1);
    before = mark.at;
    const last = rows.get(mark.row);
    if (last !== undefined) expect((mark.at - last) * length).toBeGreaterThanOrEqual(targetSize - 0.02);
    rows.set(mark.row, mark.at);
    const first = story.events.find(event => event.id === mark.events[0]);
    if (!first) throw new Error('a mark without an event');
    expect(mark.at).toBeGreaterThanOrEqual(positionOf(scale, first.date.earliest) - 1e-9);
    if (mark.events.length === 1) expect(mark.start).toBeCloseTo(positionOf(scale, first.date.earliest), 9);
  }
}

test('placeMarks(events) puts each under one mark, in order, 24 px from the next in its row', () => {
  fc.assert(
    fc.property(dates, texts => {
      const story = storyOfDates(texts);
      const { marks, scale } = placed(story);
      check(story, marks, scale);
    }),
  );
});

test('placeMarks(events) lets each mark stand only where its date allows', () => {
  fc.assert(
    fc.property(dates, texts => {
      const story = storyOfDates(texts);
      const { marks, scale } = placed(story);
      for (const mark of marks) {
        const first = story.events.find(event => event.id === mark.events[0]);
        if (!first) throw new Error('a mark without an event');
        expect(mark.at).toBeLessThanOrEqual(positionOf(scale, first.date.latest) + 1e-9);
      }
    }),
    // A wide date between two fixed ones must not push the second one on.
    { examples: [[['1990/1990', '2012-03', '2012-07-02', '../2012-07', '2000/2007']]] },
  );
});

test.each<[string, string[]]>([
  ['400 events of one day', Array.from({ length: 400 }, () => '2012-07-24')],
  ['400 events of one minute', Array.from({ length: 400 }, () => '2012-07-24T04:00Z')],
  ['400 events of one year', Array.from({ length: 400 }, () => '-0044')],
  ['400 events, one a day', Array.from({ length: 400 }, (_, at) => new Date(at * 864e5).toISOString().slice(0, 10))],
  ['years before our era', ['-3000', '-0500', '-0499', '-0044-03-15', '0001', '0014']],
])('placeMarks(%s) keeps every event within reach', (_, texts) => {
  const story = storyOfDates(texts);
  const { marks, scale } = placed(story);
  check(story, marks, scale);
});

test('placeMarks(400 events of one minute) is one crowd of 400', () => {
  const { marks } = placed(storyOfDates(Array.from({ length: 400 }, () => '2012-07-24T04:00Z')));
  expect(marks.map(mark => [mark.row, mark.events.length])).toEqual([[0, 400]]);
});

test('placeMarks(two events of a wide day) spreads them over the day instead of stacking them', () => {
  const { marks } = placed(storyOfDates(['2012-07-24', '2012-07-24', '2012-07-25', '2012-07-26']));
  expect(marks.map(mark => mark.row)).toEqual([0, 0, 0, 0]);
});

test('placeMarks(a crowd) has the weight of its weightiest event and reaches over all of them', () => {
  const weights = [1, 2, 1, 3, 1];
  const events = weights.map(
    (weight, at) => `  - { id: e${at}x, date: 2012-07-24T04:0${at}Z, title: E, weight: ${weight} }`,
  );
  const story = storyOf(`title: T\nevents:\n${events.join('\n')}\n  - { id: far, date: 2012-09-24, title: F }\n`);
  const { marks, scale } = placed(story, 200);
  const crowd = marks.find(mark => mark.events.length > 1);
  expect(crowd).toMatchObject({ events: ['e0x', 'e1x', 'e2x', 'e3x', 'e4x'], weight: 3 });
  expect(crowd?.end).toBeCloseTo(positionOf(scale, story.events[4]?.date.latest ?? 0), 9);
});

test('placeMarks(month in a year of days) is a range, its days are points, what lasts is an interval', () => {
  const story = storyOfDates(['2012-01-01', '2012-02', '2012-06-01/2012-08-01', '2012-12-01']);
  expect(placed(story).marks.map(mark => mark.form)).toEqual(['point', 'range', 'interval', 'point']);
});

test('placeMarks(events that fill a day) keeps each mark whole inside the day, 8 px from both its ends', () => {
  const { marks } = placed(storyOfDates([...Array.from({ length: 60 }, () => '2012-07-24'), '2012-07-25']));
  for (const mark of marks) {
    expect((mark.at - mark.start) * width).toBeGreaterThanOrEqual(8 - 1e-6);
    expect((mark.end - mark.at) * width).toBeGreaterThanOrEqual(8 - 1e-6);
  }
});

test('placeMarks(interval) is marked at its start; open ends and doubt are marked as such', () => {
  const story = storyOfDates(['2012-03-01/2012-05-01', '2012-06-01/..', '2012-07-01?', '../2012-08-01']);
  const { marks } = placed(story);
  const at = (id: string) => marks.find(mark => mark.events.includes(id));
  // Beside its start, so that the whole mark stands in the interval.
  expect((at('e0x')?.at ?? 1) - (at('e0x')?.start ?? 0)).toBeCloseTo(8 / width, 6);
  expect(at('e0x')).not.toHaveProperty('openEnd');
  expect(at('e1x')).toMatchObject({ openEnd: true });
  expect(at('e2x')).toMatchObject({ uncertain: true });
  expect(at('e3x')).toMatchObject({ openStart: true });
});

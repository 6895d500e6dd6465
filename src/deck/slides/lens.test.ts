import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import type { Story } from '../../story/story.ts';
import { storyOf, storyOfDates } from '../sample-deck.test-kit.ts';
import { widthOf } from '../text/measure.ts';
import { type } from '../text/type.ts';
import { type Lens, lensBox, planLens } from './lens.ts';
import { setUpLenses } from './lens-choice.ts';

const faces = shippedFaces();

function lensOf(story: Story, id: string, height?: number): Lens | undefined {
  const event = story.events.find(candidate => candidate.id === id);
  if (!event) throw new Error(`no event ${id}`);
  return planLens(event, setUpLenses(story, faces), height);
}

const two = (value: number) => String(value).padStart(2, '0');
const date = fc.oneof(
  fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([hour, minute]) => `2012-07-24T${two(hour)}:${two(minute)}`),
  fc.constantFrom('2012-07-24', '2012-07', '2012', '2012-07-24T04:00/T09:00', '2012-07-23/2012-07-25'),
  fc.integer({ min: 1, max: 28 }).map(day => `2012-07-${two(day)}`),
);
const dates = fc.array(date, { minLength: 2, maxLength: 30 });
const heights = fc.constantFrom(296, lensBox.height);

test('planLens(event) has it among its entries, which stay in the box and never overlap', () => {
  fc.assert(
    fc.property(dates, heights, fc.nat(), (texts, height, pick) => {
      const story = storyOfDates(texts, 'timezone: Asia/Dushanbe');
      const event = story.events[pick % story.events.length];
      const lens = lensOf(story, event?.id ?? '', height);
      if (!lens) throw new Error('no lens');
      expect(lens.entries.filter(entry => entry.now).map(entry => entry.event)).toEqual([event?.id]);
      let floor = 0;
      for (const entry of lens.entries) {
        expect(entry.top).toBeGreaterThanOrEqual(floor - 1e-6);
        floor = entry.top + entry.height;
      }
      expect(floor).toBeLessThanOrEqual(height + 1e-6);
      for (const { place } of lens.entries) {
        if (!place) continue;
        expect(place.at).toBeGreaterThanOrEqual(0);
        expect(place.until ?? place.at).toBeGreaterThanOrEqual(place.at);
        expect(place.until ?? place.at).toBeLessThanOrEqual(height);
      }
    }),
  );
});

test('planLens(event) counts the events that have no room', () => {
  const story = storyOfDates(Array.from({ length: 40 }, (_, at) => `2012-07-24T${two(Math.floor(at / 2))}:${two(at)}`));
  const lens = lensOf(story, 'e20x');
  expect(lens?.entries.length).toBeGreaterThan(3);
  expect((lens?.earlier ?? 0) + (lens?.entries.length ?? 0) + (lens?.later ?? 0)).toBe(40);
  expect(lens?.earlier).toBeGreaterThan(0);
  expect(lens?.later).toBeGreaterThan(0);
});

test('planLens(event with others that day) shows the day by the hour; one alone shows its act', () => {
  const story = storyOfDates(['2012-07-24T04:00', '2012-07-24T09:30', '2012-07-25']);
  expect(lensOf(story, 'e0x')).toMatchObject({ unit: 'day', entries: [{ when: '04:00' }, { when: '09:30' }] });
  expect(lensOf(story, 'e2x')?.unit).toBe('act');
  expect(lensOf(story, 'e2x')?.entries).toHaveLength(3);
});

test('planLens(event dated to the day) stands under the rail of that day, not on it', () => {
  const lens = lensOf(storyOfDates(['2012-07-24T04:00', '2012-07-24']), 'e0x');
  expect(lens?.unit).toBe('day');
  expect(lens?.entries.map(({ event, place }) => [event, place !== undefined])).toEqual([
    ['e0x', true],
    ['e1x', false],
  ]);
  const loose = lens?.entries.find(entry => !entry.place);
  expect(lens?.looseTop).toBeGreaterThanOrEqual(lens?.rail?.height ?? Number.POSITIVE_INFINITY);
  expect(loose?.top).toBeGreaterThanOrEqual((lens?.looseTop ?? 0) + lensBox.looseHead);
  expect(lensOf(storyOfDates(['2012-07-24T04:00', '2012-07-24T05:00']), 'e0x')).not.toHaveProperty('looseTop');
});

test('planLens(times of a day) draws a rough or lasting one as a bar, an exact one as a dot, bars that meet side by side', () => {
  const times = ['2012-07-24T04:00/2012-07-24T09:00', '2012-07-24T06:00/2012-07-24T08:00', '2012-07-24T10:00'];
  const { entries = [], rail } = lensOf(storyOfDates(times), 'e0x') ?? {};
  const [long, short, dot] = entries.map(entry => entry.place);
  expect(entries.map(entry => entry.place?.until !== undefined)).toEqual([true, true, false]);
  expect([long?.lane, short?.lane]).toEqual([0, 1]);
  // px by the hour: six from the first start to the dot, five of them the first bar.
  const six = (dot?.at ?? 0) - (long?.at ?? 0);
  expect(((long?.until ?? 0) - (long?.at ?? 0)) / six).toBeCloseTo(5 / 6, 1);
  expect(((short?.at ?? 0) - (long?.at ?? 0)) / six).toBeCloseTo(2 / 6, 2);
  expect(rail?.folds).toEqual([]);
});

test('planLens(days) has a dot for a day, a bracket for one of several, a bar for what lasted; by the hour days are brackets', () => {
  const marksOf = (dates: string[]) =>
    lensOf(storyOfDates(dates), 'e0x')?.entries.map(({ place }) =>
      place?.until === undefined ? 'dot' : place.rough ? 'bracket' : 'bar',
    );
  expect(marksOf(['2012-07-24', '2012-07-25/2012-07-27', '[2012-07-28,2012-07-29]'])).toEqual([
    'dot',
    'bar',
    'bracket',
  ]);
  expect(marksOf(['2012-07-24', '2012-07-25T12:00'])).toEqual(['bracket', 'dot']);
  expect(marksOf(['2012-07-24T10:00/T14:00', '2012-07-24T18:00~/T23:00~'])).toEqual(['bar', 'bracket']);
});

test('planLens(act with a silence) folds it between the places of the events around it, and says how long', () => {
  const lens = lensOf(storyOfDates(['1997-06-27', '1997-06-28', '2012-07-24', '2012-07-25']), 'e1x');
  const [fold, ...others] = lens?.rail?.folds ?? [];
  expect(others).toEqual([]);
  expect(fold?.label).toBe('15 years');
  const middles = lens?.entries.map(({ place }) => ((place?.at ?? 0) + (place?.until ?? place?.at ?? 0)) / 2) ?? [];
  expect(middles[1]).toBeLessThanOrEqual(fold?.from ?? 0);
  expect(middles[2]).toBeGreaterThanOrEqual(fold?.to ?? Number.POSITIVE_INFINITY);
});

test('planLens(only event) is nothing; the only one of its act shows the whole story', () => {
  expect(lensOf(storyOfDates(['2012']), 'e0x')).toBeUndefined();
  const story = storyOf(`
title: T
acts: [{ id: one, title: One }, { id: two, title: Two }]
events: [{ id: a, date: 2001, title: A, act: one }, { id: b, date: 2002, title: B, act: two }]
`);
  expect(lensOf(story, 'a')?.entries.map(entry => entry.event)).toEqual(['a', 'b']);
});

test('planLens(reporters) names as many as the line holds and counts the others', () => {
  const ids = Array.from({ length: 12 }, (_, at) => `s${at}`);
  const sources = ids.map(id => `  ${id}: { publisher: Morning paper ${id}, title: T }\n`).join('');
  const story = storyOf(`
title: T
sources:
${sources}
events: [{ id: a, date: 2001, title: A, sources: [${ids.join(', ')}] }, { id: b, date: 2002, title: B, sources: [s0] }]
`);
  const [many, one] = lensOf(story, 'a')?.entries ?? [];
  expect(one?.who).toBe(' · Morning paper s0');
  const [, named = '', rest] = /^ · (.+), (\d+) more$/.exec(many?.who ?? '') ?? [];
  const names = named.split(', ');
  expect(names).toEqual(ids.slice(0, names.length).map(id => `Morning paper ${id}`));
  expect(names.length + Number(rest)).toBe(ids.length);
  const style = { ...type.note, weight: 600, size: 15 } as const;
  expect(widthOf(faces, `${many?.when}${many?.who}`, style)).toBeLessThanOrEqual(lensBox.textWidth);
});

test('planLens(long title) has two lines at most, no wider than the text column', () => {
  const title = 'A very long title of an event that goes on '.repeat(5);
  const story = storyOf(`title: T\nevents: [{ id: a, date: 2001, title: "${title}" }, { date: 2002, title: B }]`);
  const lines = lensOf(story, 'a')?.entries[0]?.lines ?? [];
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(widthOf(faces, line, type.small)).toBeLessThanOrEqual(lensBox.textWidth);
});

test('planLens(long label of a date) keeps inside the text column', () => {
  const label = 'Some time between the end of the harvest and the first snow of that year, by two accounts';
  const story = storyOf(`
title: T
events: [{ id: a, date: 2001, title: A, dateLabel: "${label}" }, { date: 2002, title: B }]
`);
  const [entry] = lensOf(story, 'a')?.entries ?? [];
  const style = { ...type.note, weight: 600, size: 15 } as const;
  expect(widthOf(faces, entry?.when ?? '', style)).toBeLessThanOrEqual(lensBox.textWidth);
});

// In Berlin the clocks go back on 27 October 2024 and forward on 31 March.
test('planLens(last hour of a day of 25 hours) belongs to that day', () => {
  const story = storyOfDates(['2024-10-27T12:00', '2024-10-27T23:30', '2024-10-29'], 'timezone: Europe/Berlin');
  expect(lensOf(story, 'e1x')?.unit).toBe('day');
});

test('planLens(day of 23 hours) leaves out the first hour of the next one', () => {
  const story = storyOfDates(['2024-03-31T12:00', '2024-03-31T20:00', '2024-04-01T00:30'], 'timezone: Europe/Berlin');
  expect(lensOf(story, 'e0x')?.entries.map(entry => entry.event)).toEqual(['e0x', 'e1x']);
});

test('planLens(400 events of one minute) has a dot for those of one place, however many', () => {
  const lens = lensOf(storyOfDates(Array.from({ length: 400 }, (_, index) => `2012-07-24T0${index % 2}:00`)), 'e0x');
  expect(lens?.unit).toBe('day');
  expect(lens?.others).toHaveLength(2);
});

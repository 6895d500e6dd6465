import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import type { Story } from '../../story/story.ts';
import { storyOfDates } from '../sample-deck.test-kit.ts';
import { type Lens, planLens } from './lens.ts';
import { setUpLenses } from './lens-choice.ts';

const faces = shippedFaces();

function lensOf(story: Story, id: string): Lens {
  const event = story.events.find(candidate => candidate.id === id);
  const lens = event && planLens(event, setUpLenses(story, faces));
  if (!lens) throw new Error(`no lens of ${id}`);
  return lens;
}

/** Places by event. */
const placesOf = (lens: Lens) => new Map(lens.entries.map(({ event, place }) => [event, place]));

const days = (month: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => `${month}-${first + at}`);
const dynasty = ['0602/0629', '0604/0609', '0618-06-18/0907-06-01', '0622-08-09', '0626', '0627-12-12', '0632-06-08'];

test('planLens(neighbour of 289 years among 30) runs off the rail, which shows the others apart; its date says its end', () => {
  for (const present of ['e0x', 'e2x', 'e5x']) {
    const lens = lensOf(storyOfDates(dynasty), present);
    const places = placesOf(lens);
    expect(places.get('e2x')).toMatchObject({ until: lens.rail?.height, onwards: true });
    expect(lens.entries.find(entry => entry.event === 'e2x')?.when).toMatch(/907/);
    const starts = [...places.values()].map(place => place?.at ?? 0);
    expect(Math.max(...starts) - Math.min(...starts)).toBeGreaterThan(300);
    const dots = [...places.values()].filter(place => place?.until === undefined).map(place => place?.at ?? 0);
    for (const [index, at] of dots.entries()) expect(at - (dots[index - 1] ?? -20)).toBeGreaterThan(16);
    expect(places.get('e0x')).not.toHaveProperty('onwards');
  }
});

test('planLens(present event that is long, neighbours with room) shows its whole span; beside others it may be cut', () => {
  const dates = ['2000', '2002', '2004', '2005', '2006', '2000/2040'];
  expect(placesOf(lensOf(storyOfDates(dates), 'e5x')).get('e5x')).not.toHaveProperty('onwards');
  expect(placesOf(lensOf(storyOfDates(dates), 'e0x')).get('e5x')).toHaveProperty('onwards', true);
});

test('planLens(last to start, and longest) leaves enough of it to be seen going on', () => {
  const lens = lensOf(storyOfDates(['1900', '1901', '1902', '1903', '1904/2020']), 'e0x');
  const { at = 0, until = 0, onwards } = placesOf(lens).get('e4x') ?? {};
  expect([onwards, until]).toEqual([true, lens.rail?.height]);
  expect(until - at).toBeGreaterThan(20);
});

test('planLens(night that passes midnight) is cut by the rail of either day, and says so', () => {
  const story = storyOfDates(['2012-07-24T12:00', '2012-07-24T20:00/2012-07-25T03:00', '2012-07-25T09:00']);
  const [before, after] = [lensOf(story, 'e0x'), lensOf(story, 'e2x')].map(lens => placesOf(lens).get('e1x'));
  expect(before).toMatchObject({ onwards: true });
  expect(before).not.toHaveProperty('begun');
  expect(after).toMatchObject({ begun: true });
  expect(after).not.toHaveProperty('onwards');
});

test('planLens(long before a crowd) folds the silence under the long bar from its start, and sets the crowd apart', () => {
  const dates = ['1938-09-01', '1939-09-01/1945-05-08', ...days('1945-04', 26, 29), '1945-05-02'];
  const lens = lensOf(storyOfDates(dates), 'e3x');
  const fold = lens.rail?.folds.at(-1);
  expect(fold?.label).toBe('5.5 years');
  const [, war, ...crowd] = [...placesOf(lens).values()];
  expect(war?.at).toBeLessThan(fold?.from ?? 0);
  expect(war?.until).toBeGreaterThan(crowd.at(-1)?.at ?? 0);
  for (const [index, place] of crowd.entries())
    expect((place?.at ?? 0) - (crowd[index - 1]?.at ?? 0)).toBeGreaterThan(16);
});

const year = fc.integer({ min: 1900, max: 1930 });
const anyDate = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 0, max: 300 })).map(([from, years]) => `${from}/${from + years}`),
  fc.tuple(year, fc.integer({ min: 1, max: 28 })).map(([from, day]) => `${from}-03-${String(day).padStart(2, '0')}`),
  year.map(from => `${from}/..`),
);

test('planLens(any) marks a bar as going on when it does after the rail or nobody knows its end, and no other', () => {
  fc.assert(
    fc.property(fc.array(anyDate, { minLength: 2, maxLength: 12 }), fc.nat(), (dates, pick) => {
      const story = storyOfDates(dates);
      const lens = lensOf(story, story.events[pick % story.events.length]?.id ?? '');
      const end = lens.rail?.scale.segments.at(-1)?.to ?? 0;
      for (const { event, place } of lens.entries) {
        const { date } = story.events.find(({ id }) => id === event) ?? {};
        if (!date || place?.until === undefined) continue;
        expect(place.onwards ?? false).toBe(date.end === 'open' || date.latest >= end);
        expect(place.until).toBeLessThanOrEqual(lens.height + 1e-6);
      }
    }),
  );
});

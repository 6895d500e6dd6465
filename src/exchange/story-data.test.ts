import { expect, test } from 'vitest';
import { wholeStory } from '../deck/sample-deck.test-kit.ts';
import { storyFrom, surroundings } from './sample-events.test-kit.ts';
import { writeStoryData } from './story-data.ts';

const dataOf = (fields: Record<string, unknown>, notes = true) =>
  JSON.parse(writeStoryData(storyFrom({ ...surroundings, ...fields }), { notes }).text);

test('writeStoryData() has points no better than their precision', () => {
  const { places } = dataOf({
    places: {
      known: { name: 'Known', at: [37.4912345, 71.5512345] },
      about: { name: 'About', at: [37.4812345, 71.5512345], precision: 5 },
    },
    events: [{ id: 'fire', date: '2012', title: 'Fire', place: ['known', 'about'] }],
  });
  expect(places.find(({ id }: { id: string }) => id === 'known').at).toEqual([37.4912345, 71.5512345]);
  expect(places.find(({ id }: { id: string }) => id === 'about').at).toEqual([37.5, 71.52501]);
});

test('writeStoryData() has each date as written, with its first and last instant', () => {
  const { events } = dataOf({
    events: [
      { id: 'fire', date: '2012-07-21~', title: 'Fire' },
      { id: 'old', date: 'Y-400000/..', title: 'Old' },
    ],
  });
  expect(events[1].date).toEqual({
    edtf: '2012-07-21~',
    form: 'point',
    earliest: { ms: 1342810800000, iso: '2012-07-20T19:00:00.000Z' },
    latest: { ms: 1342897199999, iso: '2012-07-21T18:59:59.999Z' },
    precision: 'day',
    certainty: 'approximate',
  });
  expect(events[0].date.end).toBe('open');
  expect(events[0].date.earliest).toEqual({ ms: expect.any(Number) });
});

test('writeStoryData() holds the whole story: nothing that was a map is empty', () => {
  const story = wholeStory();
  const data = JSON.parse(writeStoryData(story, { notes: true }).text);
  for (const part of ['sources', 'sides', 'people', 'places', 'measures'] as const) {
    expect(
      data[part].map(({ id }: { id: string }) => id),
      part,
    ).toEqual([...story[part].keys()]);
  }
  expect(data.events.map(({ id }: { id: string }) => id)).toEqual(story.events.map(({ id }) => id));
  const reading = story.events.flatMap(({ figures }) => figures)[0]?.readings[0];
  const figures = data.events.flatMap(({ figures }: { figures: unknown[] }) => figures);
  expect(figures[0].readings[0].values).toEqual(
    [...(reading?.values ?? [])].map(([category, value]) => ({ category, value })),
  );
  expect(data.acts.map(({ id }: { id: string }) => id)).toEqual(story.acts.map(({ id }) => id));
  expect(data.method).toContain('[@gazette p. 2]');
});

test('names that must not be shown are roles, and notes are there only when they are wanted', () => {
  const fields = { events: [{ id: 'fire', date: 2012, title: 'Fire', notes: 'Slowly', people: ['guard'] }] };
  const text = JSON.stringify(dataOf(fields, false));
  expect(text).not.toMatch(/Secret Name|Alias|Slowly/);
  expect(text).toContain('a guard');
  expect(dataOf(fields).events[0].notes).toBe('Slowly');
  expect(writeStoryData(storyFrom({ ...surroundings, ...fields }), { notes: false }).lost).toEqual([
    'speaker notes (--notes keeps them): fire',
  ]);
});

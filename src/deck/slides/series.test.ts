import { expect, test } from 'vitest';
import type { Story } from '../../story/story.ts';
import { storyOf, wholeStory } from '../sample-deck.test-kit.ts';
import { countersOf, isFollowed, placeOfSeries, seriesOf } from './series.ts';

function readingsOf(story: Story, id: string) {
  const measure = story.measures.get(id);
  if (!measure) throw new Error(`no measure ${id}`);
  return { measure, readings: seriesOf(measure, story) };
}

function tolled(figures: string[], head = ''): Story {
  return storyOf(`
title: T
measures: { toll: { title: Toll, ${head} categories: { a: { label: all } } } }
acts: [{ id: first, title: First, from: 2001, to: 2001 }, { id: second, title: Second, from: 2002, to: 2003 }]
events:
${figures.map((toll, at) => `  - { id: e${at}x, date: 200${at + 1}, title: E${at}, figures: { toll: ${toll} } }`).join('\n')}
`);
}

test('seriesOf(measure) has the readings of all events in order of time, with the date of the event where they have none', () => {
  const { readings } = readingsOf(
    tolled(['[{ by: B, kind: media, date: 2002-05, values: { a: 2 } }]', '[{ by: A, kind: media, values: { a: 1 } }]']),
    'toll',
  );
  expect(readings.map(({ reading, date, event }) => [reading.by, date.text, event])).toEqual([
    ['A', '2002', 'e1x'],
    ['B', '2002-05', 'e0x'],
  ]);
});

test('seriesOf(a reading that a later event repeats) has it once', () => {
  const one = '{ by: A, kind: media, date: 2001-02, values: { a: 1 } }';
  expect(readingsOf(tolled([`[${one}]`, `[${one}]`]), 'toll').readings).toHaveLength(1);
});

test('isFollowed(readings) needs three dates, or two of one counter', () => {
  const of = (...figures: string[]) => isFollowed(readingsOf(tolled(figures), 'toll').readings);
  expect(of('[{ by: A, kind: media, values: { a: 1 } }, { by: B, kind: media, values: { a: 2 } }]')).toBe(false);
  expect(of('[{ by: A, kind: media, values: { a: 1 } }]', '[{ by: A, kind: media, values: { a: 1 } }]')).toBe(true);
  expect(of('[{ by: A, kind: media, values: { a: 1 } }]', '[{ by: A, kind: media, statedTotal: 2 }]')).toBe(false);
  const each = ['A', 'B', 'C'].map(by => `[{ by: ${by}, kind: media, values: { a: 1 } }]`);
  expect(of(...each.slice(0, 2))).toBe(false);
  expect(of(...each)).toBe(true);
});

test('placeOfSeries is what the author wrote, else the act of the latest event with a reading', () => {
  const toll = '[{ by: A, kind: media, values: { a: 1 } }]';
  const place = (head = '') => {
    const story = tolled([toll, toll, toll], head);
    const { measure, readings } = readingsOf(story, 'toll');
    return placeOfSeries(measure, readings, story);
  };
  expect(place()).toBe('second');
  expect(place('seriesAfter: e0x,')).toBe('e0x');
});

test('countersOf(readings) has each once, in order of their first', () => {
  expect(countersOf(readingsOf(wholeStory(), 'dead').readings)).toEqual(['A nurse', 'herald-desk', 'board']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { storyOf, storyOfDates } from '../sample-deck.test-kit.ts';
import { planAgenda } from './agenda.ts';

const faces = shippedFaces();

test('planAgenda(few events) lists all of them with their dates', () => {
  const story = storyOfDates(['2012-07-24', '2012-07-25']);
  const { entries, more } = planAgenda(story.events, story, faces);
  expect(entries).toEqual([
    { event: 'e0x', when: '24 July', title: 'Event 0' },
    { event: 'e1x', when: '25 July', title: 'Event 1' },
  ]);
  expect(more).toBe(0);
});

test('planAgenda(events) shows the first ones and counts the others', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 }), lengths => {
      const events = lengths.map((words, at) => {
        return `  - { id: e${at}x, date: ${1900 + at}, title: "${'water '.repeat(words)}" }\n`;
      });
      const story = storyOf(`title: T\nevents:\n${events.join('')}`);
      const { entries, more } = planAgenda(story.events, story, faces);
      expect(entries.length + more).toBe(story.events.length);
      expect(entries.map(entry => entry.event)).toEqual(story.events.slice(0, entries.length).map(event => event.id));
      expect(entries.length).toBeGreaterThan(0);
    }),
  );
});

test('planAgenda(no events) is empty', () => {
  const story = storyOfDates(['2012']);
  expect(planAgenda([], story, faces)).toMatchObject({ entries: [], more: 0 });
});

test('planAgenda(events) sets few of them large, and closer only when they have no room otherwise', () => {
  const densities = [4, 9, 14, 40].map(count => {
    const story = storyOfDates(Array.from({ length: count }, (_, at) => `${1900 + at}`));
    const { entries, more, density } = planAgenda(story.events, story, faces);
    return [density, entries.length === count, more > 0];
  });
  expect(densities).toEqual([
    ['loose', true, false],
    ['plain', true, false],
    ['tight', true, false],
    ['tight', false, true],
  ]);
});

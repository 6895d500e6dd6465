import { expect, test } from 'vitest';
import { cutStory, leftOut, versionsOf } from './cut.ts';
import { readStory } from './read.ts';
import type { Story } from './story.ts';

const story = read(`
title: Two days
duration: 30
people:
  ada: { name: Ada }
  ben: { name: Ben }
  cid: { name: Cid }
places:
  hill: { name: Hill, at: [1, 1] }
  mill: { name: Mill, at: [1, 2] }
measures: { toll: { title: Toll, categories: { all: { label: All } }, seriesAfter: third } }
acts:
  - { id: one, title: One, from: 2001-01-01, to: 2001-01-01 }
  - { id: two, title: Two, from: 2001-01-02, to: 2001-01-02 }
spans:
  - { id: early, title: Early, date: 2001-01-01 }
cuts:
  event: { title: By event, pick: [first], duration: 4 }
  act: { title: By act, pick: [two] }
  person: { title: By person, pick: [ben] }
  place: { title: By place, pick: [mill] }
  tag: { title: By tag, pick: [river] }
  weight: { title: By weight, weight: 3 }
  union: { title: Union, pick: [first, river, { weight: 3 }] }
events:
  - { id: first, date: 2001-01-01T08:00, title: First, people: [ada], place: hill }
  - { id: second, date: 2001-01-01T09:00, title: Second, tags: [river], claims: [{ by: ben, says: So, place: mill }] }
  - { id: third, date: 2001-01-02T08:00, title: Third, weight: 3 }
  - { id: fourth, date: 2001-01-02T09:00, title: Fourth, weight: 1, figures: { toll: [{ by: ben, kind: ngo, values: { all: 2 } }] } }
`);

test.each<[string, string[]]>([
  ['event', ['first']],
  ['act', ['third', 'fourth']],
  ['person', ['second', 'fourth']],
  ['place', ['second']],
  ['tag', ['second']],
  ['weight', ['third']],
  ['union', ['first', 'second', 'third']],
])('cutStory(story, %j) has the events that any of its picks names, in order of time', (id, events) => {
  expect(cutStory(story, id).events.map(event => event.id)).toEqual(events);
});

test('cutStory(story) keeps the acts that have events, and the people who occur', () => {
  const cut = cutStory(story, 'person');
  expect(cut.acts.map(act => act.id)).toEqual(['one', 'two']);
  expect([...cut.people.keys()]).toEqual(['ben']);
  expect(cutStory(story, 'act').acts.map(act => act.id)).toEqual(['two']);
});

test('cutStory(story) has a length of its own or none, and no series after what is gone', () => {
  expect(cutStory(story, 'event').duration).toBe(4);
  expect(cutStory(story, 'act')).not.toHaveProperty('duration');
  expect(cutStory(story, 'act').measures.get('toll')?.seriesAfter).toBe('third');
  expect(cutStory(story, 'event').measures.get('toll')).not.toHaveProperty('seriesAfter');
});

test('cutStory(story) keeps a span where it still has events on both sides of its start or end', () => {
  expect(cutStory(story, 'event').spans).toHaveLength(1);
  expect(cutStory(story, 'act').spans).toHaveLength(0);
});

test('cutStory(story) says what it is a version of, and leaves that as it was', () => {
  const before = story.events.length;
  expect(cutStory(story, 'event').cut).toEqual({ id: 'event', title: 'By event', whole: story });
  expect(story.events).toHaveLength(before);
  expect(leftOut(cutStory(story, 'event'))).toEqual(['second', 'third', 'fourth', 'two']);
  expect(leftOut(story)).toEqual([]);
});

test('cutStory(story, an unknown id) throws', () => {
  expect(() => cutStory(story, 'nope')).toThrow(RangeError);
});

test('versionsOf(story) counts the events of the whole and of each cut, seen from either', () => {
  const versions = versionsOf(story);
  expect(versions.slice(0, 3)).toEqual([
    { events: 4 },
    { cut: 'event', title: 'By event', events: 1 },
    { cut: 'act', title: 'By act', events: 2 },
  ]);
  expect(versionsOf(cutStory(story, 'act'))).toEqual(versions);
  expect(versionsOf(read('title: T\nevents: [{ date: 2001, title: A }]'))).toEqual([]);
});

function read(text: string): Story {
  const { story, problems } = readStory(text, {
    name: 'sample',
    files: { has: () => false, text: () => undefined, list: () => [] },
  });
  if (!story || problems.some(problem => problem.level === 'error')) throw new Error(JSON.stringify(problems));
  return story;
}

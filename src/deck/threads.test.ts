import { expect, test } from 'vitest';
import { storyOf } from './sample-deck.test-kit.ts';
import { threadsOf } from './threads.ts';

const story = storyOf(`
title: Threads
people:
  ada: { name: Ada, also: [A. Byron] }
  ben: { name: Ben }
  officer: { name: Real Name, also: [R. Name], role: An officer, redact: true }
  absent: { name: Nobody }
places:
  hill: { name: The hill, at: [1, 1] }
  mill: { name: The mill, at: [1, 2] }
measures: { toll: { title: Toll, categories: { all: { label: All } } } }
events:
  - { date: 2001, title: A, people: [ada], place: hill, tags: [river] }
  - { date: 2002, title: B, claims: [{ by: ben, says: So, place: mill }], people: [officer] }
  - { date: 2003, title: C, figures: { toll: [{ by: ben, kind: ngo, values: { all: 2 } }] }, place: mill }
`);

test('threadsOf(story) has people, places and tags, those with most events first, and nobody without any', () => {
  expect(threadsOf(story).map(({ key, events }) => [key, events])).toEqual([
    ['person:ben', [2, 3]],
    ['person:ada', [1]],
    ['person:officer', [2]],
    ['place:mill', [2, 3]],
    ['place:hill', [1]],
    ['tag:river', [1]],
  ]);
});

test('threadsOf(story) knows other spellings, and neither name nor spellings of a person to redact', () => {
  expect(threadsOf(story).find(({ key }) => key === 'person:ada')).toMatchObject({ name: 'Ada', also: ['A. Byron'] });
  const officer = threadsOf(story).find(({ key }) => key === 'person:officer');
  expect(officer).toMatchObject({ name: 'An officer', also: [] });
});

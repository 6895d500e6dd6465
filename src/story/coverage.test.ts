import { expect, test } from 'vitest';
import { coverage } from './coverage.ts';
import { readStory } from './read.ts';

const text = `
title: T
sources: { afp: { publisher: AFP, title: A }, ria: { publisher: RIA, title: R } }
measures: { toll: { title: Toll, categories: { all: { label: All } } } }
events:
  - { id: one, date: 2012-01-01, title: One, sources: [afp s12, afp s2], text: "Said [@afp s3, s5] [@ria p. 1]." }
  - { id: two, date: 2012-01-02, title: Two, claims: [{ by: x, says: "y [@afp s2]", sources: afp s1-3 }] }
  - id: three
    date: 2012-01-03
    title: Three
    quote: { text: Words, sources: afp }
    figures: { toll: [{ by: x, kind: media, values: { all: 3 }, sources: [afp the table] }] }
`;
const files = { has: () => false, text: () => undefined, list: () => [] };

test('coverage lists the locators of a source in natural order with the events that cite each', () => {
  const { story, problems } = readStory(text, { name: 't', files });
  expect(problems).toEqual([]);
  expect(coverage(story ?? { events: [] }, 'afp')).toEqual([
    { locator: '', events: ['three'] },
    { locator: 's1', events: ['two'] },
    { locator: 's2', events: ['one', 'two'] },
    { locator: 's3', events: ['one', 'two'] },
    { locator: 's5', events: ['one'] },
    { locator: 's12', events: ['one'] },
    { locator: 'the table', events: ['three'] },
  ]);
  expect(coverage(story ?? { events: [] }, 'nobody')).toEqual([]);
});

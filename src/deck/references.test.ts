import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventCitations } from '../story/event-citations.ts';
import { numberReferences, reportersOf } from './references.ts';
import { storyOf, wholeStory } from './sample-deck.test-kit.ts';

const sources = ['a', 'b', 'c', 'd', 'e', 'f'];
const head = `title: T\nsources:\n${sources.map(id => `  ${id}: { publisher: P-${id}, title: T-${id} }\n`).join('')}`;

test('numberReferences(story) counts from 1 in the order of first citation, without gaps or repeats', () => {
  const cited = fc.array(fc.subarray(sources, { minLength: 0, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(cited, lists => {
      const events = lists.map(
        (ids, at) => `  - { date: ${1900 + at}, title: E${at}, sources: [${ids.join(', ')}] }\n`,
      );
      const references = numberReferences(storyOf(`${head}events:\n${events.join('')}`));
      expect(references.map(({ source }) => source.id)).toEqual([...new Set(lists.flat())]);
      expect(references.map(({ number }) => number)).toEqual(references.map((_, index) => index + 1));
    }),
  );
});

test('numberReferences(story) goes by time, not by the order in the file; text comes before sources', () => {
  const story = storyOf(`${head}
events:
  - { date: 1902, title: Later, sources: [a] }
  - { date: 1901, title: Earlier, text: "Said [@c; @b].", sources: [d] }
`);
  expect(numberReferences(story).map(({ source }) => source.id)).toEqual(['c', 'b', 'd', 'a']);
});

test('numberReferences(story) goes act, its events, next act, then people, method, corrections', () => {
  const story = storyOf(`${head}
method: "[@e]"
corrections: [{ date: 1950, text: "x [@f]" }]
people: { someone: { name: S, sources: [d] } }
acts: [{ id: one, title: One, text: "x [@b]" }, { id: two, title: Two, text: "x [@c]" }]
events: [{ date: 1901, title: E, act: one, sources: [a] }, { date: 1902, title: F, act: two }]
`);
  expect(numberReferences(story).map(({ source }) => source.id)).toEqual(['b', 'a', 'c', 'd', 'e', 'f']);
});

test('numberReferences(source that nobody cites) leaves it out', () => {
  expect(numberReferences(wholeStory()).map(({ source }) => source.id)).toEqual(['gazette', 'herald']);
});

test('numberReferences(source) has its parts in words', () => {
  const [gazette, herald] = numberReferences(wholeStory());
  expect(gazette).toMatchObject({ publisher: 'Gazette', title: 'The dam', date: 'Mar\u00a02001', note: '', host: '' });
  expect(herald).toMatchObject({
    publisher: 'Herald, B. Writer',
    date: '5\u00a0Mar\u00a02001',
    note: 'opening only',
    host: 'example.org',
  });
});

const claims = `${head}
events:
  - date: 1901
    title: E
    text: "x [@b]"
    sources: [a]
    claims:
      - { by: X, says: "x [@d]", about: One, sources: [c] }
      - { by: Y, says: x, about: Two, sources: [e] }
      - { by: Z, says: x, about: One, sources: [f] }
`;

test('eventCitations(event) has its text, its sources, then its claims, one question after the other', () => {
  const [event] = storyOf(claims).events;
  expect(event && eventCitations(event).map(({ source }) => source)).toEqual(['b', 'a', 'd', 'c', 'f', 'e']);
});

test('numberReferences(claims on two questions) goes by the slides, which show one question after the other', () => {
  expect(numberReferences(storyOf(claims)).map(({ source }) => source.id)).toEqual(['b', 'a', 'd', 'c', 'f', 'e']);
});

test('reportersOf(event) names publishers once: of its text and sources, or of its claims when it has none', () => {
  const story = storyOf(`${head}
events:
  - { id: own, date: 1901, title: E, text: "x [@a; @b]", sources: [a s2], claims: [{ by: X, says: x, sources: [c] }] }
  - { id: none, date: 1902, title: F, claims: [{ by: X, says: x, sources: [c] }, { by: Y, says: y, sources: [c, d] }] }
`);
  expect(story.events.map(event => reportersOf(event, story))).toEqual([
    ['P-a', 'P-b'],
    ['P-c', 'P-d'],
  ]);
});

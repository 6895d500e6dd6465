import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { planDeck } from '../plan.ts';
import { numberReferences } from '../references.ts';
import { storyOf } from '../sample-deck.test-kit.ts';

const faces = shippedFaces();
const evidence = `
    claimsTitle: Two views
    claims: [{ by: A, says: Yes., sources: [a] }, { by: B, says: No. }]
    quote: { text: So it was., sources: [b] }
    table: { columns: [A], rows: [["1"]] }
`;
const storyShowing = (show: string, text = 'Said [@c].') =>
  storyOf(`
title: T
sources: { a: { publisher: A, title: A }, b: { publisher: B, title: B }, c: { publisher: C, title: C } }
events:
  - id: fair
    date: 2001
    title: A fair
    show: ${show}
    ${text && `text: ${JSON.stringify(text)}`}
${evidence}`);
const slidesOf = (show: string, text?: string) =>
  planDeck(storyShowing(show, text), { faces })
    .slides.filter(slide => slide.event)
    .map(({ id, kind, level, title }) => [id, kind, level, title]);

test.each(['event', 'disputed'])('show: %s leaves the order of the format', show => {
  expect(slidesOf(show).map(([id]) => id)).toEqual(['fair', 'fair-claims', 'fair-quote', 'fair-table']);
});

test('show: quote puts the words first, with the event’s id, level and headline; the text follows', () => {
  expect(slidesOf('quote')).toEqual([
    ['fair', 'quote', 3, 'A fair'],
    ['fair-text', 'event', 4, 'A fair'],
    ['fair-claims', 'claims', 4, 'Two views'],
    ['fair-table', 'table', 4, 'A fair'],
  ]);
});

test('show: claims keeps the question beside the date', () => {
  const { slides } = planDeck(storyShowing('claims'), { faces });
  expect(slides.find(({ id }) => id === 'fair')).toMatchObject({ kind: 'claims', title: 'A fair', topic: 'Two views' });
});

test('show: table of an event without a text leaves the empty slide out', () => {
  expect(slidesOf('table', '').map(([id]) => id)).toEqual(['fair', 'fair-claims', 'fair-quote']);
});

test('sources are numbered in the order in which the slides show them', () => {
  const order = (show: string) => numberReferences(storyShowing(show)).map(({ source }) => source.id);
  expect(order('event')).toEqual(['c', 'a', 'b']);
  expect(order('quote')).toEqual(['b', 'c', 'a']);
});

import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { wordsFor } from '../words/words.ts';
import { doubtOf, planCards } from './cards.ts';
import { storyOf, wholeStory } from './sample-deck.test-kit.ts';

const faces = shippedFaces();

test('planCards(story) is its own card, and one an event in order when events are wanted', () => {
  const story = wholeStory();
  expect(planCards(story, { faces }, false).map(({ id }) => id)).toEqual(['card']);
  const ids = planCards(story, { faces }, true).map(({ id }) => id);
  expect(ids).toEqual(['card', 'built', 'rain', 'burst', 'counted']);
});

test('a card says what keeps its title from being a plain fact: an unusual status, and places that compete', () => {
  const doubts = planCards(wholeStory(), { faces }, true).map(({ doubt }) => doubt);
  expect(doubts).toEqual([undefined, 'Alleged', undefined, 'Place disputed', undefined]);
  const [event] = storyOf('title: A\nevents: [{ date: 2001, title: B, status: disputed }]').events;
  expect(event && doubtOf(event, wordsFor('en'))).toBe('Disputed');
});

test('planCards(a title of one word, of ten, of three hundred) sets it smaller, and at last shortens it', () => {
  const sizeOf = (title: string) =>
    planCards(storyOf(`title: ${title}\nevents: [{ date: 2001, title: A }]`), { faces }, false)[0];
  const cards = ['Ennerdale', 'one two three four five '.repeat(4).trim(), 'one two three '.repeat(100).trim()].map(
    sizeOf,
  );
  const [one, ten, hundreds] = cards.map(card => card?.size ?? 0);
  expect(one).toBe(104);
  expect(ten).toBeLessThan(one ?? 0);
  expect(hundreds).toBe(24);
  expect(cards[2]?.title).toMatch(/^one two .+ …$/);
});

/** @jsxImportSource preact */
import { expect, test } from 'vitest';
import { shareAddresses } from '../build/cards.ts';
import { shippedFaces } from '../build/fonts.ts';
import { wholeStory } from '../deck/sample-deck.test-kit.ts';
import { assets, contextOf, hostile, tagsOf } from './sample-page.test-kit.ts';
import { cutAtWord, shareOfEvent } from './share.tsx';
import { sharePage } from './share-page.tsx';

const faces = shippedFaces();
const addresses = { page: './', image: './card.png' };
const shareOf = (id: string) => {
  const context = contextOf(wholeStory(), { faces });
  const event = context.deck.story.events.find(candidate => candidate.id === id);
  if (!event) throw new Error(`no event ${id}`);
  return shareOfEvent(event, context, addresses);
};

test('shareOfEvent() has the date, then the doubt, then the text without citations', () => {
  expect(shareOf('built').description).toBe('May 1998. Alleged. It holds well, and so on.');
  expect(shareOf('built').title).toBe('The dam is finished (Alleged)');
  expect(shareOf('burst').description).toMatch(/Place disputed\. Water comes down\.$/);
});

test('cutAtWord() leaves whole words and an ellipsis, in no more characters than it is told', () => {
  expect(cutAtWord('one two', 7)).toBe('one two');
  expect(cutAtWord('one two, three', 12)).toBe('one two …');
  expect(cutAtWord('a'.repeat(30), 10)).toHaveLength(10);
});

test('sharePage(hostile text in every field) shows it as text, has no script, and leads to the slide', () => {
  const { deck } = contextOf(wholeStory(hostile), { faces });
  for (const event of deck.story.events) {
    const html = sharePage(deck, event, { ...assets, styles: [], scripts: [], fonts: [] }, addresses);
    expect(html).not.toMatch(/<img|<!--|<script|<style/i);
    const refresh = tagsOf(html).filter(({ attributes }) => attributes.get('http-equiv') === 'refresh');
    expect(refresh.map(({ attributes }) => attributes.get('content'))).toEqual([`0; url=../../#${event.id}`]);
  }
});

test('shareAddresses() are absolute and encoded where the address of the site is known, else relative', () => {
  expect(shareAddresses('https://example.org/s/', 'год 1', './', 'a_B')).toEqual({
    page: 'https://example.org/s/%D0%B3%D0%BE%D0%B4%201/e/a_B/',
    image: 'https://example.org/s/%D0%B3%D0%BE%D0%B4%201/e/a_B/card.png',
  });
  expect(shareAddresses(undefined, 'a', '../')).toEqual({ page: '../', image: '../card.png' });
});

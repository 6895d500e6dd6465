import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { plainText } from '../../story/markdown.ts';
import type { Story } from '../../story/story.ts';
import type { ClaimsSlide } from '../deck.ts';
import { storyOf, wholeStory, workshopOf } from '../sample-deck.test-kit.ts';
import { claimsSlides } from './claims-slides.ts';

const faces = shippedFaces();

function slidesOf(story: Story, id = 'quarrel'): ClaimsSlide[] {
  const event = story.events.find(candidate => candidate.id === id);
  if (!event) throw new Error(`no event ${id}`);
  const head = { title: event.title, act: event.act, event, number: 1 };
  return claimsSlides(event, event.claims, head, workshopOf(story, faces));
}

/** A story whose event has one account a question, with the text given. */
function quarrel(claims: { about?: string; says?: string }[], title = ''): Story {
  const lines = claims.map(({ about, says = 'So it was.' }, at) => {
    return `      - ${JSON.stringify({ by: `P${at}`, says, ...(about ? { about } : {}) })}\n`;
  });
  return storyOf(`
title: T
events:
  - id: quarrel
    date: 2001
    title: A quarrel
    ${title}
    claims:
${lines.join('')}`);
}

test.each<[number, number[]]>([
  [1, [1]],
  [2, [2]],
  [4, [4]],
  [5, [3, 2]],
  [6, [3, 3]],
  [7, [4, 3]],
  [8, [4, 4]],
  [9, [3, 3, 3]],
])('claimsSlides(%d accounts) puts them on slides of %j', (count, sizes) => {
  const slides = slidesOf(quarrel(Array.from({ length: count }, () => ({}))));
  expect(slides.map(slide => slide.accounts.length)).toEqual(sizes);
});

test('claimsSlides(claims) shows each once, grouped by question, at most four side by side', () => {
  const question = fc.constantFrom(undefined, 'Where?', 'Why?');
  fc.assert(
    fc.property(fc.array(question, { minLength: 1, maxLength: 14 }), questions => {
      const slides = slidesOf(quarrel(questions.map(about => (about ? { about } : {}))));
      const by = slides.flatMap(slide => slide.accounts.map(account => account.claim.by));
      expect(by.toSorted()).toEqual(questions.map((_, at) => `P${at}`).toSorted());
      for (const slide of slides) {
        expect(slide.accounts.length).toBeLessThanOrEqual(4);
        expect(new Set(slide.accounts.map(account => account.claim.about)).size).toBe(1);
      }
      expect(slides.map(slide => slide.id)).toEqual(
        slides.map((_, index) => (index === 0 ? 'quarrel-claims' : `quarrel-claims-${index + 1}`)),
      );
    }),
  );
});

test('claimsSlides(questions) are headed by the question, else by the title of the claims, else of the event', () => {
  const claims = [{ about: 'Why?' }, {}];
  expect(slidesOf(quarrel(claims)).map(slide => slide.title)).toEqual(['Why?', 'A quarrel']);
  expect(slidesOf(quarrel(claims, 'claimsTitle: Accounts')).map(slide => slide.title)).toEqual(['Why?', 'Accounts']);
});

test('claimsSlides(six accounts of one question) goes on: the second slide is part 2', () => {
  const slides = slidesOf(quarrel(Array.from({ length: 6 }, () => ({ about: 'Why?' }))));
  expect(slides.map(({ title, part }) => [title, part])).toEqual([
    ['Why?', 1],
    ['Why?', 2],
  ]);
});

test('claimsSlides(longer accounts) take smaller type, the same for all of a slide', () => {
  const sizes = [5, 30, 45, 60].map(words => {
    const [slide] = slidesOf(quarrel([{ says: 'water '.repeat(words) }, { says: 'Short.' }]));
    return slide?.size;
  });
  expect(sizes[0]).toBe('display');
  const order = ['display', 'large', 'account', 'prose', 'small'];
  expect(sizes.map(size => order.indexOf(size ?? ''))).toEqual(sizes.map(size => order.indexOf(size ?? '')).toSorted());
  expect(sizes.at(-1)).not.toBe('display');
});

test('claimsSlides(event) tells parties from reporters, when it was said, and what it rests on', () => {
  const [, why] = slidesOf(wholeStory(), 'burst');
  expect(why?.accounts.map(({ voice, standing, provenance }) => [voice.name, standing, provenance])).toEqual([
    ['Water board', 'a party · stated 5 March', [{ number: 1, text: 'Gazette, Mar 2001' }]],
    ['Herald desk', 'reported 5 March', [{ number: 2, text: 'Herald, 5 Mar 2001' }]],
  ]);
});

test('claimsSlides(no claims) is nothing', () => {
  expect(slidesOf(wholeStory(), 'rain')).toEqual([]);
});

/** The words of what all accounts of the slides say, in order. */
const said = (slides: ClaimsSlide[]) =>
  slides.flatMap(slide => slide.accounts.flatMap(({ says }) => plainText(says).split(/\s+/)));

test('claimsSlides(account longer than a slide) goes on to further slides, and no word is lost', () => {
  const words = Array.from({ length: 900 }, (_, at) => `w${at}${at % 9 === 8 ? '.' : ''}`);
  const slides = slidesOf(quarrel([{ says: words.join(' ') }, { says: 'Short.' }]));
  expect(slides.length).toBeGreaterThan(2);
  expect(said(slides)).toEqual([...words, 'Short.']);
  const pieces = slides.flatMap(slide => slide.accounts.map(account => account.piece));
  expect(pieces).toEqual([...slides.slice(0, -1).map((_, index) => index + 1), 1]);
});

test('claimsSlides(four long accounts) are two and two before any is set apart', () => {
  const slides = slidesOf(quarrel(Array.from({ length: 4 }, () => ({ says: 'water falls on stones. '.repeat(20) }))));
  expect(slides.map(slide => slide.accounts.length)).toEqual([2, 2]);
});

test('claimsSlides(one short account) is set larger than four of them', () => {
  const size = (count: number) => slidesOf(quarrel(Array.from({ length: count }, () => ({}))))[0]?.size;
  expect([size(1), size(4)]).toEqual(['display', 'large']);
});

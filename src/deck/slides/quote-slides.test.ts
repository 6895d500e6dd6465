import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { plainText } from '../../story/prose-reading.ts';
import { storyOf, workshopOf } from '../sample-deck.test-kit.ts';
import { quoted } from '../text/quote-marks.ts';
import { quoteSlides } from './quote-slides.ts';

const faces = shippedFaces();

function slidesOf(text: string, language = 'en') {
  const quote = JSON.stringify({ text, by: 'mayor', sources: ['paper'] });
  const story = storyOf(`
title: T
language: ${language}
sources: { paper: { publisher: P, title: T } }
sides: { town: { name: Town, colour: blue } }
people: { mayor: { name: The mayor, role: Mayor, side: town } }
events: [{ id: said, date: 2001, title: E, quote: ${quote} }]
`);
  const event = story.events[0];
  if (!event) throw new Error('no event');
  return quoteSlides(event, { title: event.title, act: event.act, event, number: 1 }, workshopOf(story, faces));
}

const sentences = (count: number) =>
  Array.from({ length: count }, (_, at) => `This is sentence number ${at} of what was said that day.`).join(' ');

test('quoteSlides(short words) are huge, with marks, who said it and where it stands', () => {
  const [slide, ...more] = slidesOf('A bell is not a secret.');
  expect(more).toEqual([]);
  expect(slide).toMatchObject({ kind: 'quote', id: 'said-quote', level: 4, size: 'huge' });
  expect(slide?.voice).toMatchObject({ name: 'The mayor', role: 'Mayor', part: 'party', colour: 'blue' });
  expect(slide?.citations).toEqual([{ source: 'paper' }]);
  expect(slide && plainText(slide.words)).toBe('“A bell is not a secret.”');
});

test.each([
  [3, 'large'],
  [4, 'medium'],
  [7, 'small'],
])('quoteSlides(%d sentences) are %s, on one slide', (count, size) => {
  const slides = slidesOf(sentences(count));
  expect(slides.map(slide => slide.size)).toEqual([size]);
});

test('quoteSlides(a speech) goes on to further slides, and opens each with a mark, and closes the last', () => {
  const slides = slidesOf(sentences(30));
  expect(slides.length).toBeGreaterThan(2);
  expect(slides.map(({ id }) => id)).toEqual(slides.map((_, at) => (at === 0 ? 'said-quote' : `said-quote-${at + 1}`)));
  const words = slides.map(slide => plainText(slide.words));
  expect(words.filter(part => !part.startsWith('“'))).toEqual([]);
  expect(
    `${words
      .map(part => part.slice(1))
      .join(' ')
      .replace(/\s+/g, ' ')}`,
  ).toBe(`${sentences(30)}”`);
  for (const slide of slides) expect(slide.voice?.name).toBe('The mayor');
});

test.each([
  ['de', '„Nein.“'],
  ['fr', '«\u00a0Nein.\u00a0»'],
  ['ru', '«Nein.»'],
  ['tg-TJ', '«Nein.»'],
  ['xx', '“Nein.”'],
])('quoted(text, %s) is %s', (language, expected) => {
  const prose = quoted([{ type: 'paragraph', children: [{ type: 'text', value: 'Nein.' }] }], language);
  expect(plainText(prose)).toBe(expected);
});

test('quoted(text that has marks) is as it was; a citation at its end stays outside', () => {
  const own = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: '"No."' }] }];
  expect(quoted(own, 'en')).toEqual(own);
  const cite = { type: 'cite' as const, citations: [{ source: 'paper' }] };
  expect(quoted([{ type: 'paragraph', children: [{ type: 'text', value: 'No. ' }, cite] }], 'en')).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: '“No.”' }, cite] },
  ]);
});

import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { plainText } from '../../story/prose-reading.ts';
import { storyOf, workshopOf } from '../sample-deck.test-kit.ts';
import { actSlides } from './act-slides.ts';

const faces = shippedFaces();

function slidesOf(fields: object) {
  const first = { id: 'first', title: 'The night', from: '2001', to: '2002', ...fields };
  const second = { id: 'second', title: 'After', from: '2003', to: '2004' };
  const story = storyOf(
    JSON.stringify({ title: 'T', acts: [first, second], events: [{ id: 'e', date: '2001', title: 'E' }] }),
  );
  const [act] = story.acts;
  if (!act) throw new Error('no act');
  return actSlides(act, 1, story.events, workshopOf(story, faces));
}

const sentences = (count: number) =>
  Array.from({ length: count }, (_, at) => `This is sentence number ${at} of what the act is about.`).join(' ');

test('actSlides(a few words) is one slide, its headline in the middle', () => {
  const [slide, ...more] = slidesOf({ subtitle: 'A dam, a valley', text: sentences(3) });
  expect(more).toEqual([]);
  expect(slide).toMatchObject({ id: 'first', level: 2, part: 1, place: 'low', subtitled: true });
  expect(slide?.headline).toBeUndefined();
  expect(slide?.agenda?.entries).toHaveLength(1);
});

test('actSlides(more words) starts higher before it goes on', () => {
  const slides = slidesOf({ subtitle: 'A dam, a valley', text: sentences(7) });
  expect(slides.map(({ id, place }) => [id, place])).toEqual([['first', 'high']]);
});

test('actSlides(a long text) goes on, no word lost, and lists the events once', () => {
  const text = sentences(20);
  const slides = slidesOf({ text });
  expect(slides.map(({ id, level, part }) => [id, level, part])).toEqual([
    ['first', 2, 1],
    ['first-2', 3, 2],
  ]);
  expect(slides.map(({ body }) => plainText(body)).join(' ')).toBe(text);
  expect(slides.map(({ agenda }) => agenda !== undefined)).toEqual([true, false]);
});

test('actSlides(words that never break) leave no part larger than its slide', () => {
  const word = 'x'.repeat(400);
  const slides = slidesOf({ title: word, subtitle: word, text: word });
  expect(slides[0]?.headline).toBe('longest');
  expect(slides.length).toBeGreaterThan(1);
  expect(slides.map(({ body }) => plainText(body)).join('')).toContain(word);
});

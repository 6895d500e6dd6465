import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { plainText } from '../../story/prose-reading.ts';
import type { Media, StoryEvent } from '../../story/story.ts';
import { storyOf, workshopOf } from '../sample-deck.test-kit.ts';
import { mediaSlides, type Size } from './media-slides.ts';

const faces = shippedFaces();
const story = storyOf('title: T\nevents: [{ id: seen, date: 2001, title: What was seen }]');

function slidesOf(media: Partial<Media>[], size?: Size, more: Partial<StoryEvent> = {}) {
  const plain = story.events[0];
  if (!plain) throw new Error('no event');
  const items = media.map(
    (item): Media => ({ ...(item.url ? {} : { file: 'a.png' }), kind: 'image', alt: 'A', ...item }),
  );
  const event = { ...plain, ...more, media: items };
  const pictures = new Map<string, Size>(size ? items.map(({ file = '' }) => [file, size]) : []);
  return mediaSlides(
    event,
    { title: event.title, act: event.act, event, number: 1 },
    { ...workshopOf(story, faces), pictures },
  );
}

test.each<[string, Size, number, Size]>([
  ['landscape', { width: 1500, height: 1000 }, 404, { width: 732, height: 488 }],
  ['portrait', { width: 1000, height: 1500 }, 700, { width: 349, height: 524 }],
  ['square', { width: 900, height: 900 }, 548, { width: 524, height: 524 }],
  ['panorama', { width: 4000, height: 1000 }, 1184, { width: 1184, height: 296 }],
  ['12,000 px', { width: 12000, height: 9000 }, 404, { width: 699, height: 524 }],
])('mediaSlides(%s picture) draws it whole, as large as it fits', (_, size, column, picture) => {
  expect(slidesOf([{}], size)).toMatchObject([
    { id: 'seen-media', level: 4, column, picture, mat: false, covered: false },
  ]);
});

test('mediaSlides(1x1 px) is not blown up: it stands on a card; a drawing of lines has no such limit', () => {
  expect(slidesOf([{}], { width: 1, height: 1 })).toMatchObject([{ picture: { width: 2, height: 2 }, mat: true }]);
  expect(slidesOf([{ file: 'a.svg' }], { width: 3, height: 2 })).toMatchObject([
    { picture: { width: 732 }, mat: false },
  ]);
});

test('mediaSlides(focus) crops towards the place, by a quarter at most', () => {
  const [slide] = slidesOf([{ focus: [0.5, 0.5] }], { width: 1000, height: 2000 });
  const { width, height } = slide?.picture ?? { width: 0, height: 1 };
  expect(width / height).toBeCloseTo(0.5 / 0.75, 1);
});

test('mediaSlides(several) is a slide each; unknown sizes, films and covered pictures have the widest place', () => {
  const slides = slidesOf([{}, { kind: 'video', file: 'b.webm' }, { file: 'c.png' }]);
  expect(slides.map(({ id, part, column }) => [id, part, column])).toEqual([
    ['seen-media', 1, 404],
    ['seen-media-2', 1, 404],
    ['seen-media-3', 1, 404],
  ]);
  expect(slidesOf([{}], { width: 10, height: 10 }, { warning: 'Careful.' })).toMatchObject([
    { covered: true, mat: false },
  ]);
});

test('mediaSlides(a caption longer than its column) shows the picture again, and keeps every word', () => {
  const caption = Array.from({ length: 60 }, (_, at) => `Sentence ${at} says more about it.`).join(' ');
  const slides = slidesOf([{ caption }], { width: 1500, height: 1000 });
  expect(slides.length).toBeGreaterThan(1);
  expect(slides.map(({ part }) => part)).toEqual(slides.map((_, at) => at + 1));
  expect(slides.map(slide => plainText(slide.caption)).join(' ')).toBe(caption);
});

test.each<[string, number, Partial<Media>, object]>([
  ['a short title', 4, {}, { low: true, cardSize: 'display' }],
  ['a longer one', 14, {}, { low: true, cardSize: 'large' }],
  ['beside a picture', 14, { thumbnail: 'b.png' }, { low: false, cardSize: 'large' }],
  ['a very long one', 60, {}, { low: false, cardSize: 'prose' }],
])('mediaSlides(a page with %s) has a card as low as its words allow', (_, words, more, look) => {
  const page = {
    kind: 'page',
    url: 'https://example.org/a',
    title: 'water '.repeat(words),
    ...more,
  } as const;
  expect(slidesOf([page])).toMatchObject([look]);
});

test('mediaSlides(a film) has a card as high as the film will be, and a low one where it may not be loaded', () => {
  const url = 'https://vimeo.com/1';
  const film = { kind: 'video', title: 'A film' } as const;
  expect(slidesOf([film])).toMatchObject([{ low: false, cardSize: 'large' }]);
  expect(slidesOf([{ ...film, url, loads: url }])).toMatchObject([{ low: false, cardSize: 'large' }]);
  expect(slidesOf([{ ...film, url }])).toMatchObject([{ low: true, cardSize: 'display' }]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { plainText } from '../../story/markdown.ts';
import type { Story } from '../../story/story.ts';
import type { CorrectionsSlide, MethodSlide, Slide, SourcesSlide } from '../deck.ts';
import { numberReferences } from '../references.ts';
import { storyOf, storyOfDates, wholeStory, workshopOf } from '../sample-deck.test-kit.ts';
import { heightOf } from '../text/flow.ts';
import { stage, type } from '../text/type.ts';
import { closingSlides } from './closing-slides.ts';

const faces = shippedFaces();
const slidesOf = (story: Story): Slide[] => closingSlides(numberReferences(story), workshopOf(story, faces));
const columnWidth = (stage.width - 2 * stage.margin - 56) / 2;

test('closingSlides(story) are method, corrections, sources, in this order', () => {
  expect(slidesOf(wholeStory()).map(slide => [slide.kind, slide.id, slide.level, slide.title])).toEqual([
    ['method', 'method', 2, 'How this was put together'],
    ['corrections', 'corrections', 2, 'Corrections'],
    ['sources', 'sources', 2, 'Sources'],
  ]);
});

test('closingSlides(smallest story) is nothing', () => {
  expect(slidesOf(storyOfDates(['1969']))).toEqual([]);
});

test('closingSlides(many sources) lists each once, in order, in two columns a slide', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }), lengths => {
      const ids = lengths.map((_, at) => `s${at}`);
      const sources = lengths.map((words, at) => `  s${at}: { publisher: P, title: "${'Water '.repeat(words)}" }\n`);
      const story = storyOf(`
title: T
sources:
${sources.join('')}
events: [{ date: 2001, title: E, sources: [${ids.join(', ')}] }]
`);
      const slides = slidesOf(story) as SourcesSlide[];
      expect(slides.flatMap(slide => slide.columns.flat().map(({ source }) => source.id))).toEqual(ids);
      for (const slide of slides) {
        expect(slide.columns.length).toBeLessThanOrEqual(2);
        for (const column of slide.columns) expect(column.length).toBeGreaterThan(0);
      }
      expect(slides.map(slide => slide.id)).toEqual(
        slides.map((_, at) => (at === 0 ? 'sources' : `sources-${at + 1}`)),
      );
      expect(slides.map(slide => slide.part)).toEqual(slides.map((_, at) => at + 1));
    }),
    { numRuns: 40 },
  );
});

test('closingSlides(method) pours it into two columns that have room, and keeps every word', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), lengths => {
      const text = lengths.map(count => 'Water came down. '.repeat(count).trim()).join('\n\n');
      const story = storyOf(`title: T\nmethod: ${JSON.stringify(text)}\nevents: [{ date: 2001, title: E }]`);
      const slides = slidesOf(story) as MethodSlide[];
      const columns = slides.flatMap(slide => slide.columns);
      expect(columns.map(plainText).join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
      const setting = { faces, numbers: new Map(), style: type.small, gap: 12 };
      for (const column of columns) {
        expect(heightOf(column, columnWidth, setting)).toBeLessThanOrEqual(stage.bodyBottom - 152);
      }
      for (const slide of slides) expect(slide.columns.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 40 },
  );
});

test('closingSlides(short method) balances its two columns', () => {
  const paragraph = 'Water came down. '.repeat(20).trim();
  const story = storyOf(`
title: T
method: ${JSON.stringify([paragraph, paragraph].join('\n\n'))}
events: [{ date: 2001, title: E }]
`);
  const [slide] = slidesOf(story) as MethodSlide[];
  expect(slide?.columns.map(column => plainText(column).length)).toEqual([paragraph.length, paragraph.length]);
});

test('closingSlides(more corrections than one slide holds) goes on to a further slide', () => {
  const corrections = Array.from(
    { length: 40 },
    (_, at) => `  - { date: ${1950 + at}, text: "A name was misspelt." }\n`,
  );
  const story = storyOf(`title: T\ncorrections:\n${corrections.join('')}events: [{ date: 2001, title: E }]`);
  const slides = slidesOf(story) as CorrectionsSlide[];
  expect(slides.length).toBeGreaterThan(1);
  expect(slides.flatMap(slide => slide.corrections)).toEqual(story.corrections);
  expect(slides.map(slide => slide.id).slice(0, 2)).toEqual(['corrections', 'corrections-2']);
  // A line for the date, one for the text, the space after it.
  for (const slide of slides)
    expect(slide.corrections.length * (25 + 28 + 18)).toBeLessThanOrEqual(stage.bodyBottom - 152);
});

test('closingSlides(sources that were read on a day, or have a copy) leaves room for what says so', () => {
  const columnsOf = (further: string) => {
    const ids = Array.from({ length: 16 }, (_, at) => `s${at}`);
    const sources = ids
      .map(id => `  ${id}: { publisher: A registry, title: Package number ${id}${further} }\n`)
      .join('');
    const story = storyOf(`
title: T
sources:
${sources}
events: [{ date: 2001, title: E, sources: [${ids.join(', ')}] }]
`);
    const [slide] = slidesOf(story) as SourcesSlide[];
    return slide?.columns.map(column => column.length);
  };
  expect(columnsOf('')).toEqual([8, 8]);
  for (const further of [', accessed: 2026-11-28', ', archived: https://web.archive.org/x, accessed: 2026-11-28'])
    expect(columnsOf(further)?.[0], further).toBeLessThanOrEqual(8);
  expect(
    numberReferences(wholeStory()).every(({ accessed }) => accessed === '' || accessed.startsWith('read on')),
  ).toBe(true);
});

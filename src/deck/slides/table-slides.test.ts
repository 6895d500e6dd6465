import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { storyOf, workshopOf } from '../sample-deck.test-kit.ts';
import { isNumeric } from './table-columns.ts';
import { tableSlides } from './table-slides.ts';

const faces = shippedFaces();

function slidesOf(columns: string[], rows: string[][]) {
  const table = JSON.stringify({ caption: 'What it shows', columns, rows });
  const story = storyOf(`title: T\nevents: [{ id: list, date: 2001, title: E, table: ${table} }]`);
  const event = story.events[0];
  if (!event) throw new Error('no event');
  return tableSlides(event, { title: event.title, act: event.act, event, number: 1 }, workshopOf(story, faces));
}

const grid = (rows: number, columns: number, cell = (row: number, column: number) => `${row}.${column}`) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cell(row, column)));
const heads = (count: number, name = 'Head') => Array.from({ length: count }, (_, at) => `${name} ${at}`);

test('tableSlides(small table) is one slide in the largest type, numbers flush right, the first column as words', () => {
  const [slide, ...more] = slidesOf(
    ['Year', 'Sheep', 'Remark'],
    [
      ['1931', '12', 'few'],
      ['1932', '1,204', 'many'],
    ],
  );
  expect(more).toEqual([]);
  expect(slide).toMatchObject({
    kind: 'table',
    id: 'list-table',
    level: 4,
    part: 1,
    size: 'largest',
    caption: 'What it shows',
  });
  expect(slide?.columns.map(({ label, numeric }) => [label, numeric])).toEqual([
    ['Year', false],
    ['Sheep', true],
    ['Remark', false],
  ]);
});

test('tableSlides(many rows) goes on with the same head, loses no row, and shares them out evenly', () => {
  const rows = grid(30, 3);
  const slides = slidesOf(heads(3), rows);
  expect(slides.map(({ id }) => id)).toEqual(
    ['list-table', 'list-table-2', 'list-table-3', 'list-table-4'].slice(0, slides.length),
  );
  expect(slides.flatMap(slide => slide.rows)).toEqual(rows);
  const counts = slides.map(slide => slide.rows.length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(5);
  for (const { columns, size } of slides) {
    expect(columns.map(({ label }) => label)).toEqual(heads(3));
    expect(size).toBe('medium');
  }
});

test('tableSlides(12 columns) fits side by side within the margins', () => {
  const [slide] = slidesOf(heads(12), grid(4, 12));
  expect(slide?.columns).toHaveLength(12);
  expect(slide?.columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(1184);
});

test('tableSlides(columns that do not fit in any type) are parted, the first one again on each slide', () => {
  const columns = Array.from({ length: 14 }, (_, at) => `Hemidemisemiquaver${at}`);
  const slides = slidesOf(columns, grid(2, 14));
  expect(slides.length).toBeGreaterThan(1);
  for (const slide of slides) {
    expect(slide.columns[0]?.index).toBe(0);
    expect(slide.columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(1184);
  }
  const shown = new Set(slides.flatMap(slide => slide.columns.map(({ index }) => index)));
  expect([...shown].sort((a, b) => a - b)).toEqual(columns.map((_, at) => at));
});

test('tableSlides(a cell longer than a slide) goes on, and keeps every word', () => {
  const words = Array.from({ length: 900 }, (_, at) => `word${at}`);
  const slides = slidesOf(['A', 'B'], [['long', words.join(' ')]]);
  expect(slides.flatMap(slide => slide.rows.map(row => row[1])).join(' ')).toBe(words.join(' '));
  expect(slides.length).toBeGreaterThan(1);
});

test('tableSlides(any table) shows every cell of every row', () => {
  const cell = fc.constantFrom('', '7', '1,204', 'a few words here', 'Donaudampfschifffahrtsgesellschaft');
  const table = fc
    .integer({ min: 1, max: 9 })
    .chain(width =>
      fc
        .array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 14 })
        .map(rows => ({ width, rows })),
    );
  fc.assert(
    fc.property(table, ({ width, rows }) => {
      const slides = slidesOf(heads(width), rows);
      const columns = new Set(slides.flatMap(slide => slide.columns.map(({ index }) => index)));
      expect(columns.size).toBe(width);
      for (const column of columns) {
        const having = slides.filter(slide => slide.columns.some(({ index }) => index === column));
        if (column > 0)
          expect(having.flatMap(slide => slide.rows.map(row => row[column]))).toEqual(rows.map(row => row[column]));
      }
    }),
    { numRuns: 25 },
  );
});

test.each([
  [['1', '2.5', '1,204'], true],
  [['12 %', '−3', '–'], true],
  [['12', 'about 3'], false],
  [['', '–'], false],
  [['06:12'], false],
])('isNumeric(%j) is %s', (cells, expected) => expect(isNumeric(cells)).toBe(expected));

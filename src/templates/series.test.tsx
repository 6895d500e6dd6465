/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import type { SeriesSlide } from '../deck/deck.ts';
import { wholeStory } from '../deck/sample-deck.test-kit.ts';
import { contextOf, hostile, tagsOf } from './sample-page.test-kit.ts';
import { SeriesBody } from './series.tsx';

const faces = shippedFaces();

function drawing(mark = ''): string {
  const context = contextOf(wholeStory(mark), { faces });
  const slide = context.deck.slides.find((one): one is SeriesSlide => one.kind === 'series');
  if (!slide) throw new Error('no series');
  return renderToString(<SeriesBody slide={slide} context={context} />);
}

const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...(row ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => (cell ?? '').replace(/<[^>]*>/g, '')),
  );

test('SeriesBody(slide) has the same as a table: when, who, what, and "not given" where nothing is', () => {
  expect(rowsOf(drawing())).toEqual([
    ['When, and who counts', 'villagers', 'workers', 'others'],
    ['4 March, about 23:00 A nurse (witness)', '10 to 14', '3', 'not given'],
    [
      '4 March, about 23:00 Herald desk (news media). Source 2, Herald, B. Writer',
      'more than 9',
      'not given',
      'not given',
    ],
    ['5 March Water board (official). Source 1, Gazette', '7', 'not given', '0'],
    ['6 March Water board (official). Source 1, Gazette', '9', '2', '0'],
  ]);
});

test('SeriesBody(slide) tells counters apart by shape, and the official one by its ink', () => {
  const groups = drawing().split('<g class="point').slice(1);
  const nurse = groups.find(group => group.includes('A nurse')) ?? '';
  const board = groups.find(group => group.includes('Water board')) ?? '';
  const shape = (group: string) => /<(\w+)[^>]*class="shape"/.exec(group)?.[1];
  expect(shape(nurse)).not.toBe(shape(board));
  expect(board.startsWith(' official')).toBe(true);
  expect(nurse.startsWith(' official')).toBe(false);
});

test('SeriesBody(slide) is stepped by date, the same in all panels', () => {
  const steps = tagsOf(drawing()).flatMap(({ name, attributes }) =>
    name === 'g' && attributes.has('data-step') ? Number(attributes.get('data-step')) : [],
  );
  expect(steps).toEqual([1, 1, 2, 3, 1, 3, 2, 3]);
});

test('SeriesBody(slide) says that nothing is added up, and has a name for those who do not see it', () => {
  const html = drawing();
  expect(html).toContain('never added up');
  const svg = tagsOf(html).find(({ attributes }) => attributes.get('role') === 'img');
  expect(svg?.attributes.get('aria-label')).toContain('People reported drowned, over time');
});

test('SeriesBody(hostile words) writes them as text', () => {
  expect(tagsOf(drawing(hostile)).filter(({ name }) => name === 'img' || name === 'script')).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Loss } from './losses.ts';
import { lossLines, lossReport } from './report.ts';

const losses: Loss[] = [
  ...[1, 2, 3, 5, 8, 9].map(
    (number): Loss => ({ kind: 'changed', where: `slide ${number}`, field: 'alt', what: 'made' }),
  ),
  { kind: 'lost', where: '', field: 'encoding', what: '<b>[x](javascript:y)</b>' },
  { kind: 'changed', where: 'era 1', field: 'alt', what: 'made' },
];

test('lossLines(...) says what is the same once, with all its places', () => {
  expect(lossLines(losses)).toEqual([
    'lost     encoding: <b>[x](javascript:y)</b>',
    'changed  slide 1-3, 5, 8, 9, era 1, alt: made',
  ]);
});

test('lossReport(...) is Markdown in which nothing quoted is markup', () => {
  expect(lossReport('a_b.json', losses)).toBe(`# Import of a\\_b.json

## Not kept

- encoding: \\<b\\>\\[x\\](javascript:y)\\</b\\>

## Kept in another form

- slide 1-3, 5, 8, 9, era 1, alt: made
`);
});

import { expect, test } from 'vitest';
import { align, cellOf } from './table.ts';

test('cellOf writes the median with its spread, in the unit of its metric', () => {
  const summary = { median: 1500, lowest: 1400, highest: 1800, runs: 3 };
  expect(cellOf(summary, { unit: 1000, digits: 1 })).toBe('1.5 (1.4–1.8)');
});

test('cellOf writes the median alone where all runs agree as far as is written', () => {
  const summary = { median: 1500, lowest: 1499, highest: 1501, runs: 3 };
  expect(cellOf(summary, { unit: 1000, digits: 1 })).toBe('1.5');
  expect(cellOf(undefined, { unit: 1, digits: 0 })).toBe('');
});

test('align lets a failure run across the columns and widen none', () => {
  const lines = [
    ['tool', 'version', 's'],
    ['marp', '4.5.1', '2.0', ''],
    ['slidev', '53', 'ended with 1: and much more to say'],
  ];
  const head = ['tool', 'version', 's', 'kB'];
  expect(align([head, ...lines.slice(1)])).toBe(
    ['tool    version  s    kB', 'marp    4.5.1    2.0', 'slidev  53       ended with 1: and much more to say'].join(
      '\n',
    ),
  );
});

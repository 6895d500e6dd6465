import { expect, test } from 'vitest';
import type { Quantity } from '../story/story.ts';
import { wordsFor } from '../words/words.ts';
import { boundsOf, numberWords, openSide, quantityWords } from './quantity.ts';

test.each<[Quantity, string]>([
  [{ exact: 0 }, '0'],
  [{ exact: 12 }, '12'],
  [{ about: 20 }, 'about 20'],
  [{ moreThan: 1000 }, 'more than 1,000'],
  [{ atLeast: 3 }, 'at least 3'],
  [{ atMost: 40 }, 'at most 40'],
  [{ from: 10, to: 20 }, '10 to 20'],
])('quantityWords(%j) is "%s"', (quantity, words) => {
  expect(quantityWords(quantity, wordsFor('en'), 'en')).toBe(words);
});

test('quantityWords(1234.5, German) writes the number as the language does', () => {
  expect(quantityWords({ exact: 1234.5 }, wordsFor('de'), 'de')).toBe('1.234,5');
});

test('numberWords(value) keeps every digit and has a true minus sign', () => {
  expect(numberWords(-0.0625, 'en')).toBe('−0.0625');
  expect(numberWords(4_512_345, 'en')).toBe('4,512,345');
});

test('boundsOf and openSide say what a quantity names and where it is open', () => {
  expect(boundsOf({ from: -3, to: 4 })).toEqual({ low: -3, high: 4 });
  expect(openSide({ moreThan: 3 })).toBe('up');
  expect(openSide({ atMost: 3 })).toBe('down');
  expect(openSide({ about: 3 })).toBeUndefined();
});

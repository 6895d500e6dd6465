import { expect, test } from 'vitest';
import type { Quantity } from '../story/story.ts';
import { wordsFor } from '../words/words.ts';
import { quantityWords } from './quantity.ts';

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

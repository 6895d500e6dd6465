import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, editDistance, nearest } from './nearest.ts';

test('nearest("khorogg") is khorog', () => {
  expect(nearest('khorogg', ['dushanbe', 'khorog', 'ishkashim'])).toBe('khorog');
});

test('nearest counts a swap of neighbours as one mistake and no letter case', () => {
  expect(nearest('tiTel', ['date', 'title'])).toBe('title');
  expect(editDistance('titel', 'title')).toBe(1);
});

test('nearest finds nothing when more than a third of the word differs', () => {
  expect(nearest('moscow', ['khorog'])).toBeUndefined();
  expect(nearest('ab', ['xy'])).toBeUndefined();
});

test('nearest takes the first of two that are equally near', () => {
  expect(nearest('aab', ['aac', 'aad'])).toBe('aac');
});

test('didYouMean falls back to the other hint', () => {
  expect(didYouMean('khorg', ['khorog'], 'add it')).toBe('did you mean `khorog`?');
  expect(didYouMean('paris', ['khorog'], 'add it')).toBe('add it');
});

test('editDistance is symmetric, zero only for equal words, and at most the longer length', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

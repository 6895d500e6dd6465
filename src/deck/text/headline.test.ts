import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { fitHeadline } from './headline.ts';

const faces = shippedFaces();
const words = (count: number) => Array.from({ length: count }, () => 'ceasefire').join(' ');

test('fitHeadline(short) keeps the usual type, which needs no name', () => {
  expect(fitHeadline(faces, 'A ceasefire is announced', 548, 208)).toEqual({ height: 52 });
});

test('fitHeadline() takes the next smaller type as a headline grows, and stays in its room', () => {
  const found = [4, 12, 16, 26, 30].map(count => fitHeadline(faces, words(count), 548, 208));
  expect(found.map(({ headline }) => headline)).toEqual([undefined, 'long', 'longer', 'longest', 'longest']);
  for (const { height } of found) expect(height).toBeLessThanOrEqual(208);
});

test('fitHeadline(300 characters) is whole in the column of an event', () => {
  const title = words(30).slice(0, 300);
  expect(title).toHaveLength(299);
  expect(fitHeadline(faces, title, 548, 208)).toEqual({ headline: 'longest', height: 168 });
});

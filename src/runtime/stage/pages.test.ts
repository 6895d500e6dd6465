import { expect, test } from 'vitest';
import { nextTop, pageOf } from './pages.ts';

const beyond = (before: number, after: number) => ({ before, after, seen: 500 });

test('pageOf goes nowhere where nothing more is that way', () => {
  expect(pageOf(beyond(0, 0), 1)).toBe(0);
  expect(pageOf(beyond(0, 15), 1, 20)).toBe(0);
  expect(pageOf(beyond(0, 400), -1)).toBe(0);
});

test('pageOf goes to the end at once where that is near', () => {
  expect(pageOf(beyond(100, 300), 1)).toBe(300);
  expect(pageOf(beyond(400, 0), -1)).toBe(-400);
});

test('pageOf goes in equal parts', () => {
  expect(pageOf(beyond(0, 1000), 1)).toBeCloseTo(1000 / 3);
});

test('nextTop begins with the line that the foot cuts', () => {
  const lines = [400, 440, 480, 520].map(top => ({ top, bottom: top + 38 }));
  expect(nextTop(lines, beyond(0, 900))).toBe(440 - 3);
});

test('nextTop goes no farther than the end', () => {
  expect(nextTop([{ top: 480, bottom: 520 }], beyond(0, 100))).toBe(100);
});

test('nextTop scrolls through what is higher than a page', () => {
  expect(nextTop([{ top: 20, bottom: 1400 }], beyond(0, 900))).toBe(300);
});

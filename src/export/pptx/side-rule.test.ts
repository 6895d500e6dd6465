import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sideColours } from '../../story/story.ts';
import { patterns } from './side-rule.ts';

const sides = sideColours.filter(colour => colour !== 'grey');

test('every side has a pattern of its own, so that its colour says nothing alone', () => {
  expect(Object.keys(patterns).sort()).toEqual([...sides].sort());
  expect(new Set(Object.values(patterns)).size).toBe(sides.length);
});

test('the theme has one for each of them too', () => {
  const theme = readFileSync(new URL('../../theme/sides.css', import.meta.url), 'utf8');
  const drawn = sides.map(side => theme.match(new RegExp(`\\.side-${side} \\{[^}]*--pattern: ([^;]+);`))?.[1]);
  expect(drawn).not.toContain(undefined);
  expect(new Set(drawn).size).toBe(sides.length);
});

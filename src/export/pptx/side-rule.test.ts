import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sideColours } from '../../story/story.ts';
import { markers } from './side-rule.ts';

const sides = sideColours.filter(colour => colour !== 'grey');

test('every side has a shape of its own, so that its colour says nothing alone', () => {
  expect(Object.keys(markers).sort()).toEqual([...sides].sort());
  expect(new Set(Object.values(markers)).size).toBe(sides.length);
});

test('the theme has one for each of them too', () => {
  const theme = readFileSync(new URL('../../theme/sides.css', import.meta.url), 'utf8');
  const shapes = sides.map(side => theme.match(new RegExp(`\\.side-${side} \\{[^}]*--marker: ([^;]+);`))?.[1]);
  expect(shapes).not.toContain(undefined);
  expect(new Set(shapes).size).toBe(sides.length);
});

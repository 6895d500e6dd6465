import { join } from 'node:path';
import { expect, test } from 'vitest';
import { targetOf } from './exports.ts';

const flags = { stories: 'slides', out: 'out' };

test('targetOf() is a file or a folder in the folder, which a version never shares with the whole', () => {
  expect(targetOf('apollo', ['apollo', 'moon'], flags, '.pdf')).toBe(join('out', 'apollo.pdf'));
  expect(targetOf('apollo', ['apollo', 'moon'], { ...flags, steps: true }, '')).toBe(join('out', 'apollo-steps'));
  expect(targetOf('apollo', ['apollo'], { ...flags, cut: 'short' }, '.html')).toBe(join('out', 'apollo-short.html'));
});

test('targetOf() is what --out names when that is such a file, and for one story only', () => {
  expect(targetOf('apollo', ['apollo'], { ...flags, out: 'a/Talk.HTML' }, '.html')).toBe('a/Talk.HTML');
  expect(targetOf('apollo', ['apollo'], { ...flags, out: 'talk.pdf' }, '.html')).toBe(join('talk.pdf', 'apollo.html'));
  expect(() => targetOf('apollo', ['apollo', 'moon'], { ...flags, out: 'all.html' }, '.html')).toThrow(
    '2 stories cannot go to the one file all.html; name the story, or a folder',
  );
});

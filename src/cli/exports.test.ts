import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileFor } from './exports.ts';

const flags = { stories: 'slides', out: 'out' };

test('fileFor() is a file of the folder, which a version never shares with the whole', () => {
  expect(fileFor('apollo', ['apollo', 'moon'], flags, '.pdf')).toBe(join('out', 'apollo.pdf'));
  expect(fileFor('apollo', ['apollo'], { ...flags, cut: 'short' }, '.html')).toBe(join('out', 'apollo-short.html'));
});

test('fileFor() is what --out names when that is such a file, and for one story only', () => {
  expect(fileFor('apollo', ['apollo'], { ...flags, out: 'a/Talk.HTML' }, '.html')).toBe('a/Talk.HTML');
  expect(fileFor('apollo', ['apollo'], { ...flags, out: 'talk.pdf' }, '.html')).toBe(join('talk.pdf', 'apollo.html'));
  expect(() => fileFor('apollo', ['apollo', 'moon'], { ...flags, out: 'all.html' }, '.html')).toThrow(
    '2 stories cannot go to the one file all.html; name the story, or a folder',
  );
});

import { expect, test } from 'vitest';
import { inlineFontCss, subsetsFor } from './font-data.ts';

const namesFor = (text: string) => [...new Set(subsetsFor(text).map(({ family, subset }) => `${family} ${subset}`))];

test('subsetsFor(English) is Latin alone, in all six cuts', () => {
  expect(namesFor('The mayor’s “bell”')).toEqual(['serif latin', 'sans latin']);
  expect(subsetsFor('The mayor’s “bell”')).toHaveLength(6);
});

test('subsetsFor(Tajik) has Cyrillic and its extension', () => {
  expect(namesFor('Эмомалӣ')).toEqual(['serif cyrillic-ext', 'serif cyrillic', 'sans cyrillic-ext', 'sans cyrillic']);
});

test('subsetsFor() takes the small file where a large one has no character of its own to add', () => {
  // U+01B0 is in Vietnamese and in extended Latin; U+1EDB only in Vietnamese; U+0159 only in extended Latin.
  expect(namesFor('Tướng')).toEqual(['serif vietnamese', 'serif latin', 'sans vietnamese', 'sans latin']);
  expect(namesFor('Dvořák')).toEqual(['serif latin-ext', 'serif latin', 'sans latin-ext', 'sans latin']);
});

test('subsetsFor() of characters that no file has takes none', () => {
  expect(subsetsFor('東京→')).toEqual([]);
});

test('inlineFontCss() asks for no file', () => {
  const addresses = [...inlineFontCss('Bell').matchAll(/url\('(.{21})/g)].map(([, address]) => address);
  expect(addresses).toEqual(Array(6).fill('data:font/woff2;base64,'.slice(0, 21)));
});

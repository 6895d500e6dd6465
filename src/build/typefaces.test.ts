import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { libraryFile } from './package.ts';
import { firstFonts, fontFaceCss, fontSubsets } from './typefaces.ts';

test('fontSubsets() names files that are there, Cyrillic and its extension for Tajik included', () => {
  const subsets = fontSubsets();
  for (const { specifier } of subsets) expect(existsSync(libraryFile(specifier)), specifier).toBe(true);
  const cuts = new Set(subsets.map(({ family, weight, italic }) => `${family} ${weight}${italic ? ' italic' : ''}`));
  expect([...cuts]).toEqual(['serif 400', 'serif 400 italic', 'serif 600', 'sans 500', 'sans 600', 'sans 700']);
  for (const subset of ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext']) {
    expect(subsets.filter(face => face.subset === subset)).toHaveLength(cuts.size);
  }
});

test('fontFaceCss() has one rule a file, WOFF2 only, each with its range', () => {
  const css = fontFaceCss();
  expect(css.match(/@font-face/g)).toHaveLength(fontSubsets().length);
  expect(css.match(/unicode-range: U\+/g)).toHaveLength(fontSubsets().length);
  expect(css).not.toMatch(/\.woff['"]/);
  expect(css).toContain("url('@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff2') format('woff2')");
});

test('firstFonts() are the upright Latin files', () => {
  expect(firstFonts().map(({ specifier }) => specifier)).toContain(
    '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
  );
  expect(firstFonts()).toHaveLength(5);
});

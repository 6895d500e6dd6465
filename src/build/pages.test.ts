import { expect, test } from 'vitest';
import { type Bundle, pageAssets } from './pages.ts';

const bundle: Bundle = {
  styles: { fonts: 'assets/f.css', deck: 'assets/d.css', read: 'assets/r.css', shelf: 'assets/s.css' },
  scripts: { deck: 'assets/d.js', read: 'assets/r.js' },
  fonts: ['assets/a.woff2'],
};

test('pageAssets() are relative to the page: one step up for a deck, two for its reading view, none for the shelf', () => {
  expect(pageAssets('deck', bundle, 'built')).toMatchObject({
    root: '../',
    styles: ['../assets/f.css', '../assets/d.css'],
    scripts: ['../assets/d.js'],
    fonts: ['../assets/a.woff2'],
  });
  expect(pageAssets('read', bundle, 'built')).toMatchObject({
    root: '../../',
    scripts: ['../../assets/r.js'],
    fonts: [],
  });
  expect(pageAssets('shelf', bundle, 'built')).toMatchObject({
    root: './',
    styles: ['./assets/f.css', './assets/s.css'],
  });
});

test("pageAssets() put the script of the dev server behind the page's own, which do not wait for it", () => {
  expect(pageAssets('deck', { ...bundle, live: '@chronodeck/here.js' }, 'dev').scripts).toEqual([
    '../assets/d.js',
    '../@chronodeck/here.js',
  ]);
});

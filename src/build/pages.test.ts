import { createHash } from 'node:crypto';
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

test('pageAssets() of a deck have what the bundle has as text, known to the policy; fonts come later', () => {
  const inline = { styles: { deck: 'd{}', fonts: '@font-face{src:url(./a.woff2)}' }, scripts: { deck: 'go()' } };
  const deck = pageAssets('deck', { ...bundle, inline }, 'dev');
  expect(deck).toMatchObject({
    styles: [],
    scripts: [],
    fonts: [],
    inline: { styles: ['d{}'], later: ['@font-face{src:url(../assets/a.woff2)}'], scripts: ['go()'] },
  });
  expect(deck.csp).toContain(createHash('sha256').update('go()').digest('base64'));
  expect(pageAssets('read', { ...bundle, inline }, 'built').styles).toEqual([
    '../../assets/f.css',
    '../../assets/r.css',
  ]);
});

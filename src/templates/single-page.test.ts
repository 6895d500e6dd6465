import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { openAtlas } from '../deck/map/atlas.ts';
import { planDeck } from '../deck/plan.ts';
import { wholeStory } from '../deck/sample-deck.test-kit.ts';
import { hostile, tagsOf } from './sample-page.test-kit.ts';
import { type SingleAssets, shownText, singlePage } from './single-page.tsx';

const file = new URL('../../node_modules/world-atlas/countries-10m.json', import.meta.url);
const atlas = openAtlas(JSON.parse(readFileSync(file, 'utf8')) as Topology, []);
const deckOf = (text?: string) => planDeck(wholeStory(text), { faces: shippedFaces(), atlas });
const assets: SingleAssets = {
  csp: "default-src 'none'",
  fonts: '@font-face{}',
  styles: { single: 's{}', read: 'r{}', deck: 'd{}', speaker: 'p{}' },
  look: ':root{--accent:#005a9c}',
  script: 'run();',
  licences: '# MIT',
  files: new Map(),
  provenance: { program: 'chronodeck 1.2.3', story: 'sample', sha256: '9f86' },
};
const html = singlePage(deckOf(), assets, { notes: false });

test('singlePage() loads nothing: no style sheet, no script and no picture of another file', () => {
  const tags = tagsOf(html);
  expect(tags.filter(({ name, attributes }) => name === 'link' && attributes.get('rel') !== 'icon')).toEqual([]);
  const sources = tags.flatMap(({ attributes }) => attributes.get('src') ?? []);
  expect(sources.filter(src => !src.startsWith('data:') && !src.startsWith('https:'))).toEqual([]);
});

test('singlePage() leads to its own views, to its own parts and to other hosts, and nowhere else', () => {
  const places = tagsOf(html).flatMap(({ name, attributes }) => (name === 'a' ? (attributes.get('href') ?? '') : []));
  expect(places).toContain('?view=read');
  expect(places).toContain('?view=deck');
  expect(places.filter(href => !/^(#.|\?view=(deck|read)$|https?:|mailto:)/.test(href))).toEqual([]);
  expect(html).toContain('data-speaker="?view=speaker"');
});

test('singlePage() is the reading view to who runs no scripts: its styles alone are on', () => {
  expect(html).toContain('data-page="read"');
  expect(html).toContain('<style data-page="read">r{}</style>');
  expect(html).toContain('<style data-page="deck" media="not all">d{}</style>');
  expect(html).toContain('<style data-page="speaker" media="not all">p{}</style>');
  const body = html.slice(html.indexOf('<body>'));
  expect(body.indexOf('<main>')).toBeLessThan(body.indexOf('<template data-page="deck">'));
});

test('singlePage() of hostile text has the scripts that were handed in and no more', () => {
  const markup = singlePage(deckOf(hostile), assets, { notes: true });
  const scripts = [...markup.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  expect(scripts).toEqual([
    '<script type="application/json" id="deck">',
    '<script type="module">',
    '<script type="text/markdown" id="licences">',
    '<script type="text/plain" data-kept="slides" data-from="1">',
    '<script type="text/plain" data-kept="overview">',
    '<script type="text/plain" data-kept="references">',
  ]);
  expect(markup).not.toMatch(/<img src=x/);
});

test('shownText() has the notes when they are in the file, and not what only go-to looks for', () => {
  const deck = deckOf();
  const note = deck.story.events.flatMap(event => event.notes)[0];
  expect(note).toBeDefined();
  expect(shownText(deck, true).length).toBeGreaterThan(shownText(deck, false).length);
  expect(shownText(deck, false)).not.toContain('"words":"');
});

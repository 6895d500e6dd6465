/** The import table of CONTRIBUTING, held. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const allowed: Record<string, (string | RegExp)[]> = {
  time: ['edtf', /^dayjs/],
  words: ['time/date-words.ts', /^dayjs\/locale\//],
  story: ['time', 'zod', 'yaml', /^mdast-util-from-markdown/, 'mdast', 'papaparse'],
  deck: ['story', 'time', 'words', 'd3-geo', 'topojson-client', 'topojson-specification', 'geojson', 'harfbuzzjs'],
  templates: ['deck', 'story', 'time', 'words', /^preact/, 'fflate'],
  runtime: ['time/scale.ts', 'deck/island.ts', 'reveal.js', 'fflate'],
  importers: [
    'story',
    'time',
    'yaml',
    'papaparse',
    'ical.js',
    'jsonc-parser',
    'htmlparser2',
    'mdast-util-to-markdown',
    'mdast',
  ],
  exchange: ['deck', 'story', 'time', 'words', 'papaparse', 'mdast', 'mdast-util-to-markdown'],
  build: [
    'story',
    'deck',
    'exchange',
    'templates',
    'words',
    'vite',
    /^node:/,
    'geojson',
    'topojson-specification',
    'image-size',
  ],
  export: [
    'build',
    'deck',
    'exchange',
    'story',
    'templates',
    'words',
    'playwright-core',
    '@cantoo/pdf-lib',
    'preact',
    'fflate',
    /^node:/,
  ],
  cli: [
    'build',
    'export',
    'exchange',
    'importers',
    'story',
    'deck',
    'templates',
    'words',
    'time',
    'commander',
    'vite',
    /^node:/,
  ],
};

const root = import.meta.dirname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  file => /\.tsx?$/.test(file) && !/\.test(-kit)?\.tsx?$|\.d\.ts$/.test(file),
);

test.each(files)('%s imports only what its folder may', file => {
  const folder = file.split(/[\\/]/)[0] ?? '';
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, still, late] of text.matchAll(/^(?:import|export)[^'"]*?from '([^']+)'|\bimport\('([^']+)'\)/gm)) {
    const specifier = still ?? late ?? '';
    const target = specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : specifier;
    if (target.startsWith(`${folder}/`)) continue;
    // Made for tests, and imported by nothing else.
    if (file.includes('.test-kit.') && target === 'fast-check') continue;
    const may = allowed[folder]?.some(rule =>
      rule instanceof RegExp ? rule.test(target) : target === rule || target.startsWith(`${rule}/`),
    );
    expect(may, `${file} imports ${target}`).toBe(true);
  }
});

test('pdf loads nothing that reads, plans or renders a story into the thread that drives the browser', () => {
  const loaded = new Set(['cli/pdf.ts']);
  for (const file of loaded) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, still, late] of text.matchAll(
      /^(?:import|export)(?! type)[^'"]*?from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm,
    ))
      loaded.add(join(dirname(file), still ?? late ?? '').replaceAll('\\', '/'));
  }
  expect([...loaded]).toContain('export/launch.ts');
  const heavy = [...loaded].filter(file => /^(deck|story|templates)\/|^build\/(load|render)/.test(file));
  // Small, and alone in their files.
  expect(heavy.sort()).toEqual(['story/files.ts', 'story/frames.ts', 'story/nearest.ts']);
});

test('help and version load no story, no browser and no bundler', () => {
  const loaded = new Set(['cli/main.ts']);
  for (const file of loaded) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, at = ''] of text.matchAll(/^(?:import|export)(?! type)[^'"]*?from '([^']+)'/gm))
      loaded.add(at.startsWith('.') ? join(dirname(file), at).replaceAll('\\', '/') : at);
  }
  const heavy = [...loaded].filter(file => !/^cli\/|^node:|^build\/(cli-error|package)\.ts$/.test(file));
  expect(heavy.sort()).toEqual(['commander', 'story/files.ts', 'story/hidden.ts']);
});

test('only one file imports reveal.js', () => {
  const importers = files.filter(file => /from 'reveal\.js/.test(readFileSync(join(root, file), 'utf8')));
  expect(importers.map(file => file.replaceAll('\\', '/'))).toEqual(['runtime/stage/reveal.ts']);
});

/** One file, however much a language has to say: `words/en.ts`, `words/pt-br.ts`. */
const isTable = (file: string) => /^words[\\/][a-z]{2,3}(-[a-z0-9]+)*\.ts$/.test(file);

test('no file in src is longer than 250 lines but tables of words', () => {
  const long = files.filter(file => !isTable(file) && readFileSync(join(root, file), 'utf8').split('\n').length > 251);
  expect(long).toEqual([]);
});

import { expect, test } from 'vitest';
import { contrast } from './house-problems.ts';
import { readTokens, tokenColours } from './tokens.ts';

test('tokenColours() has the colours of the theme that is asked for', () => {
  expect(tokenColours('paper').get('accent')).toBe('B73E08');
  expect(tokenColours('ink').get('accent')).toBe('FF8D4D');
});

test('tokenColours(theme, house) gives what a browser would: the heavier rule, else the later', () => {
  const colours = (css: string) => {
    const sheet = [readTokens(css)];
    return [tokenColours('paper', sheet).get('paper'), tokenColours('ink', sheet).get('paper')];
  };
  expect(colours(':root{--paper:#fff}')).toEqual(['FFFFFF', '15171B']);
  expect(colours('html { --paper: #fff }')).toEqual(['F7F4ED', '15171B']);
  expect(colours(':root, :root[data-theme=ink] { --paper: #ABC }')).toEqual(['AABBCC', 'AABBCC']);
  expect(colours(':root{--paper:#111} :root{--paper:#222}')).toEqual(['222222', '15171B']);
  expect(colours('@media print { :root { --paper: #fff } }')).toEqual(['F7F4ED', '15171B']);
  expect(colours(':root { --paper: rebeccapurple }')).toEqual(['F7F4ED', '15171B']);
});

test.each([
  ['', true],
  [':root { --accent: #123456; --ink: #000 } /* a { } */ :root[data-theme="ink"] { --accent: #fff; }', true],
  [':root { --accent: rgb(1 2 3) }', false],
  [':root { --accent: #123456 !important }', false],
  [':root { font-size: 12px }', false],
  ['.slide { --accent: #123456 }', false],
  ['@media print { :root { --accent: #123456 } }', false],
  ['@import "b.css";', false],
])('readTokens(%s).plain is %s', (css, plain) => {
  expect(readTokens(css).plain).toBe(plain);
});

test('readTokens() knows the line of each, comments and blanks counted', () => {
  const css = '/* a\n b */\n:root {\n  --ink: #000;\n\n  --soft: #111;\n}\n';
  expect(readTokens(css).rules.map(({ name, line }) => [name, line])).toEqual([
    ['ink', 4],
    ['soft', 6],
  ]);
});

test.each(['paper', 'ink'] as const)(
  'lines that say something have a contrast of 3 in %s (WCAG 2.2, 1.4.11)',
  theme => {
    const colours = tokenColours(theme);
    const colour = (name: string) => {
      const found = colours.get(name);
      if (found === undefined) throw new Error(`no colour is called ${name}`);
      return found;
    };
    // Spans lie under the axis, in a half of `faint`.
    const pairs: [line: string, ground: string][] = [
      ['line', 'paper'],
      ['line', 'faint'],
      ['region-line', 'region'],
      ['river', 'region'],
      ['river', 'land'],
      ['river', 'home'],
    ];
    const faint = pairs.filter(([line, ground]) => contrast(colour(line), colour(ground)) < 3);
    expect(faint).toEqual([]);
  },
);

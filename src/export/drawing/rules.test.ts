import { h } from 'preact';
import { expect, test } from 'vitest';
import { type Drawn, drawnFrom, lookOf } from './drawn.ts';
import { digitsOf, readInk } from './ink.ts';
import { readRules } from './rules.ts';

function lookIn(css: string, outer: Record<string, string>, inner: Record<string, string>) {
  const ink = { theme: 'paper' as const, tokens: new Map(), rules: readRules(css) };
  const [element] = drawnFrom(h('g', outer, h('circle', inner))) as [Drawn];
  return lookOf(element.children[0] as Drawn, ink, lookOf(element, ink));
}

test('lookOf() lets the more special rule win, the later one among equals, and inherits what SVG inherits', () => {
  const css = '.a .dot { fill: red } .dot { fill: blue; r: 3px } .dot { r: 4px } g { stroke: green; width: 9px }';
  expect(lookIn(css, { class: 'a' }, { class: 'dot' })).toEqual({ fill: 'red', r: '4px', stroke: 'green' });
});

test('lookOf() reads attributes, children, alternatives, and passes over states and media queries', () => {
  const css = `/* no { fill: red } */ @media print { .dot { fill: red } } .b:hover .dot { fill: red }
    [data-state="now"] > .dot { fill: blue } .b :is(.ring, .dot) { stroke: grey } .c > .dot { fill: red }`;
  expect(lookIn(css, { class: 'b', 'data-state': 'now' }, { class: 'dot' })).toEqual({ fill: 'blue', stroke: 'grey' });
});

test('lookOf() counts a size in em from the one around it', () => {
  expect(lookIn('g { font-size: 20px } .dot { font-size: 0.5em }', {}, { class: 'dot' })['font-size']).toBe('10');
});

test('readInk() has the colours of the theme that is asked for, and the rules of every drawing', () => {
  expect(digitsOf(readInk('paper'), 'paper')).not.toBe(digitsOf(readInk('ink'), 'paper'));
  const heads = readInk('ink').rules.flatMap(({ selectors }) => selectors.map(({ text }) => text));
  for (const head of ['svg text', '.mark[data-state="now"] .dot', '.lens-title', '.ring', '.series .official > .shape'])
    expect(heads).toContain(head);
});

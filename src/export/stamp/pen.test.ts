import { h } from 'preact';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { drawnFrom } from '../drawing/drawn.ts';
import { readRules } from '../drawing/rules.ts';
import { canSet, openLetters } from './letters.ts';
import { draw } from './pen.ts';

const faces = shippedFaces();
const tokens = new Map([
  ['ink', '000000'],
  ['soft', 'FF8000'],
]);

function drawn(
  css: string,
  tag: string,
  attributes: Record<string, unknown>,
  ...children: (string | ReturnType<typeof h>)[]
) {
  const pen = {
    ink: { theme: 'paper' as const, tokens, rules: readRules(css) },
    letters: openLetters(faces),
    opacities: new Map<string, string>(),
  };
  const operators = draw(pen, drawnFrom(h('svg', {}, h(tag, attributes, ...children))), 10, 100);
  return { operators: operators.split('\n'), pen };
}

test('draw() fills and outlines a shape in the colours of the theme, at its place', () => {
  const css = 'rect { fill: var(--soft); stroke: var(--ink); stroke-width: 3; stroke-dasharray: 1 2 }';
  const { operators } = drawn(css, 'rect', { x: 1, y: 2, width: 30, height: 4 });
  expect(operators).toEqual(['1 0.502 0 rg', '0 0 0 RG', '3 w', '[1 2]0 d', '/O1 gs', '11 102 30 4 re B']);
});

test('draw() strokes lines without filling what has no area', () => {
  const { operators } = drawn('path { stroke: var(--soft) }', 'path', { d: 'M0 0H5M1 1v6' });
  expect(operators.at(-1)).toBe('10 100 m 15 100 l 11 101 m 11 107 l S');
});

test('draw() turns a bend into a cubic curve and a circle into four', () => {
  const bend = drawn('path { fill: none; stroke: var(--ink) }', 'path', { d: 'M0 0q3 0 3 3' });
  expect(bend.operators.at(-1)).toBe('10 100 m 12 100 13 101 13 103 c S');
  const circle = drawn('', 'circle', { cx: 0, cy: 0, r: 2 });
  expect(circle.operators.at(-1)?.match(/ c\b/g)).toHaveLength(4);
});

test('draw() draws nothing of what is hidden or has no colour', () => {
  expect(drawn('rect { visibility: hidden }', 'rect', { width: 3, height: 3 }).operators).toEqual(['']);
  expect(drawn('rect { fill: none }', 'rect', { width: 3, height: 3 }).operators).toEqual(['']);
});

test('draw() names opacities of fills and of strokes', () => {
  const { operators, pen } = drawn('rect { fill-opacity: 0.5; stroke: var(--ink) }', 'rect', { width: 3, height: 3 });
  expect(operators).toContain('/O1 gs');
  expect([...pen.opacities]).toEqual([['0.5 1', 'O1']]);
});

test('draw() sets a text so that it reads as itself, kerned, and ends where it is anchored', () => {
  const css = 'text { font-family: var(--serif); font-size: 20px }';
  const start = drawn(css, 'text', { x: 5, y: 7 }, 'AVA');
  const [, x, y] = /1 0 0 -1 ([\d.]+) ([\d.]+) Tm/.exec(start.operators.at(-1) ?? '') ?? [];
  expect([Number(x), Number(y)]).toEqual([15, 107]);
  // A and V stand closer than they are wide.
  expect(start.operators.at(-1)).toMatch(/\[<\w{4}>\d+(\.\d+)?<\w{4}>\d+(\.\d+)?<\w{4}>\]TJ/);
  const [font] = [...start.pen.letters.fonts.values()];
  expect([...(font?.texts.values() ?? [])]).toEqual(['A', 'V']);
  const end = drawn(css, 'text', { x: 5, y: 7, 'text-anchor': 'end' }, 'AVA');
  const middle = drawn(css, 'text', { x: 5, y: 7, 'text-anchor': 'middle' }, 'AVA');
  const left = ({ operators }: typeof end) => Number(/-1 (-?[\d.]+) /.exec(operators.at(-1) ?? '')?.[1]);
  expect(left(end)).toBeLessThan(left(middle));
  expect(left(middle) - left(end)).toBeCloseTo(15 - left(middle), 2);
});

test('draw() sets a piece of another look after the one before', () => {
  const css = 'text, tspan { font-size: 10px } tspan { fill: var(--soft) }';
  const { operators } = drawn(css, 'text', { x: 0, y: 0 }, h('tspan', {}, 'ab'), ' c');
  const places = operators
    .flatMap(line => Number(/-1 ([\d.]+) 100 Tm/.exec(line)?.[1] ?? Number.NaN))
    .filter(Number.isFinite);
  expect(places).toHaveLength(2);
  expect((places[1] ?? 0) - (places[0] ?? 0)).toBeGreaterThan(10);
  expect(operators).toContain('1 0.502 0 rg');
});

test('canSet() knows Latin, Cyrillic and Greek letters, and none of other scripts', () => {
  expect(canSet(faces, 'Khorog, Хорог – ’24')).toBe(true);
  expect(canSet(faces, 'Khorog 霍罗格')).toBe(false);
});

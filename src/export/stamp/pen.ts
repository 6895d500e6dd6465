/** Drawings as operators of a PDF (PDF 2.0, clauses 8 and 9), in px with the y axis downwards. */

import { reach } from '../../templates/disc.tsx';
import { type Drawn, type Look, lookOf } from '../drawing/drawn.ts';
import { digitsOf, type Ink } from '../drawing/ink.ts';
import { type Font, fontFrom, number, type Paint, paintOf, shiftOf, visible } from '../drawing/paint.ts';
import { type Point, readPath, type Stroke } from '../drawing/path.ts';
import { type Letters, setLine, short } from './letters.ts';

export interface Pen {
  ink: Ink;
  letters: Letters;
  /** Names of resources by opacity of fills and of strokes: "0.5 1" is `O2`. */
  opacities: Map<string, string>;
}

/** Operators, and the part of the state of graphics that they have set. */
interface Sheet {
  pen: Pen;
  ops: string[];
  state: Map<string, string>;
}

/** @throws when something is drawn that no pen can: a text without a font, an element that no template writes. */
export function draw(pen: Pen, drawn: (Drawn | string)[], x = 0, y = 0): string {
  const sheet: Sheet = { pen, ops: [], state: new Map() };
  for (const element of drawn) if (typeof element !== 'string') drawElement(sheet, element, undefined, x, y);
  return sheet.ops.join('\n');
}

function drawElement(sheet: Sheet, element: Drawn, above: Look | undefined, x: number, y: number): void {
  const look = lookOf(element, sheet.pen.ink, above);
  if (element.tag === 'svg' || element.tag === 'g') {
    const [dx, dy] = shiftOf(element);
    for (const child of element.children)
      if (typeof child !== 'string') drawElement(sheet, child, look, x + dx, y + dy);
    return;
  }
  if (!visible(look)) return;
  if (element.tag === 'text') {
    drawText(sheet, element, look, x, y);
    return;
  }
  const { fill, ...rest } = paintOf(look);
  // Readers give even an area of no width the width of a pixel.
  const paint: Paint = hasArea(element) && fill !== undefined ? { ...rest, fill } : rest;
  const painting = `${paint.fill === undefined ? '' : 'f'}${paint.stroke === undefined ? '' : 'S'}`.replace('fS', 'B');
  if (painting === '') return;
  prepare(sheet, paint);
  sheet.ops.push(`${outlineOf(element, look, x, y)} ${painting}`);
}

function hasArea({ tag, attributes }: Drawn): boolean {
  return tag !== 'path' || readPath(attributes.d ?? '').some(({ steps, closed }) => closed || steps.length > 1);
}

function outlineOf(element: Drawn, look: Look, x: number, y: number): string {
  switch (element.tag) {
    case 'path':
      return readPath(element.attributes.d ?? '')
        .map(stroke => strokeOps(stroke, x, y))
        .join(' ');
    case 'rect': {
      const [width, height] = [number(element, 'width'), number(element, 'height')];
      return `${short(x + number(element, 'x'))} ${short(y + number(element, 'y'))} ${short(width)} ${short(height)} re`;
    }
    case 'circle':
      return circleOps(
        x + number(element, 'cx'),
        y + number(element, 'cy'),
        Number.parseFloat(look.r ?? element.attributes.r ?? '0'),
      );
    default:
      throw new Error(`no pen draws <${element.tag}>`);
  }
}

function strokeOps({ from, steps, closed }: Stroke, x: number, y: number): string {
  const at = ([left, top]: Point): Point => [left + x, top + y];
  const ops = [`${pair(at(from))} m`];
  let last = at(from);
  for (const step of steps) {
    const to = at(step.to);
    if (step.by) ops.push(`${bent(last, at(step.by), to)} c`);
    else ops.push(`${pair(to)} l`);
    last = to;
  }
  return closed ? `${ops.join(' ')} h` : ops.join(' ');
}

/** A quadratic curve as a cubic one. */
function bent(from: Point, by: Point, to: Point): string {
  const towards = (end: Point): Point => [end[0] + (2 / 3) * (by[0] - end[0]), end[1] + (2 / 3) * (by[1] - end[1])];
  return [towards(from), towards(to), to].map(pair).join(' ');
}

function circleOps(x: number, y: number, r: number): string {
  const k = r * reach;
  const curves: Point[][] = [
    [
      [x + r, y + k],
      [x + k, y + r],
      [x, y + r],
    ],
    [
      [x - k, y + r],
      [x - r, y + k],
      [x - r, y],
    ],
    [
      [x - r, y - k],
      [x - k, y - r],
      [x, y - r],
    ],
    [
      [x + k, y - r],
      [x + r, y - k],
      [x + r, y],
    ],
  ];
  return `${pair([x + r, y])} m ${curves.map(points => `${points.map(pair).join(' ')} c`).join(' ')} h`;
}

/** Several looks may be in one line: what they say is set piece after piece. */
function drawText(sheet: Sheet, element: Drawn, look: Look, x: number, y: number): void {
  const pieces = element.children.map(child => {
    const own = typeof child === 'string' ? look : lookOf(child, sheet.pen.ink, look);
    const words = typeof child === 'string' ? child : child.children.filter(one => typeof one === 'string').join('');
    const font = shippedFont(fontFrom(own));
    return { font, line: setLine(sheet.pen.letters, words.replace(/[ \t\n]+/g, ' '), font, featuresIn(own)) };
  });
  const width = pieces.reduce((sum, { line }) => sum + line.width, 0);
  const share = { start: 0, middle: 0.5, end: 1 }[look['text-anchor'] ?? 'start'] ?? 0;
  let left = x + number(element, 'x') - share * width;
  for (const { font, line } of pieces) {
    prepare(sheet, { fill: font.colour });
    sheet.ops.push(`BT ${line.show(left, y + number(element, 'y'))}ET`);
    left += line.width;
  }
}

/** Inter has no cut of 400: as CSS says, browsers take the next heavier one. */
function shippedFont(font: Font): Font {
  return font.family === 'sans' && font.weight === 400 ? { ...font, weight: 500 } : font;
}

function featuresIn(look: Look): Record<string, boolean> {
  const tags = look['font-feature-settings']?.match(/\w{4}/g) ?? [];
  return Object.fromEntries(tags.map(tag => [tag, true]));
}

/** Sets what is not yet set. */
function prepare({ pen, ops, state }: Sheet, paint: Paint): void {
  const set = (name: string, value: string, op: string) => {
    if (state.get(name) === value) return;
    state.set(name, value);
    ops.push(op);
  };
  if (paint.fill !== undefined) set('fill', paint.fill, `${colour(pen.ink, paint.fill)} rg`);
  if (paint.stroke !== undefined) {
    set('stroke', paint.stroke, `${colour(pen.ink, paint.stroke)} RG`);
    set('width', String(paint.strokeWidth ?? 1), `${short(paint.strokeWidth ?? 1)} w`);
    const dashes = (paint.dashes ?? []).join(' ');
    set('dashes', dashes, `[${dashes}]0 d`);
  }
  const opacity = `${paint.fillOpacity ?? 1} ${paint.strokeOpacity ?? 1}`;
  const name = pen.opacities.get(opacity) ?? `O${pen.opacities.size + 1}`;
  pen.opacities.set(opacity, name);
  set('opacity', opacity, `/${name} gs`);
}

/** The parts of a colour, 0 to 1. */
function colour(ink: Ink, token: string): string {
  const digits = token === 'white' ? 'FFFFFF' : digitsOf(ink, token);
  return [0, 2, 4].map(at => short(Number.parseInt(digits.slice(at, at + 2), 16) / 255)).join(' ');
}

function pair([x, y]: Point): string {
  return `${short(x)} ${short(y)}`;
}

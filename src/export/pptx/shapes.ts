/** Shapes of a slide as PresentationML: text boxes, geometry, pictures, groups. */

import type { ShapeName } from '../../words/shape-names.ts';
import type { Paint } from '../drawing/paint.ts';
import { type Point, pointsOf, type Stroke } from '../drawing/path.ts';
import { colourXml } from './colour.ts';
import { type Box, boxAround, emu } from './measure.ts';
import type { Sheet } from './sheet.ts';
import { type Paragraph, paragraphsXml } from './text.ts';
import { xml } from './xml.ts';

/** A shape with the place that it takes, px. */
export interface Shape {
  box: Box;
  xml: string;
  /** A map behind a slide, or a small one in its frame. */
  map?: 'large' | 'small';
}

/** As lists of objects show it: what it is, or a name of its own. */
export type Naming = ({ part: ShapeName } | { name: string }) & {
  /** Alternative text; a shape without words and without this is decoration. */
  alt?: string | undefined;
  href?: string | undefined;
};

export interface TextOptions {
  /** `shrink`: when a program has wider letters; `keep`: side by side, all in one size; `line`: never broken. */
  fit?: 'shrink' | 'keep' | 'line';
  anchor?: 't' | 'ctr' | 'b';
  /** px */
  inset?: number;
  paint?: Paint;
  /** `title`, or `body 1`. */
  placeholder?: string;
}

export function textBox(
  sheet: Sheet,
  naming: Naming,
  box: Box,
  paragraphs: Paragraph[],
  options: TextOptions = {},
): Shape {
  const { placeholder, paint } = options;
  const [type, idx] = placeholder?.split(' ') ?? [];
  const nonVisual = xml(
    'p:nvSpPr',
    {},
    namedXml(sheet, naming, true),
    placeholder ? xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 })) : xml('p:cNvSpPr', { txBox: 1 }),
    xml('p:nvPr', {}, placeholder && xml('p:ph', { type, idx })),
  );
  const look = paint ? paintXml(sheet, paint) : placeholder ? '' : xml('a:noFill');
  const properties = xml('p:spPr', {}, frameXml(box), placeholder ? '' : rectangle, look);
  return {
    box,
    xml: xml('p:sp', {}, nonVisual, properties, textXml(sheet, paragraphs, options)),
  };
}

const rectangle = xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'));

export function presetShape(sheet: Sheet, naming: Naming, preset: 'rect' | 'ellipse', box: Box, paint: Paint): Shape {
  return drawnShape(sheet, naming, box, xml('a:prstGeom', { prst: preset }, xml('a:avLst')), paint);
}

/** Strokes as one shape: a plain line where they are one, a freeform otherwise. Nothing for no strokes. */
export function freeform(sheet: Sheet, naming: Naming, strokes: Stroke[], paint: Paint): Shape[] {
  const points = strokes.flatMap(pointsOf);
  const [first] = strokes;
  if (!first || points.length < 2) return [];
  const around = boxAround(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
  if (strokes.length === 1 && points.length === 2 && !first.closed) {
    const [from, to] = points as [Point, Point];
    const rises = (to[0] - from[0]) * (to[1] - from[1]) < 0;
    const geometry = xml('a:prstGeom', { prst: 'line' }, xml('a:avLst'));
    return [drawnShape(sheet, naming, around, geometry, { ...paint, fill: undefined }, rises)];
  }
  // A path without height has no scale.
  const box = { ...around, width: Math.max(1, around.width), height: Math.max(1, around.height) };
  const filled = strokes.some(({ closed, steps }) => closed || steps.length > 1);
  return [drawnShape(sheet, naming, box, customXml(strokes, box), filled ? paint : { ...paint, fill: undefined })];
}

/** Shapes as one object with one alternative text; without it they are decoration. */
export function group(sheet: Sheet, naming: Naming, shapes: Shape[]): Shape[] {
  if (shapes.length === 0) return [];
  const box = boxAround(shapes.map(shape => shape.box));
  const [off, ext] = placeXml(box);
  const frame = xml('a:xfrm', {}, off, ext, off.replace('a:off', 'a:chOff'), ext.replace('a:ext', 'a:chExt'));
  const nonVisual = xml('p:nvGrpSpPr', {}, namedXml(sheet, naming, false), xml('p:cNvGrpSpPr'), xml('p:nvPr'));
  const inside = shapes.map(shape => shape.xml);
  return [{ box, xml: xml('p:grpSp', {}, nonVisual, xml('p:grpSpPr', {}, frame), ...inside) }];
}

function drawnShape(sheet: Sheet, naming: Naming, box: Box, geometry: string, paint: Paint, flipped = false): Shape {
  const nonVisual = xml('p:nvSpPr', {}, namedXml(sheet, naming, false), xml('p:cNvSpPr'), xml('p:nvPr'));
  const properties = xml('p:spPr', {}, frameXml(box, { flipped }), geometry, paintXml(sheet, paint));
  return { box, xml: xml('p:sp', {}, nonVisual, properties) };
}

/** @param worded whether the shape's own words say what it is */
export function namedXml(sheet: Sheet, naming: Naming, worded: boolean): string {
  const { alt, href } = naming;
  const name = 'part' in naming ? sheet.book.context.words.shapes[naming.part] : naming.name;
  const link = href === undefined ? undefined : sheet.link(href);
  const decorative = !worded && !alt;
  return xml(
    'p:cNvPr',
    { id: sheet.nextId(), name, descr: alt },
    link && xml('a:hlinkClick', { ...link, ...(alt ? { tooltip: alt } : {}) }),
    decorative && decoration,
  );
}

/** MS-ODRAWXML 2.27: a reader passes over it. */
const decoration = xml(
  'a:extLst',
  {},
  xml(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    xml('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 }),
  ),
);

/** @param turn degrees clockwise about the middle */
export function frameXml(box: Box, { flipped = false, turn = 0 } = {}): string {
  return xml(
    'a:xfrm',
    { ...(turn ? { rot: Math.round(turn * 60_000) } : {}), ...(flipped ? { flipV: 1 } : {}) },
    ...placeXml(box),
  );
}

/** A box for which there is no room left has no height, and not less. */
function placeXml({ x, y, width, height }: Box): [off: string, ext: string] {
  return [
    xml('a:off', { x: emu(x), y: emu(y) }),
    xml('a:ext', { cx: emu(Math.max(0, width)), cy: emu(Math.max(0, height)) }),
  ];
}

export function textXml(sheet: Sheet, paragraphs: Paragraph[], options: TextOptions = {}): string {
  const { fit = 'shrink', anchor = 't', inset = 0 } = options;
  const side = emu(inset);
  const body = xml(
    'a:bodyPr',
    { wrap: fit === 'line' ? 'none' : 'square', lIns: side, tIns: side, rIns: side, bIns: side, anchor, rtlCol: 0 },
    xml(fit === 'shrink' ? 'a:normAutofit' : 'a:noAutofit'),
  );
  return xml('p:txBody', {}, body, xml('a:lstStyle'), paragraphsXml(paragraphs, sheet));
}

function paintXml(sheet: Sheet, paint: Paint): string {
  const { fill, fillOpacity = 1, pattern, stroke, strokeOpacity = 1, strokeWidth = 1, dashes } = paint;
  const { ink } = sheet.book;
  const solid = (colour: string, opacity: number) => xml('a:solidFill', {}, colourXml(ink, colour, opacity));
  const dash = dashes && dashesXml(dashes, strokeWidth);
  return [
    fill === undefined ? xml('a:noFill') : pattern ? patternXml(sheet, fill, pattern) : solid(fill, fillOpacity),
    stroke === undefined
      ? xml('a:ln', {}, xml('a:noFill'))
      : xml('a:ln', { w: emu(strokeWidth) }, solid(stroke, strokeOpacity), dash, xml('a:round')),
  ].join('');
}

function patternXml({ book: { ink } }: Sheet, colour: string, prst: string): string {
  const [front, ground] = [colour, 'paper'].map(name => colourXml(ink, name));
  return xml('a:pattFill', { prst }, xml('a:fgClr', {}, front), xml('a:bgClr', {}, ground));
}

/** Lengths of dashes and gaps are counted in thousandths of a percent of the line's width. */
function dashesXml(dashes: number[], width: number): string {
  const share = (length = 0) => Math.round((length / width) * 100_000);
  return xml('a:custDash', {}, xml('a:ds', { d: share(dashes[0]), sp: share(dashes[1] ?? dashes[0]) }));
}

/** Points in tenths of px. */
function customXml(strokes: Stroke[], box: Box): string {
  const tenths = (length: number) => Math.round(length * 10);
  const point = ([x, y]: Point) => xml('a:pt', { x: tenths(x - box.x), y: tenths(y - box.y) });
  const steps = strokes.flatMap(({ from, steps: inner, closed }) => [
    xml('a:moveTo', {}, point(from)),
    ...inner.map(({ to, by }) => (by ? xml('a:quadBezTo', {}, point(by), point(to)) : xml('a:lnTo', {}, point(to)))),
    closed && xml('a:close'),
  ]);
  const path = xml('a:path', { w: tenths(box.width), h: tenths(box.height) }, ...steps);
  return xml(
    'a:custGeom',
    {},
    ...['avLst', 'gdLst', 'ahLst', 'cxnLst'].map(name => xml(`a:${name}`)),
    xml('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    xml('a:pathLst', {}, path),
  );
}

/** Drawings of the templates (SVG) as native shapes, by the same geometry and the same style sheets. */

import { type Drawn, drawnFrom, type Look, lookOf } from '../drawing/drawn.ts';
import { number, type Paint, paintOf, shiftOf, visible } from '../drawing/paint.ts';
import { readPath, type Stroke } from '../drawing/path.ts';
import { clipStroke } from './clip.ts';
import { labelShapes } from './drawn-text.ts';
import type { Box } from './measure.ts';
import { freeform, type Naming, presetShape, type Shape } from './shapes.ts';
import type { Sheet } from './sheet.ts';

type Content = Parameters<typeof drawnFrom>[0];

/** Where and how an element is drawn. */
export interface Surroundings {
  sheet: Sheet;
  /** px of the stage. */
  x: number;
  y: number;
  look: Look;
  /** Nothing of shapes is drawn outside. */
  window?: Box;
  href?: string;
  alt?: string;
}

/** @param at the drawing's left top corner on the stage, px */
export function drawShapes(content: Content, at: { x: number; y: number }, sheet: Sheet, window?: Box): Shape[] {
  return shapesOf(elements(drawnFrom(content)), { sheet, ...at, look: {}, ...(window ? { window } : {}) });
}

/** The same for elements that are part of a drawing; what they inherit is found. */
export function drawElements(drawn: Drawn[], at: { x: number; y: number }, sheet: Sheet, window?: Box): Shape[] {
  return drawn.flatMap(element => {
    const look = element.parent ? lookAbove(element.parent, sheet) : {};
    return shapesOf([element], { sheet, ...at, look, ...(window ? { window } : {}) });
  });
}

function lookAbove(element: Drawn, sheet: Sheet): Look {
  return lookOf(element, sheet.book.ink, element.parent ? lookAbove(element.parent, sheet) : {});
}

export function elements(children: (Drawn | string)[]): Drawn[] {
  return children.filter(child => typeof child !== 'string');
}

function shapesOf(drawn: Drawn[], around: Surroundings): Shape[] {
  const shapes: Shape[] = [];
  for (let index = 0; index < drawn.length; ) {
    const texts = drawn.slice(index).findIndex(({ tag }) => tag !== 'text');
    const run = drawn.slice(index, texts === -1 ? undefined : index + texts);
    if (run.length > 0) {
      shapes.push(...labelShapes(run, around));
      index += run.length;
      continue;
    }
    shapes.push(...shapeOf(drawn[index] as Drawn, around));
    index += 1;
  }
  return shapes;
}

function shapeOf(element: Drawn, around: Surroundings): Shape[] {
  const { tag, classes, children, attributes } = element;
  if (tag === 'title' || tag === 'defs' || tag === 'button' || classes.includes('target')) return [];
  const look = lookOf(element, around.sheet.book.ink, around.look);
  const { x, y } = around;
  switch (tag) {
    case 'svg':
    case 'g':
    case 'a':
      return shapesOf(elements(children), inside(element, look, around));
    case 'rect':
      return rectangle(element, look, around);
    case 'circle': {
      const [cx, cy, r] = [
        number(element, 'cx'),
        number(element, 'cy'),
        Number.parseFloat(look.r ?? attributes.r ?? '0'),
      ];
      const box = { x: x + cx - r, y: y + cy - r, width: 2 * r, height: 2 * r };
      return visible(look) ? [presetShape(around.sheet, naming(element, around), 'ellipse', box, paintOf(look))] : [];
    }
    case 'path': {
      if (!visible(look)) return [];
      const strokes = readPath(attributes.d ?? '').map(stroke => ({
        ...stroke,
        from: [stroke.from[0] + x, stroke.from[1] + y] as [number, number],
        steps: stroke.steps.map(({ to, by }) => ({
          to: [to[0] + x, to[1] + y] as [number, number],
          ...(by ? { by: [by[0] + x, by[1] + y] as [number, number] } : {}),
        })),
      }));
      return pathShapes(element, strokes, paintOf(look), around);
    }
    default:
      return [];
  }
}

/** Cut by the window, an area and its outline are two shapes: no line is drawn where only the window ends. */
function pathShapes(element: Drawn, strokes: Stroke[], paint: Paint, around: Surroundings): Shape[] {
  const { sheet, window } = around;
  const name = naming(element, around);
  const cut = (stroke: Stroke) => (window ? clipStroke(stroke, window) : [stroke]);
  const areas = strokes.flatMap(cut);
  const isWhole = areas.length === strokes.length && areas.every((area, index) => area === strokes[index]);
  if (isWhole) return freeform(sheet, name, strokes, paint);
  const lines = strokes.flatMap(stroke => cut(outlineOf(stroke)));
  return [
    ...(paint.fill === undefined ? [] : freeform(sheet, name, areas, { ...paint, stroke: undefined })),
    ...(paint.stroke === undefined ? [] : freeform(sheet, name, lines, { ...paint, fill: undefined })),
  ];
}

/** A closed stroke as a line that ends where it began. */
function outlineOf(stroke: Stroke): Stroke {
  if (!stroke.closed) return stroke;
  return { ...stroke, steps: [...stroke.steps, { to: stroke.from }], closed: false };
}

/** What holds for the children of a group, a link or a drawing in the drawing. */
function inside(element: Drawn, look: Look, around: Surroundings): Surroundings {
  const { tag, attributes } = element;
  const [dx, dy] = shiftOf(element);
  const within = { ...around, look, x: around.x + dx, y: around.y + dy };
  if (tag === 'a') {
    const label = attributes['aria-label'];
    return { ...within, ...(attributes.href ? { href: attributes.href } : {}), ...(label ? { alt: label } : {}) };
  }
  if (tag === 'svg' && attributes.x !== undefined) {
    const [x, y] = [around.x + Number(attributes.x), around.y + Number(attributes.y)];
    return { ...within, x, y, window: { x, y, width: Number(attributes.width), height: Number(attributes.height) } };
  }
  return within;
}

function rectangle(element: Drawn, look: Look, { x, y, ...around }: Surroundings): Shape[] {
  const [left, top] = [x + number(element, 'x'), y + number(element, 'y')];
  const [width, height] = [number(element, 'width'), number(element, 'height')];
  const { window } = around;
  const box = window ? shared({ x: left, y: top, width, height }, window) : { x: left, y: top, width, height };
  if (!visible(look) || box.width <= 0 || box.height <= 0) return [];
  return [presetShape(around.sheet, naming(element, { x, y, ...around }), 'rect', box, paintOf(look))];
}

function shared(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const right = Math.min(a.x + a.width, b.x + b.width);
  return { x, y, width: right - x, height: Math.min(a.y + a.height, b.y + b.height) - y };
}

/** Only what can be pressed has words of its own. */
function naming({ classes, tag }: Drawn, { href, alt }: Surroundings): Naming {
  return { name: classes[0] ?? tag, ...(href ? { href, alt } : {}) };
}

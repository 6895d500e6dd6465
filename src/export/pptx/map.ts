/** A map as freeforms: ground, fades into the paper, places and names; one object with the view in words. */

import type { MapView } from '../../deck/map/map.ts';
import { stage, type } from '../../deck/text/type.ts';
import { type Fade, MapDrawing } from '../../templates/map.tsx';
import { drawnFrom } from '../drawing/drawn.ts';
import { colourXml } from './colour.ts';
import { drawElements, elements } from './drawing.ts';
import type { Box } from './measure.ts';
import { group, presetShape, type Shape, textBox } from './shapes.ts';
import type { Sheet } from './sheet.ts';
import { fontOf } from './text.ts';
import { xml } from './xml.ts';

/** Where the paper ends under text and where the map is whole, px; the templates fade alike. */
const fades = { left: [650, 839], right: [441, 630], top: [89, 179], foot: [506, 596] } as const;

/** A view behind a slide, as far as it shows. */
export function mapShapes(view: MapView, fade: Fade, sheet: Sheet): Shape[] {
  const [x, y] = [fade === 'left' ? fades.left[0] : 0, fade === 'top' ? fades.top[0] : 0];
  const right = fade === 'right' ? fades.right[1] : stage.width;
  const window = { x, y, width: right - x, height: fades.foot[1] - y };
  const { ground, labels } = drawn(view, { x: 0, y: 0 }, sheet, window);
  const credit = { x: stage.width - 348, y: view.height - 150, width: 300, height: 18 };
  const credited = textBox(sheet, { part: 'credit' }, credit, [
    { runs: [{ text: view.credit, font: fontOf(type.tick, 'label') }], align: 'end' },
  ]);
  const faded = [...ground, ...fadeShapes(fade, window, sheet)];
  const naming = { part: 'map', alt: view.description } as const;
  const large = (shapes: Shape[]) => shapes.map(shape => ({ ...shape, map: 'large' as const }));
  if (fade !== 'top') return [...large(group(sheet, naming, [...faded, ...labels])), credited];
  if (labels.length === 0) return large(group(sheet, naming, faded));
  // The headline lies between: over the ground, and before what is said of the map.
  const under = large(group(sheet, { part: 'ground' }, faded));
  sheet.under = under.length;
  return [...under, ...large(group(sheet, naming, labels))];
}

/** A small view in its frame. */
export function locatorShapes(view: MapView, at: { x: number; y: number }, sheet: Sheet): Shape[] {
  const frame = { ...at, width: view.width, height: view.height };
  const { ground, labels } = drawn(view, at, sheet, frame);
  const outline = presetShape(sheet, { name: 'frame' }, 'rect', frame, { stroke: 'border' });
  const map = group(sheet, { part: 'map', alt: view.description }, [...ground, ...labels, outline]);
  return map.map(shape => ({ ...shape, map: 'small' }));
}

function drawn(view: MapView, at: { x: number; y: number }, sheet: Sheet, window: Box) {
  const [drawing] = elements(drawnFrom(MapDrawing({ view })));
  const parts = elements(drawing?.children ?? []);
  const part = (name: string) => parts.filter(({ classes }) => classes.includes(name));
  return { ground: drawElements(part('ground'), at, sheet, window), labels: drawElements(part('labels'), at, sheet) };
}

function fadeShapes(fade: Fade, window: Box, sheet: Sheet): Shape[] {
  const [from, to] = fades[fade];
  const beside = fade === 'top' ? { ...window, y: from, height: to - from } : { ...window, x: from, width: to - from };
  const [footFrom, footTo] = fades.foot;
  const foot = { ...window, y: footFrom, height: footTo - footFrom };
  return [
    fadeShape(beside, { left: 0, right: 180, top: 90 }[fade], sheet),
    // Paper is at the foot: turned round.
    fadeShape(foot, 270, sheet),
  ];
}

/** From paper to nothing. @param angle degrees clockwise from the way to the right */
function fadeShape(box: Box, angle: number, sheet: Sheet): Shape {
  const { ink } = sheet.book;
  const shape = presetShape(sheet, { name: 'fade' }, 'rect', box, { fill: 'paper' });
  const stop = (pos: number, opacity: number) => xml('a:gs', { pos }, colourXml(ink, 'paper', opacity));
  const gradient = xml(
    'a:gradFill',
    { rotWithShape: 1 },
    xml('a:gsLst', {}, stop(0, 1), stop(100_000, 0)),
    xml('a:lin', { ang: angle * 60_000, scaled: 0 }),
  );
  return { ...shape, xml: shape.xml.replace(/<a:solidFill>.*?<\/a:solidFill>/, gradient) };
}

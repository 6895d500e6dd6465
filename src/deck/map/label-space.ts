/** What labels know of a drawing: how wide they are, what is taken already, where they may stand. */

import type { Faces } from '../text/faces.ts';
import { widthOf } from '../text/measure.ts';
import { type Box, meets, within } from './box.ts';
import type { Frame } from './camera.ts';
import type { MapLabel } from './map.ts';
import { capitals, mapType } from './map-type.ts';
import type { Point } from './raster.ts';

export interface LabelSpace {
  frame: Frame;
  faces: Faces;
  /** BCP 47: how names are set in capitals. */
  language: string;
  /** Where labels may stand: the window, less a hand's breadth at its edges. */
  room: Box;
  /** What already stands there; every label that is placed joins. */
  taken: Box[];
  /** Share (0-1) of a box's cells through which rivers and borders run. */
  linesIn: (box: Box) => number;
  /** Share (0-1) of a box's cells that lie in a country of the story. */
  homeIn: (box: Box) => number;
  /** Share (0-1) of a box's cells that lie in a region of the story. */
  regionIn: (box: Box) => number;
}

/** Share of the type size that capitals rise above the baseline, and that tails fall below it. */
const [rise, fall] = [0.76, 0.24];

/** Width in px of a label as it will be set: capitals where the theme sets them, no tracking after the last letter. */
export function labelWidth(faces: Faces, kind: keyof typeof mapType, text: string, language = 'en'): number {
  const style = mapType[kind];
  const shown = (capitals as ReadonlySet<string>).has(kind) ? text.toLocaleUpperCase(language) : text;
  const tracking = 'tracking' in style ? style.tracking * style.size : 0;
  return widthOf(faces, shown, style) - tracking;
}

/** The box of a label's ink; notes under it included. */
export function labelBox(faces: Faces, label: MapLabel, language?: string): Box {
  const style = mapType[label.kind];
  const notes = label.notes ?? [];
  const width = Math.max(
    labelWidth(faces, label.kind, label.text, language),
    ...notes.map(note => labelWidth(faces, 'note', note)),
  );
  const left = label.x - (label.anchor === 'start' ? 0 : label.anchor === 'end' ? width : width / 2);
  return {
    left,
    right: left + width,
    top: label.y - rise * style.size,
    bottom: label.y + fall * style.size + notes.length * mapType.note.leading,
  };
}

/** Distance from the middle of a line of capitals down to its baseline, px. */
export function halfRise(kind: MapLabel['kind']): number {
  return (mapType[kind].size * rise) / 2;
}

export function isFree(space: LabelSpace, box: Box): boolean {
  return within(box, space.room) && !space.taken.some(other => meets(box, other));
}

/** Small boxes along a sloping line: they follow a slanted label more closely than one large box. */
export function boxesAlong([x0, y0]: Point, [x1, y1]: Point, half: number): Box[] {
  const pieces = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / half));
  return Array.from({ length: pieces + 1 }, (_, piece) => {
    const [x, y] = [x0 + ((x1 - x0) * piece) / pieces, y0 + ((y1 - y0) * piece) / pieces];
    return { left: x - half, top: y - half, right: x + half, bottom: y + half };
  });
}

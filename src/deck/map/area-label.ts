/** The name of a country or region inside the part of it that shows. */

import { type Box, grown } from './box.ts';
import { halfRise, type LabelSpace, labelBox, labelWidth } from './label-space.ts';
import type { MapLabel } from './map.ts';
import { clearBox, emptyRaster, fillRings, markLines, type Point, type Raster, shareIn } from './raster.ts';

/** Margins tried around a name, px, from the widest: the wider, the more plainly it belongs to its country. */
const margins = [44, 32, 22, 14, 8];

/** Positions are tried this far apart, px. */
const stride = 8;

/**
 * Sets the name where the widest margin of its own ground surrounds it, near the middle of what shows; nothing when the
 * name does not fit into its ground.
 * @param without rings that do not count as its ground: a country's name keeps out of a region that has its own.
 */
export function labelArea(
  kind: 'country' | 'region',
  text: string,
  rings: Point[][],
  space: LabelSpace,
  { lines = [], without = [] }: { lines?: Point[][]; without?: Point[][] } = {},
): MapLabel | undefined {
  const half = { x: labelWidth(space.faces, kind, text, space.language) / 2, y: halfRise(kind) };
  if (extentOf(rings) < half.x * 2) return undefined;
  const free = freeGround(rings, space, lines, without);
  const middle = middleOf(free);
  if (!middle) return undefined;
  const share = shareIn(free);
  let best: { x: number; y: number; score: number } | undefined;
  const { left, top, right, bottom } = space.room;
  for (let y = top + half.y; y <= bottom - half.y; y += stride) {
    for (let x = left + half.x; x <= right - half.x; x += stride) {
      const ink = { left: x - half.x, right: x + half.x, top: y - half.y, bottom: y + half.y };
      const margin = margins.find(by => share(grown(ink, by)) === 1);
      if (margin === undefined) continue;
      const score = margin - Math.hypot(x - middle[0], y - middle[1]) * 0.12;
      if (!best || score > best.score) best = { x, y, score };
    }
  }
  if (!best) return undefined;
  const label: MapLabel = { kind, text, x: best.x, y: best.y + half.y, anchor: 'middle' };
  space.taken.push(grown(labelBox(space.faces, label, space.language), 4));
  return label;
}

/** Breadth of a shape, px. */
function extentOf(rings: Point[][]): number {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [x] of rings.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return right - left;
}

/** The ground on which the name may stand: the shape less what is taken, and less the lines that run through it. */
function freeGround(
  rings: Point[][],
  { frame, room, taken }: LabelSpace,
  lines: Point[][],
  without: Point[][],
): Raster {
  const { width, height } = frame;
  const step = width > 500 ? 4 : 2;
  const ground = emptyRaster(width, height, step);
  fillRings(ground, rings);
  const other = emptyRaster(width, height, step);
  if (without.length > 0) fillRings(other, without);
  markLines(other, lines);
  ground.cells.forEach((_, index) => {
    if (other.cells[index] === 1) ground.cells[index] = 0;
  });
  for (const box of [...taken, ...outside(room, width, height)]) clearBox(ground, box);
  return ground;
}

function outside(room: Box, width: number, height: number): Box[] {
  return [
    { left: 0, top: 0, right: width, bottom: room.top },
    { left: 0, top: room.bottom, right: width, bottom: height },
    { left: 0, top: 0, right: room.left, bottom: height },
    { left: room.right, top: 0, right: width, bottom: height },
  ];
}

function middleOf({ cells, columns, step }: Raster): Point | undefined {
  let [count, x, y] = [0, 0, 0];
  cells.forEach((cell, index) => {
    if (cell === 0) return;
    count += 1;
    x += index % columns;
    y += Math.floor(index / columns);
  });
  return count === 0 ? undefined : [(x / count + 0.5) * step, (y / count + 0.5) * step];
}

/** A plain bracket beside the two ends of a stretch: it says "between these", and draws no road. */

import type { Box } from './box.ts';
import { boxesAlong } from './label-space.ts';
import type { MapBracket, MapPoint } from './map.ts';
import type { Point } from './raster.ts';

/** Distance of the long stroke from its points, and of each short one from its point, px. */
const [reach, gap] = [26, 10];

/** Stretches that lean less than this (run over rise) get an upright bracket, and likewise a level one. */
const leaning = 0.35;

/** @param room the part of the drawing in which it may stand: of its two sides it takes the one with more room. */
export function bracketBetween(place: string, a: MapPoint, b: MapPoint, room: Box): MapBracket {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const out = outward(dx, dy, a, b, room);
  const far = Math.max(along(a, out), along(b, out)) + reach;
  const upright = out[0] === 0 || out[1] === 0;
  const corner = (point: MapPoint): Point => step(point, out, upright ? far - along(point, out) : reach);
  const line = [step(a, out, gap), corner(a), corner(b), step(b, out, gap)] as MapBracket['line'];
  return { place, from: line[0], to: line[3], spine: Math.round((line[1][0] + line[2][0]) / 2), line };
}

/** The strokes of a bracket as boxes that labels keep out of. */
export function bracketBoxes({ line: [from, a, b, to] }: MapBracket): Box[] {
  return [...boxesAlong(from, a, 5), ...boxesAlong(a, b, 5), ...boxesAlong(b, to, 5)];
}

/** Unit vector from the stretch to its bracket. */
function outward(dx: number, dy: number, a: MapPoint, b: MapPoint, room: Box): Point {
  const length = Math.hypot(dx, dy) || 1;
  let [x, y] = [Math.abs(dy) / length, (-Math.sign(dy || 1) * dx) / length];
  if (Math.abs(y) < leaning * Math.abs(x)) [x, y] = [1, 0];
  if (Math.abs(x) < leaning * Math.abs(y)) [x, y] = [0, 1];
  const sideways = Math.abs(x) >= Math.abs(y);
  const ahead = sideways
    ? (room.right - Math.max(a.x, b.x)) * Math.sign(x) + (Math.min(a.x, b.x) - room.left) * -Math.sign(x)
    : (room.bottom - Math.max(a.y, b.y)) * Math.sign(y) + (Math.min(a.y, b.y) - room.top) * -Math.sign(y);
  return ahead >= 0 ? [x, y] : [-x, -y];
}

function along(point: MapPoint, [x, y]: Point): number {
  return point.x * x + point.y * y;
}

function step({ x, y }: MapPoint, out: Point, by: number): Point {
  return [Math.round((x + out[0] * by) * 10) / 10, Math.round((y + out[1] * by) * 10) / 10];
}

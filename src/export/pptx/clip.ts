/** Strokes cut to a window: what lies off the slide would hang over its edges in an editor. */

import type { Point, Stroke } from '../drawing/path.ts';
import type { Box } from './measure.ts';

/** The parts inside the window. Closed strokes stay closed; bends are taken for straight. */
export function clipStroke(stroke: Stroke, window: Box): Stroke[] {
  const points = [stroke.from, ...stroke.steps.map(({ to }) => to)];
  if (points.every(point => inside(point, window))) return [stroke];
  const rings = stroke.closed ? [clipRing(points, window)] : clipLine(points, window);
  return rings.flatMap(([from, ...rest]) =>
    from && rest.length > 0 ? [{ from, steps: rest.map(to => ({ to })), closed: stroke.closed }] : [],
  );
}

function inside([x, y]: Point, window: Box): boolean {
  return x >= window.x && x <= window.x + window.width && y >= window.y && y <= window.y + window.height;
}

/** Edges of a window: which coordinate, where, and on which side is in. */
function edgesOf({ x, y, width, height }: Box): [axis: 0 | 1, at: number, sign: 1 | -1][] {
  return [
    [0, x, 1],
    [0, x + width, -1],
    [1, y, 1],
    [1, y + height, -1],
  ];
}

/** Edge by edge, as Sutherland and Hodgman, "Reentrant polygon clipping" (1974). */
function clipRing(points: Point[], window: Box): Point[] {
  let ring = points;
  for (const [axis, at, sign] of edgesOf(window)) {
    const isIn = (point: Point) => (point[axis] - at) * sign >= 0;
    ring = ring.flatMap((point, index): Point[] => {
      const before = ring.at(index - 1) as Point;
      const crossed = isIn(point) === isIn(before) ? [] : [crossing(before, point, axis, at)];
      return isIn(point) ? [...crossed, point] : crossed;
    });
  }
  return ring.length > 2 ? ring : [];
}

function clipLine(points: Point[], window: Box): Point[][] {
  const lines: Point[][] = [];
  let open: Point[] | undefined;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (!before) continue;
    const part = clipSegment(before, point, window);
    if (!part) {
      open = undefined;
      continue;
    }
    const [from, to] = part;
    const last = open?.at(-1);
    if (open && last && last[0] === from[0] && last[1] === from[1]) open.push(to);
    else {
      open = [from, to];
      lines.push(open);
    }
  }
  return lines;
}

function clipSegment(from: Point, to: Point, window: Box): [Point, Point] | undefined {
  let [a, b] = [from, to];
  for (const [axis, at, sign] of edgesOf(window)) {
    const [inA, inB] = [(a[axis] - at) * sign >= 0, (b[axis] - at) * sign >= 0];
    if (!inA && !inB) return undefined;
    if (!inA) a = crossing(a, b, axis, at);
    else if (!inB) b = crossing(a, b, axis, at);
  }
  return [a, b];
}

function crossing(from: Point, to: Point, axis: 0 | 1, at: number): Point {
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  const other = from[1 - axis] as number;
  const across = other + share * ((to[1 - axis] as number) - other);
  return axis === 0 ? [at, across] : [across, at];
}

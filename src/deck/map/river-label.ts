/** The name of a river along a straight stretch of it. */

import { boxesAlong, isFree, type LabelSpace, labelWidth } from './label-space.ts';
import type { MapLabel } from './map.ts';
import { mapType } from './map-type.ts';
import type { Point } from './raster.ts';

/** Distance between the points at which the course is looked at, px. */
const stride = 4;

/** Space between the river and its name, and how far the course may bend under it, px. */
const [gap, bend] = [5, 13];

/**
 * Sets the name beside the course, turned with it, where the course bends least; nothing when it bends too much or no
 * stretch is free.
 * @param near where the eye is: of two good stretches the nearer one is taken.
 */
export function labelRiver(text: string, courses: Point[][], space: LabelSpace, near: Point): MapLabel | undefined {
  const width = labelWidth(space.faces, 'river', text);
  const options = courses
    .map(course => resample(course, stride))
    .flatMap(points => stretchesOf(points, Math.ceil((width + 16) / stride)))
    .flatMap(stretch => [set(stretch, width, 1), set(stretch, width, -1)])
    .filter(option => option.bend <= bend)
    .map(option => ({ ...option, cost: option.bend + 0.03 * Math.hypot(option.x - near[0], option.y - near[1]) }))
    .sort((a, b) => a.cost - b.cost);
  const best = options.find(option => option.boxes.every(box => isFree(space, box)));
  if (!best) return undefined;
  space.taken.push(...best.boxes);
  const [x, y, angle] = [best.x, best.y, best.angle].map(value => Math.round(value * 10) / 10) as [
    number,
    number,
    number,
  ];
  return { kind: 'river', text, x, y, anchor: 'middle', angle };
}

/** The name set on one side of a stretch: 1 above its chord, -1 below. */
function set(stretch: Point[], width: number, side: 1 | -1) {
  let [[x0, y0], [x1, y1]] = [stretch[0] as Point, stretch.at(-1) as Point];
  if (x1 < x0) [x0, y0, x1, y1] = [x1, y1, x0, y0];
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const along: Point = [(x1 - x0) / length, (y1 - y0) / length];
  const up: Point = [along[1], -along[0]];
  const heights = stretch.map(([x, y]) => (x - x0) * up[0] + (y - y0) * up[1]);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const { size } = mapType.river;
  const baseline = side === 1 ? high + gap : low - gap - size * 0.7;
  const at = (distance: number, height: number): Point => [
    x0 + along[0] * distance + up[0] * height,
    y0 + along[1] * distance + up[1] * height,
  ];
  const [x, y] = at(length / 2, baseline);
  const middle = baseline + size * 0.3;
  return {
    x,
    y,
    angle: (Math.atan2(along[1], along[0]) * 180) / Math.PI,
    bend: high - low,
    boxes: boxesAlong(at((length - width) / 2, middle), at((length + width) / 2, middle), size * 0.5),
  };
}

function stretchesOf(points: Point[], count: number): Point[][] {
  const stretches: Point[][] = [];
  for (let start = 0; start + count < points.length; start += 2) stretches.push(points.slice(start, start + count + 1));
  return stretches;
}

/** Points at even distances along a line. */
function resample(line: Point[], distance: number): Point[] {
  const points: Point[] = line.slice(0, 1);
  let left = distance;
  for (let index = 1; index < line.length; index += 1) {
    const [[x0, y0], [x1, y1]] = [line[index - 1] as Point, line[index] as Point];
    const length = Math.hypot(x1 - x0, y1 - y0);
    let at = left;
    for (; at <= length; at += distance) points.push([x0 + ((x1 - x0) * at) / length, y0 + ((y1 - y0) * at) / length]);
    left = at - length;
  }
  return points;
}

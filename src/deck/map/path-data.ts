/** SVG path data with one decimal, in relative steps: half the bytes of absolute ones. */

import type { Point } from './raster.ts';

export function ringData(rings: Point[][]): string {
  return rings.map(ring => pathOf(ring, 'z')).join('');
}

export function lineData(lines: Point[][]): string {
  return lines.map(line => pathOf(line, '')).join('');
}

/** Steps are counted in tenths between rounded positions, so that rounding never adds up. */
function pathOf(points: Point[], end: string): string {
  const tenths = points.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
  const [first] = tenths;
  if (!first) return '';
  let steps = '';
  let last = first;
  for (const point of tenths) {
    const [dx, dy] = [point[0] - last[0], point[1] - last[1]];
    if (dx === 0 && dy === 0) continue;
    steps += `${separated(dx, steps === '')}${separated(dy)}`;
    last = point;
  }
  return steps === '' ? '' : `M${decimal(first[0])}${separated(first[1])}l${steps}${end}`;
}

function separated(tenths: number, isFirst = false): string {
  return tenths < 0 || isFirst ? decimal(tenths) : ` ${decimal(tenths)}`;
}

function decimal(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, '$1.');
}

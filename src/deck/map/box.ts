/** Rectangles on a drawing, px. */

import type { Margins } from './map.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/** The box with more room on every side; less where `by` is negative. */
export function grown(box: Box, by: number | Margins): Box {
  const { left, top, right, bottom } = typeof by === 'number' ? { left: by, top: by, right: by, bottom: by } : by;
  return { left: box.left - left, top: box.top - top, right: box.right + right, bottom: box.bottom + bottom };
}

export function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** Area shared by two boxes, px². */
export function shared(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * Lines with fewer points where the eye cannot tell: Visvalingam and Whyatt, "Line generalisation by repeated
 * elimination of points" (1993). Every point is weighed once, in the Mercator plane; each view then takes the points
 * that matter at its scale. Ends stay, so that shared borders still meet.
 */

import { nearest, type Position, planeOf } from './mercator.ts';

export interface Line {
  points: Position[];
  /** For each point the area, in plane units squared, of the triangle that is lost when it is left out. */
  weights?: Float64Array;
}

/** The points that matter when one unit of the plane is `k` px; `least` is the smallest triangle that shows, px². */
export function thin(line: Line, k: number, least: number): Position[] {
  line.weights ??= weigh(line.points);
  const { weights } = line;
  const threshold = least / k ** 2;
  return line.points.filter((_, index) => (weights[index] ?? 0) >= threshold);
}

function weigh(points: Position[]): Float64Array {
  const count = points.length;
  const weights = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const plane = unwrap(points).map(planeOf);
  const before = Int32Array.from({ length: count }, (_, index) => index - 1);
  const after = Int32Array.from({ length: count }, (_, index) => index + 1);
  const areaAt = (index: number) =>
    triangle(plane[before[index] as number], plane[index], plane[after[index] as number]);
  const queue = new Heap();
  for (let index = 1; index < count - 1; index += 1) queue.push(areaAt(index), index);
  const current = new Float64Array(count);
  for (let index = 1; index < count - 1; index += 1) current[index] = areaAt(index);
  let heaviest = 0;
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [area, index] = next;
    // An entry that was overtaken by a newer one for the same point.
    if (weights[index] !== Number.POSITIVE_INFINITY || area !== current[index]) continue;
    // A point never weighs less than one that had to go before it.
    heaviest = Math.max(heaviest, area);
    weights[index] = heaviest;
    const [left, right] = [before[index] as number, after[index] as number];
    after[left] = right;
    before[right] = left;
    for (const neighbour of [left, right]) {
      if (neighbour <= 0 || neighbour >= count - 1) continue;
      const changed = areaAt(neighbour);
      current[neighbour] = changed;
      queue.push(changed, neighbour);
    }
  }
  return weights;
}

function unwrap(points: Position[]): Position[] {
  let centre = points[0]?.[0] ?? 0;
  return points.map(([longitude, latitude]) => {
    centre = nearest(longitude, centre);
    return [centre, latitude];
  });
}

function triangle(a: [number, number] = [0, 0], b: [number, number] = [0, 0], c: [number, number] = [0, 0]): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}

/** A binary heap, the smallest area on top; equal areas in the order of their points, for the same bytes every time. */
class Heap {
  readonly #entries: [area: number, index: number][] = [];

  push(area: number, index: number): void {
    const entries = this.#entries;
    let at = entries.push([area, index]) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#less(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): [area: number, index: number] | undefined {
    const entries = this.#entries;
    const top = entries[0];
    const last = entries.pop();
    if (!top || !last || entries.length === 0) return top;
    entries[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < entries.length && this.#less(child, least)) least = child;
      if (least === at) return top;
      this.#swap(at, least);
      at = least;
    }
  }

  #less(a: number, b: number): boolean {
    const [x, y] = [this.#entries[a], this.#entries[b]];
    if (!x || !y) return false;
    return x[0] < y[0] || (x[0] === y[0] && x[1] < y[1]);
  }

  #swap(a: number, b: number): void {
    const entries = this.#entries;
    [entries[a], entries[b]] = [entries[b] as [number, number], entries[a] as [number, number]];
  }
}

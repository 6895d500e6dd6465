/** Where leaders begin, and the order of the words they lead to: no two of them cross. */

import type { RailPlace } from './lens.ts';

interface OnRail {
  place?: RailPlace;
}

/** Between leaders of different marks, where these are long enough, px. */
const apart = 12;

/** From where to where on its mark a leader may begin, px. */
function spanOf({ place }: OnRail): [from: number, to: number] {
  return [place?.at ?? 0, place?.until ?? place?.at ?? 0];
}

/** In order of time, but for a mark that ends before another begins: that one's words stand first. */
export function orderByMarks<Entry extends OnRail>(entries: Entry[]): Entry[] {
  const left = [...entries];
  const ordered: Entry[] = [];
  while (left.length > 0) {
    const ends = Math.min(...left.map(entry => spanOf(entry)[1]));
    const next = left.findIndex(entry => spanOf(entry)[0] <= ends);
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}

/**
 * Where each leader begins, px, each no higher than the one before: in the middle of its mark where the others allow.
 * @param entries as `orderByMarks` has them
 */
export function anchorLeaders(entries: OnRail[]): number[] {
  const spans = entries.map(spanOf);
  let floor = 0;
  const highest = spans.map(([from]) => {
    floor = Math.max(floor, from);
    return floor;
  });
  const anchors: number[] = [];
  let ceiling = Number.POSITIVE_INFINITY;
  for (const [index, [from, to]] of [...spans.entries()].reverse()) {
    const below = spans[index + 1];
    // What shares its mark shares the place where its leader begins.
    const isSame = below?.[0] === from && below[1] === to;
    ceiling = Math.max(highest[index] ?? from, Math.min((from + to) / 2, ceiling - (isSame ? 0 : apart)));
    anchors.unshift(ceiling);
  }
  return anchors;
}

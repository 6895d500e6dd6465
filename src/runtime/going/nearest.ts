/** The slide that a mistyped address most likely meant. */

import type { IslandSlide } from '../../deck/island.ts';
import { fold } from './search.ts';

/** Share of letters (0-1) that may differ before nothing is offered. */
const limit = 0.6;

/** The slide whose id or title is nearest to `wanted`; nothing when none is even similar. */
export function nearestSlide<S extends Pick<IslandSlide, 'id' | 'title'>>(
  slides: readonly S[],
  wanted: string,
): S | undefined {
  const sought = slug(wanted);
  let best: S | undefined;
  let least = limit;
  for (const slide of slides) {
    const share = Math.min(difference(sought, slug(slide.id)), difference(sought, slug(slide.title)));
    if (share < least) {
      least = share;
      best = slide;
    }
  }
  return best;
}

/**
 * Number of letters to insert, remove, replace or swap with their neighbour to turn one text into the other: the
 * Damerau-Levenshtein distance in its "optimal string alignment" form, in which no stretch is edited twice.
 */
export function distance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(older, j - 2) + 1);
      row.push(cost);
    }
    older = previous;
    previous = row;
  }
  return at(previous, b.length);
}

function difference(a: string, b: string): number {
  const share = distance(a, b) / Math.max(a.length, b.length, 1);
  // An address that was cut off or lengthened is likelier than one with half its letters wrong.
  const contained = a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a));
  return contained ? share / 2 : share;
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

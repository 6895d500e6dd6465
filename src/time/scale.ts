/**
 * A piecewise linear scale from instants (UTC ms) to positions along the ribbon (0-1).
 * The runtime imports this file, so it imports nothing.
 */

/** A stretch of time drawn to one scale: from `from` to `to` (UTC ms), at `start` to `end` (0-1). */
export interface Segment {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** Time that is folded away because nothing happens in it. Same fields, but its width says nothing about its length. */
export interface Fold extends Segment {}

export interface Scale {
  /** In order of time; between two of them either nothing or one fold. */
  segments: Segment[];
  folds: Fold[];
}

/** Position (0-1) of an instant; before the first and after the last segment it is clamped to 0 and 1. */
export function positionOf(scale: Scale, instant: number): number {
  const pieces = [...scale.segments, ...scale.folds].sort((a, b) => a.start - b.start);
  const first = pieces[0];
  if (!first || instant <= first.from) return first?.start ?? 0;
  for (const piece of pieces) {
    if (instant > piece.to) continue;
    const share = piece.to === piece.from ? 0.5 : Math.max(0, instant - piece.from) / (piece.to - piece.from);
    return piece.start + share * (piece.end - piece.start);
  }
  return pieces.at(-1)?.end ?? 1;
}

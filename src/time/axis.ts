/**
 * Plans the axis of a story: a mixed scale with honest breaks. Each act has its own linear scale, long silences are folded
 * to a fixed width, and what is left of the width is shared by how much happens.
 */

import { dayMs, hourMs, minuteMs, yearMs } from './calendar.ts';
import { extentOf, lengthOf, type Run, runsOf } from './run.ts';
import type { Fold, Scale, Segment } from './scale.ts';
import { dominantSilences, dominates, mergeStretches, type Stretch, silenceBetween } from './silence.ts';
import { roundDown, roundUp, type Step } from './step.ts';

export type Axis = Scale;

export interface AxisOptions {
  /** Acts, UTC ms, both ends inclusive. Those that overlap share a scale. */
  groups?: { from: number; to: number }[];
  /** Length of the axis, px. */
  width?: number;
  /** IANA zone in which segments begin and end with round days, months or years. */
  zone?: string;
  /** Least width of a segment, px: room for one label. Less where the axis is too short for all. */
  minSegment?: number;
  /** Width of a fold, px: room for its name ("15 months"). */
  foldWidth?: number;
}

const mostFolds = 8;
/** Share of the width that folds and least widths may take, so that density has something to decide. */
const committed = 0.85;
/** Share of the width that the least widths of acts may take: more acts than that share scales. */
const committedToActs = 0.5;
/** A segment gets room by the number of its happenings to this power: a crowd gets more, not all. */
const damping = 0.8;
/** Share of a fold that rounding its neighbours outward may take from each side. */
const roundable = 0.2;

/** One segment of the axis to be, and the fold before it. */
interface Piece extends Stretch {
  fold?: Stretch;
}

/**
 * Plans an axis.
 * @param happenings what each date can mean, UTC ms, both ends inclusive, in any order
 * @returns segments that cover every happening and every end of a group, and folds in which nothing happens, from
 *   position 0 to 1; no segments when there is nothing to show
 */
export function planAxis(happenings: { earliest: number; latest: number }[], options: AxisOptions = {}): Axis {
  const { groups = [], width = 1184, zone = 'UTC', minSegment = 64, foldWidth = 56 } = options;
  const stretches = happenings.map(({ earliest, latest }) => halfOpen(earliest, latest));
  const acts = groups.map(group => halfOpen(group.from, group.to));
  const idle = acts.filter(act => !stretches.some(stretch => stretch.from < act.to && stretch.to > act.from));
  const blocks = mergeStretches([...stretches, ...idle]);
  const anchors = acts.flatMap(act => [act.from, act.to]).sort((a, b) => a - b);
  const starts = [...new Set(stretches.map(stretch => stretch.from))].sort((a, b) => a - b);

  const runs = runsOf(blocks, acts, Math.floor((committedToActs * width) / minSegment));
  const folds = chooseFolds(runs, starts, anchors, { width, minSegment, foldWidth });
  const pieces = roundPieces(piecesOf(runs, folds, anchors), zone, happenings.length === 1);
  const counted = stretches.map(stretch => stretch.from);
  return placePieces(pieces, counted, { width, minSegment, foldWidth });
}

function halfOpen(first: number, last: number): Stretch {
  return { from: first, to: Math.max(last, first) + 1 };
}

interface Widths {
  width: number;
  minSegment: number;
  foldWidth: number;
}

/** The silences to fold, in order of time: the longest that the width has room for. */
function chooseFolds(runs: Run[], starts: number[], anchors: number[], widths: Widths): Stretch[] {
  const inside = runs.map(run => dominantSilences(run.blocks, starts, anchors));
  const between = runs.slice(1).flatMap((run, index) => {
    const before = extentOf(runs[index] ?? run);
    const after = extentOf(run);
    const silence = silenceBetween(before, after, anchors);
    // What would take it in: the stretches at its sides as they are when the folds inside the acts are made.
    const sides = [
      before.to - (inside[index]?.at(-1)?.to ?? before.from),
      (inside[index + 1]?.[0]?.from ?? after.to) - after.from,
    ];
    return sides.every(side => dominates(silence, lengthOf(silence) + side)) ? [silence] : [];
  });
  const candidates = [
    ...inside.flat().map(fold => ({ fold, cost: widths.foldWidth + widths.minSegment })),
    ...between.map(fold => ({ fold, cost: widths.foldWidth })),
  ];
  const chosen: Stretch[] = [];
  let used = runs.length * widths.minSegment;
  for (const { fold, cost } of candidates.sort((a, b) => lengthOf(b.fold) - lengthOf(a.fold))) {
    if (chosen.length === mostFolds || used + cost > committed * widths.width) continue;
    used += cost;
    chosen.push(fold);
  }
  return chosen.sort((a, b) => a.from - b.from);
}

/** Segments without gaps but for the folds. Where acts meet without one, the longer run takes the silence between them. */
function piecesOf(runs: Run[], folds: Stretch[], anchors: number[]): Piece[] {
  const pieces: Piece[] = [];
  for (const run of runs) {
    const extent = extentOf(run);
    const before = pieces.at(-1);
    const fold = before && folds.find(candidate => candidate.from >= before.to && candidate.to <= extent.from);
    const piece: Piece = { ...extent };
    if (before && fold) {
      before.to = fold.from;
      piece.from = fold.to;
      piece.fold = fold;
    } else if (before) {
      const bound = lengthOf(before) >= lengthOf(extent) ? Math.min(run.cut, extent.from) : before.to;
      before.to = Math.max(before.to, bound);
      piece.from = before.to;
    }
    pieces.push(piece);
    for (const inner of folds.filter(candidate => candidate.from >= extent.from && candidate.to <= extent.to)) {
      const open = pieces.at(-1);
      if (!open) break;
      pieces.push({ from: inner.to, to: open.to, fold: inner });
      open.to = inner.from;
    }
  }
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first && last) {
    first.from = Math.min(first.from, anchors[0] ?? first.from);
    last.to = Math.max(last.to, anchors.at(-1) ?? last.to);
  }
  return pieces;
}

/**
 * Moves the ends outward to round civil instants, where they stand alone or a fold has room.
 * @param lone whether there is one happening only, which wants something around it
 */
function roundPieces(pieces: Piece[], zone: string, lone: boolean): Piece[] {
  for (const [index, piece] of pieces.entries()) {
    const length = lengthOf(piece);
    const steps = [
      ...(lone ? surroundings.filter(([most]) => length <= most) : []).slice(0, 1).map(([, step]) => step),
      ...stepsFor(length),
    ];
    const next = pieces[index + 1];
    if (index === 0 || piece.fold) {
      const room = piece.fold ? roundable * lengthOf(piece.fold) : Number.POSITIVE_INFINITY;
      const rounded = steps.map(step => roundDown(piece.from, step, zone)).find(from => piece.from - from <= room);
      piece.from = rounded ?? piece.from;
    }
    if (!next || next.fold) {
      const room = next?.fold ? roundable * lengthOf(next.fold) : Number.POSITIVE_INFINITY;
      const rounded = steps.map(step => roundUp(piece.to, step, zone)).find(to => to - piece.to <= room);
      piece.to = rounded ?? piece.to;
    }
  }
  return pieces;
}

const roundings: [below: number, step: Step][] = [
  [40 * minuteMs, { unit: 'minute', count: 5 }],
  [3 * hourMs, { unit: 'minute', count: 30 }],
  [30 * hourMs, { unit: 'hour', count: 1 }],
  [75 * dayMs, { unit: 'day', count: 1 }],
  [4 * yearMs, { unit: 'month', count: 1 }],
  [60 * yearMs, { unit: 'year', count: 1 }],
];

/** What a lone event is seen in: a minute in its day, a day in its month, a month in its year, a year in its decade. */
const surroundings: [most: number, step: Step][] = [
  [2 * minuteMs, { unit: 'day', count: 1 }],
  [26 * hourMs, { unit: 'month', count: 1 }],
  [32 * dayMs, { unit: 'year', count: 1 }],
  [367 * dayMs, { unit: 'year', count: 10 }],
];

/** Steps that suit a length, best first: a few of them fit into it. A lone instant gets the day around it. */
function stepsFor(length: number): Step[] {
  const steps = roundings.map(([, step]) => step);
  if (length <= 2 * minuteMs) return [{ unit: 'day', count: 1 }, { unit: 'hour', count: 1 }, ...steps.slice(0, 1)];
  const index = roundings.findIndex(([below]) => length < below);
  if (index >= 0) return steps.slice(Math.max(0, index - 1), index + 1).reverse();
  return [{ unit: 'year', count: 10 ** Math.floor(Math.log10(length / yearMs / 6)) }, ...steps.slice(-1)];
}

/** Shares the width: folds have theirs, segments by their happenings, none below the least. */
function placePieces(pieces: Piece[], starts: number[], { width, minSegment, foldWidth }: Widths): Axis {
  const folded = pieces.filter(piece => piece.fold).length;
  const free = width - folded * foldWidth;
  const weights = pieces.map(
    piece => Math.max(1, starts.filter(at => at >= piece.from && at < piece.to).length) ** damping,
  );
  const shares = shareOut(free, weights, Math.min(minSegment, (0.9 * free) / pieces.length));
  const segments: Segment[] = [];
  const folds: Fold[] = [];
  let x = 0;
  for (const [index, piece] of pieces.entries()) {
    const before = segments.at(-1);
    if (before && piece.fold) {
      folds.push({ from: before.to, to: piece.from, start: before.end, end: (x + foldWidth) / width });
      x += foldWidth;
    }
    const start = x / width;
    x += shares[index] ?? 0;
    segments.push({ from: piece.from, to: piece.to, start, end: index === pieces.length - 1 ? 1 : x / width });
  }
  return { segments, folds };
}

/** Divides `total` by weights so that no share is below `least`. */
function shareOut(total: number, weights: number[], least: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const rest = total - fixed.size * least;
    const sum = weights.reduce((all, weight, index) => (fixed.has(index) ? all : all + weight), 0);
    const shares = weights.map((weight, index) => (fixed.has(index) ? least : (rest * weight) / sum));
    const poor = shares.flatMap((share, index) => (share < least && !fixed.has(index) ? [index] : []));
    if (poor.length === 0) return shares;
    for (const index of poor) fixed.add(index);
  }
}

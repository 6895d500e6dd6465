/** The silences of a story: where nothing happens, and which of them would crush the rest of an axis. */

/** From `from` up to, not including, `to`, UTC ms. */
export interface Stretch {
  from: number;
  to: number;
}

/** A silence folds when it takes more than this share of the stretch around it ... */
const dominance = 0.38;
/** ... and two things there would otherwise start closer together than this share of it. */
const crush = 0.05;

/** Stretches in order of time, with overlapping and touching ones made one. */
export function mergeStretches(stretches: Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/**
 * The silence between two blocks: its longest part that holds none of the anchors.
 * @param anchors instants that must stay visible, such as the ends of acts, in order
 */
export function silenceBetween(before: Stretch, after: Stretch, anchors: number[]): Stretch {
  const inside = anchors.filter(anchor => anchor > before.to && anchor < after.from);
  const bounds = [before.to, ...inside, after.from];
  let longest: Stretch = { from: before.to, to: before.to };
  for (const [index, to] of bounds.entries()) {
    const from = bounds[index - 1] ?? to;
    if (to - from > longest.to - longest.from) longest = { from, to };
  }
  return longest;
}

/** Whether a silence dominates a stretch of which it is a part, or to which it would be added. */
export function dominates(silence: Stretch, whole: number): boolean {
  return silence.to - silence.from > dominance * whole;
}

/**
 * The silences in a run of blocks that want folding, in order of time: the longest one when it dominates the run and
 * crushes it, then the same on both sides of it.
 * @param blocks merged stretches, in order
 * @param starts where things start, in order, each once
 */
export function dominantSilences(blocks: Stretch[], starts: number[], anchors: number[]): Stretch[] {
  const silences = blocks.slice(1).map((block, index) => silenceBetween(blocks[index] ?? block, block, anchors));
  const found: Stretch[] = [];
  /** Pairs of first and last block still to look at: a stack, as thousands of blocks may nest deeply. */
  const runs: [first: number, last: number][] = [[0, blocks.length - 1]];
  for (let run = runs.pop(); run; run = runs.pop()) {
    const [first, last] = run;
    const from = blocks[first]?.from ?? 0;
    const to = blocks[last]?.to ?? 0;
    const longest = longestOf(silences, first, last);
    const silence = silences[longest];
    if (!silence || !dominates(silence, to - from) || !isCrushed(starts, from, to)) continue;
    found.push(silence);
    runs.push([first, longest], [longest + 1, last]);
  }
  return withoutNeedless(found, starts, { from: blocks[0]?.from ?? 0, to: blocks.at(-1)?.to ?? 0 });
}

/**
 * Drops the silences that no longer crush anything once the others are folded, shortest first: three lone events in a
 * year want no fold because a fourth was crowded before it got a stretch of its own.
 */
function withoutNeedless(silences: Stretch[], starts: number[], run: Stretch): Stretch[] {
  let kept = [...silences].sort((a, b) => a.from - b.from);
  for (const silence of [...silences].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const index = kept.indexOf(silence);
    const from = kept[index - 1]?.to ?? run.from;
    const to = kept[index + 1]?.from ?? run.to;
    if (!isCrushed(starts, from, to)) kept = kept.filter(other => other !== silence);
  }
  return kept;
}

/** Index of the longest of the silences from `first` up to `last`, or -1. */
function longestOf(silences: Stretch[], first: number, last: number): number {
  let longest = -1;
  let length = 0;
  for (let index = first; index < last; index += 1) {
    const silence = silences[index];
    if (!silence || silence.to - silence.from <= length) continue;
    longest = index;
    length = silence.to - silence.from;
  }
  return longest;
}

function isCrushed(starts: number[], from: number, to: number): boolean {
  let before = Number.NEGATIVE_INFINITY;
  for (const start of starts) {
    if (start >= to) break;
    if (start < from) continue;
    if (start - before < crush * (to - from)) return true;
    before = start;
  }
  return false;
}

/** The runs of an axis: its acts, each with a linear scale of its own. */

import type { Stretch } from './silence.ts';

/** Blocks that share a scale. */
export interface Run {
  /** Where its act starts; -Infinity for the first run. */
  cut: number;
  blocks: Stretch[];
}

/**
 * Starts a run with every act that begins after all earlier ones have ended.
 * @param blocks merged stretches in which something happens, in order; a run has one at least
 * @param most runs at most; of more acts, those stay apart whose lengths differ most
 */
export function runsOf(blocks: Stretch[], acts: Stretch[], most: number): Run[] {
  const cuts: number[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const act of [...acts].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (act.from >= reached && reached > Number.NEGATIVE_INFINITY) cuts.push(act.from);
    reached = Math.max(reached, act.to);
  }
  const runs = cutBlocks(blocks, cuts);
  if (runs.length <= most) return runs;
  const contrasts = runs
    .slice(1)
    .map((run, index) => ({ cut: run.cut, contrast: contrastOf(runs[index] ?? run, run) }));
  contrasts.sort((a, b) => b.contrast - a.contrast || a.cut - b.cut);
  const kept = contrasts.slice(0, Math.max(0, most - 1)).map(({ cut }) => cut);
  return cutBlocks(
    blocks,
    kept.sort((a, b) => a - b),
  );
}

function cutBlocks(blocks: Stretch[], cuts: number[]): Run[] {
  const bounds = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
  return bounds
    .slice(0, -1)
    .map((cut, index) => ({ cut, blocks: clip(blocks, cut, bounds[index + 1] ?? cut) }))
    .filter(run => run.blocks.length > 0);
}

function clip(blocks: Stretch[], from: number, to: number): Stretch[] {
  return blocks
    .filter(block => block.from < to && block.to > from)
    .map(block => ({ from: Math.max(block.from, from), to: Math.min(block.to, to) }));
}

export function extentOf({ blocks }: Run): Stretch {
  return { from: blocks[0]?.from ?? 0, to: blocks.at(-1)?.to ?? 0 };
}

export function lengthOf(stretch: Stretch): number {
  return stretch.to - stretch.from;
}

function contrastOf(one: Run, other: Run): number {
  return Math.abs(Math.log(lengthOf(extentOf(one)) / lengthOf(extentOf(other))));
}

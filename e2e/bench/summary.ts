/** Many runs as a few numbers. */

import type { Metric, Sample } from './metrics.ts';

export interface Summary {
  median: number;
  lowest: number;
  highest: number;
  runs: number;
}

export type Figures = Partial<Record<Metric, Summary>>;

/** Each metric of the runs that have it. */
export function figuresOf(samples: Sample[]): Figures {
  const names = new Set(samples.flatMap(sample => Object.keys(sample) as Metric[]));
  const figures: Figures = {};
  for (const name of names) {
    const summary = summaryOf(samples.map(sample => sample[name]).filter(value => value !== undefined));
    if (summary) figures[name] = summary;
  }
  return figures;
}

/** Nothing when there are no values. */
export function summaryOf(values: number[]): Summary | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return undefined;
  return { median: medianOf(sorted), lowest, highest, runs: sorted.length };
}

/** @param values not empty. */
export function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('the median of nothing');
  return (low + high) / 2;
}

/** The names of folds: the same silence has the same name on the ribbon and in every lens. */

import type { Story } from '../story/story.ts';
import { formatSpan } from '../time/format.ts';
import { dateOptions } from './dates.ts';

/**
 * How long nothing begins or ends around a fold, in words: from the last event or act's end before it to the first event
 * or act's start after it, or from the start or to the end of what lasts all the while. Not the fold's own length, which depends on how its neighbours were rounded.
 */
export function nameFold(fold: { from: number; to: number }, story: Story): string {
  const bounds = boundsOf(story);
  const from = bounds[countWhile(bounds, bound => bound <= fold.from) - 1] ?? Number.NaN;
  const to = bounds[countWhile(bounds, bound => bound < fold.to)] ?? Number.NaN;
  const whole = Number.isFinite(from) && Number.isFinite(to) ? to - from : fold.to - fold.from;
  return formatSpan(whole, dateOptions(story));
}

/** Every lens has folds, and each asks for all of them. */
const known = new WeakMap<Story, number[]>();

/** Where something begins or ends, UTC ms, sorted. */
function boundsOf(story: Story): number[] {
  const before = known.get(story);
  if (before) return before;
  const acts = story.acts.flatMap(act => actExtent(story, act.id) ?? []);
  const dates = story.events.map(({ date }) => ({ from: date.earliest, to: date.latest }));
  const bounds = [...dates, ...acts].flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b);
  known.set(story, bounds);
  return bounds;
}

/** How many of them, sorted, come before the first for which it does not hold. */
function countWhile(sorted: number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An act's span as the author wrote it, else what its events need. UTC ms. */
export function actExtent(story: Story, act: string): { from: number; to: number } | undefined {
  const dates = story.events.filter(event => event.act === act).map(event => event.date);
  const bounds = story.acts.find(candidate => candidate.id === act);
  const from = bounds?.from?.earliest ?? Math.min(...dates.map(date => date.earliest));
  const to = bounds?.to?.latest ?? Math.max(...dates.map(date => date.latest));
  return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : undefined;
}

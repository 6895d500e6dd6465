/** How far the rail of an act reaches: far enough for its neighbours' starts to stand apart. */

import type { Axis } from '../../time/axis.ts';
import type { StoryDate } from '../../time/date.ts';
import { positionOf } from '../../time/scale.ts';

/** Of the rail, each start after the first wants this share; all together never more than `mostShare`. */
const startShare = 0.05;
const mostShare = 0.4;
/** The present event's own span may leave its neighbours this much of that. */
const forPresent = 0.5;
/** A bar that is cut keeps this share of the time from the first to the last start, to be seen going on. */
const stub = 1 / 12;

export interface Reach {
  dates: StoryDate[];
  /** Of the event that the lens is about. */
  present: StoryDate;
}

/**
 * The rail of whole dates where their starts have room on it. Elsewhere the longest bars run off its end, the present
 * event's last of all.
 * @param plan the axis of stretches of time, UTC ms
 */
export function reachAxis(
  { dates, present }: Reach,
  plan: (stretches: { earliest: number; latest: number }[]) => Axis,
): Axis {
  const whole = plan(dates);
  const starts = dates.map(date => date.earliest);
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  const wanted = Math.min(mostShare, startShare * (new Set(starts).size - 1));
  const shareOf = (axis: Axis) => positionOf(axis, last) - positionOf(axis, first);
  if (shareOf(whole) >= wanted) return whole;
  const ends = [...new Set(dates.map(date => date.latest))].sort((a, b) => b - a);
  const least = last + (last - first) * stub;
  let axis = whole;
  for (const end of [...ends.slice(1).filter(candidate => candidate > least), least]) {
    const cutsPresent = end < present.latest;
    if (cutsPresent && shareOf(axis) >= wanted * forPresent) return axis;
    axis = plan(dates.map(({ earliest, latest }) => ({ earliest, latest: Math.min(latest, end) })));
    if (shareOf(axis) >= wanted) return axis;
  }
  return axis;
}

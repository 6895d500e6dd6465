/** How far the rail of an act reaches, and what it folds: its neighbours' starts stand apart where time lets them. */

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
/** Dots nearer than this share of the rail hide each other ... */
const dotShare = 0.025;
/** ... and a bar is folded only where more than this share of them would. */
const mostHidden = 0.5;

export interface Reach {
  dates: StoryDate[];
  /** Of the event that the lens is about. */
  present: StoryDate;
}

interface Stretch {
  earliest: number;
  latest: number;
}

type Plan = (stretches: Stretch[]) => Axis;

/**
 * The rail of whole dates where their starts have room on it. Elsewhere the longest bars run off its end, the present
 * event's last of all; where most would still hide each other, silences are
 * folded under bars too.
 * @param plan the axis of stretches of time, UTC ms
 */
export function reachAxis({ dates, present }: Reach, plan: Plan): Axis {
  const { end, axis } = reachFor({ dates, present }, plan);
  const hidden = hiddenIn(axis, dates);
  if (hidden <= mostHidden) return axis;
  const folded = plan(dates.map(date => upTo(end, date)).flatMap((date, _, all) => edgesOf(date, all)));
  return hiddenIn(folded, dates) < hidden ? folded : axis;
}

function reachFor({ dates, present }: Reach, plan: Plan): { end: number; axis: Axis } {
  const starts = startsOf(dates);
  const [first = 0, last = 0] = [starts[0], starts.at(-1)];
  const wanted = Math.min(mostShare, startShare * (starts.length - 1));
  const shareOf = (axis: Axis) => positionOf(axis, last) - positionOf(axis, first);
  const [all = last, ...ends] = [...new Set(dates.map(date => date.latest))].sort((a, b) => b - a);
  const least = last + (last - first) * stub;
  let reach = { end: all, axis: plan(dates) };
  for (const end of [...ends.filter(candidate => candidate > least), least]) {
    const enough = end < present.latest ? wanted * forPresent : wanted;
    if (shareOf(reach.axis) >= enough) break;
    reach = { end, axis: plan(dates.map(date => upTo(end, date))) };
  }
  return reach;
}

function upTo(end: number, { earliest, latest }: Stretch): Stretch {
  return { earliest, latest: Math.min(latest, end) };
}

/** Of what begins before another and ends after it only start and end, so that the time between may fold. */
function edgesOf({ earliest, latest }: Stretch, all: Stretch[]): Stretch[] {
  const isOver = all.some(other => other.earliest > earliest && other.latest < latest);
  return isOver ? [earliest, latest].map(at => ({ earliest: at, latest: at })) : [{ earliest, latest }];
}

function startsOf(dates: Stretch[]): number[] {
  return [...new Set(dates.map(date => date.earliest))].sort((a, b) => a - b);
}

/** Which share of the starts stands too near to the one before. */
function hiddenIn(axis: Axis, dates: Stretch[]): number {
  const places = startsOf(dates).map(start => positionOf(axis, start));
  const near = places.filter((place, index) => index > 0 && place - (places[index - 1] ?? 0) < dotShare);
  return near.length / Math.max(1, places.length - 1);
}

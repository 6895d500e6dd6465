/** The rail of a lens: time from top to bottom, to scale, with its silences folded like the ribbon's. */

import type { Story } from '../../story/story.ts';
import { planAxis } from '../../time/axis.ts';
import { hourMs } from '../../time/calendar.ts';
import type { StoryDate } from '../../time/date.ts';
import { formatSpan, formatTick } from '../../time/format.ts';
import { positionOf, type Scale } from '../../time/scale.ts';
import { type PlacedTick, placeTicks } from '../../time/ticks.ts';
import type { RailPlace } from './lens.ts';

export interface Rail {
  scale: Scale;
  /** px */
  height: number;
  /** px from the top. */
  ticks: { at: number; label: string }[];
  folds: { from: number; to: number; label: string }[];
}

/** Height of a label with the air around it, px. */
const labelHeight = 22;
/** An interval without a known end runs on as far as this at least, px. */
const onward = 30;
/** Rails are px; a bar shorter than this is drawn as a dot. */
const shortestBar = 9;

/** A day by the hour: at least six of them, whole hours around what happened. */
export function dayRail(dates: StoryDate[], day: { from: number; to: number }, height: number, story: Story): Rail {
  const whole = { from: day.from, to: day.to + 1 };
  const first = Math.max(whole.from, Math.min(...dates.map(date => date.earliest)) - hourMs);
  const last = Math.min(whole.to, Math.max(...dates.map(date => date.latest)) + hourMs);
  const from = floorHour(Math.max(whole.from, Math.min(first, last - 6 * hourMs)), whole.from);
  const to = Math.min(whole.to, Math.max(floorHour(last + hourMs - 1, whole.from), from + 6 * hourMs));
  return railOf({ segments: [{ from, to, start: 0, end: 1 }], folds: [] }, height, story, 'clock');
}

/** The neighbours in an act, with their silences folded. */
export function actRail(dates: StoryDate[], height: number, story: Story): Rail {
  const scale = planAxis(dates, { width: height, zone: story.timezone, minSegment: 46, foldWidth: 34 });
  return railOf(scale, height, story, 'date');
}

/**
 * Where a date stands on the rail.
 * @param bars bottoms of the bars drawn so far, one a lane; grows with each bar
 */
export function railPlace(date: StoryDate, scale: Scale, height: number, bars: number[]): RailPlace {
  const at = positionOf(scale, date.earliest) * height;
  const known = positionOf(scale, date.latest) * height;
  const onwards = date.end === 'open' || date.end === 'unknown';
  const until = onwards ? Math.min(height, Math.max(known, at + onward)) : known;
  if (until - at < shortestBar) return { at: (at + until) / 2, lane: 0 };
  const free = bars.findIndex(bottom => bottom <= at + 1);
  const lane = free < 0 ? bars.length : free;
  bars[lane] = until;
  return { at, until, lane };
}

/** @param labels `clock`: the day is plain from the slide; `date`: as much of the date as changes */
function railOf(scale: Scale, height: number, story: Story, labels: 'clock' | 'date'): Rail {
  const options = { locale: story.language, zone: story.timezone };
  const folds = scale.folds.map(fold => ({
    from: fold.start * height,
    to: fold.end * height,
    label: formatSpan(fold.to - fold.from, story.language),
  }));
  const occupied = scale.folds.map(({ start, end }) => ({ start, end }));
  const ticks = placeTicks(scale, { zone: story.timezone, width: height, labelWidth: () => labelHeight, occupied });
  return {
    scale,
    height,
    ticks: ticks
      .filter(tick => tick.labelled)
      .map(tick => labelled(tick, labels))
      .map(tick => ({ at: tick.position * height, label: formatTick(tick, options) })),
    folds,
  };
}

/** A clock time that would have to name its day as well names the day alone: there is room for one of them. */
function labelled(tick: PlacedTick, labels: 'clock' | 'date'): PlacedTick {
  if (labels === 'clock') return { ...tick, context: 'none' };
  const clock = tick.unit === 'hour' || tick.unit === 'minute';
  return clock && tick.context !== 'none' ? { ...tick, unit: 'day' } : tick;
}

function floorHour(instant: number, from: number): number {
  return from + Math.floor((instant - from) / hourMs) * hourMs;
}

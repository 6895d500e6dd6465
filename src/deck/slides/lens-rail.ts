/** The rail of a lens: time from top to bottom, to scale, with its silences folded like the ribbon's. */

import type { Story } from '../../story/story.ts';
import { planAxis } from '../../time/axis.ts';
import { dayMs, hourMs } from '../../time/calendar.ts';
import type { StoryDate } from '../../time/date.ts';
import { finestUnit } from '../../time/fineness.ts';
import { formatTick } from '../../time/format.ts';
import { positionOf, type Scale, type Segment } from '../../time/scale.ts';
import { type PlacedTick, placeTicks } from '../../time/ticks.ts';
import { dateOptions } from '../dates.ts';
import { nameFold } from '../folds.ts';
import type { RailPlace } from './lens.ts';
import { type Reach, reachAxis } from './lens-reach.ts';

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

/** A rail shows at least this much around what happened in so little, ms. */
const leastShown: [within: number, shown: number][] = [
  [hourMs, hourMs],
  [2 * hourMs, 3 * hourMs],
  [dayMs, 6 * hourMs],
];

/** A day by the hour, or an hour of it where all of a crowd happened in one: whole hours around what happened. */
export function dayRail(dates: StoryDate[], day: { from: number; to: number }, height: number, story: Story): Rail {
  const whole = { from: day.from, to: day.to + 1 };
  const [start, end] = [Math.min(...dates.map(date => date.earliest)), Math.max(...dates.map(date => date.latest))];
  const alone = dates.length === 1;
  const least = leastShown.find(([within]) => !alone && end - start < within)?.[1] ?? 6 * hourMs;
  const air = Math.min(hourMs, least / 6);
  const first = Math.max(whole.from, start - air);
  const last = Math.min(whole.to, end + air);
  const step = least > hourMs ? hourMs : hourMs / 4;
  const from = floorTo(step, Math.max(whole.from, Math.min(first, last - least)), whole.from);
  const to = Math.min(whole.to, Math.max(floorTo(step, last + step - 1, whole.from), from + least));
  return railOf({ segments: [{ from, to, start: 0, end: 1 }], folds: [] }, dates, height, story, 'clock');
}

/** The neighbours in an act, with their silences folded. */
export function actRail(reach: Reach, height: number, story: Story): Rail {
  const options = { width: height, zone: story.timezone, minSegment: 46, foldWidth: 34 };
  const scale = reachAxis(reach, stretches => planAxis(stretches, options));
  return railOf(scale, reach.dates, height, story, 'date');
}

/** Bars beside the rail; more of them would run into the text. */
const mostLanes = 4;

export interface RailScale {
  scale: Scale;
  /** px */
  height: number;
  /** All dates on the rail. */
  dates: StoryDate[];
}

/** A bar that is drawn already. */
export interface Bar {
  at: number;
  until: number;
  lane: number;
  rough: boolean;
  begun: boolean;
  onwards: boolean;
}

/**
 * Where a date stands on the rail. Dates of the same stretch share a bar; where too many overlap, the last lane is shared.
 * @param bars the bars drawn so far; grows with each bar
 */
export function railPlace(date: StoryDate, rail: RailScale, bars: Bar[]): RailPlace {
  const { scale, height } = rail;
  const at = positionOf(scale, date.earliest) * height;
  const known = positionOf(scale, date.latest) * height;
  const isOpen = date.end === 'open' || date.end === 'unknown';
  const until = isOpen ? Math.min(height, Math.max(known, at + onward)) : known;
  const [before, after] = outside(date, rail);
  if (before + until - at + after < shortestBar || isOneDay(date, rail)) return { at: (at + until) / 2, lane: 0 };
  const bar = { at, until, rough: !lasted(date), begun: before > 0, onwards: after > 0 || isOpen };
  const { rough, begun, onwards } = bar;
  const same = bars.find(
    other =>
      other.at === at &&
      other.until === until &&
      other.rough === rough &&
      other.begun === begun &&
      other.onwards === onwards,
  );
  const lanes = Array.from({ length: mostLanes }, (_, lane) => lane);
  const isFree = (lane: number) =>
    bars.every(other => other.lane !== lane || other.until <= at + 1 || other.at >= until - 1);
  const lane = same?.lane ?? lanes.find(isFree) ?? mostLanes - 1;
  bars.push({ ...bar, lane });
  return {
    at,
    until,
    lane,
    ...(rough ? { rough } : {}),
    ...(begun ? { begun } : {}),
    ...(onwards ? { onwards } : {}),
  };
}

/** How much of a date lies before and after the rail, px to the scale of its ends. */
function outside({ earliest, latest }: StoryDate, { scale, height }: RailScale): [before: number, after: number] {
  const [first, last] = [scale.segments[0], scale.segments.at(-1)];
  if (!first || !last) return [0, 0];
  const toPx = ({ from, to, start, end }: Segment) => ((end - start) * height) / (to - from);
  return [Math.max(0, first.from - earliest) * toPx(first), Math.max(0, latest + 1 - last.to) * toPx(last)];
}

/** @param labels `clock`: the day is plain from the slide; `date`: as much of the date as changes */
function railOf(scale: Scale, dates: StoryDate[], height: number, story: Story, labels: 'clock' | 'date'): Rail {
  const options = dateOptions(story);
  const folds = scale.folds.map(fold => ({
    from: fold.start * height,
    to: fold.end * height,
    label: nameFold(fold, story),
  }));
  const occupied = scale.folds.map(({ start, end }) => ({ start, end }));
  const ticks = placeTicks(scale, {
    zone: story.timezone,
    width: height,
    labelWidth: () => labelHeight,
    occupied,
    ...(labels === 'date' ? { finest: segment => finestUnit(dates, segment) } : {}),
  });
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

/** A day on a rail of days: a dot says "that day" and no more. On a rail of hours it may be any of them. */
function isOneDay({ form, earliest, latest }: StoryDate, { scale, dates }: RailScale): boolean {
  const segment = scale.segments.find(({ from, to }) => earliest >= from && earliest < to);
  if (form !== 'point' || latest - earliest > 36 * hourMs || !segment) return false;
  return finestUnit(dates, segment) !== 'minute';
}

/** An interval; one of clock times with ends in doubt is a time somewhere in there. */
function lasted({ form, precision, certainty }: StoryDate): boolean {
  return form === 'interval' && (precision !== 'minute' || certainty === 'certain');
}

function floorTo(step: number, instant: number, from: number): number {
  return from + Math.floor((instant - from) / step) * step;
}

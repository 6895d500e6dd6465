/** Marks of events on the ribbon: in order, inside what their dates allow, never so close that one cannot be hit. */

import type { StoryEvent } from '../story/story.ts';
import { hourMs, minuteMs } from '../time/calendar.ts';
import type { IntervalEnd } from '../time/date.ts';
import { positionOf, type Scale } from '../time/scale.ts';
import type { Lane } from './lanes.ts';
import { spread } from './spread.ts';

export interface Mark {
  /** Events under this mark: one, or a crowd. */
  events: string[];
  /** Centre of the mark (0-1). */
  at: number;
  /** First and last position that the date can mean, or the interval's ends. */
  start: number;
  end: number;
  /** Row above the axis, 0 the lowest. */
  row: number;
  weight: 1 | 2 | 3;
  /** `interval`: it lasted from start to end; `range`: it happened somewhere in here; `point`: here, or on this day. */
  form: 'point' | 'interval' | 'range';
  openStart?: boolean;
  openEnd?: boolean;
  /** The start or end of an interval is itself rough. */
  softStart?: boolean;
  softEnd?: boolean;
  uncertain?: boolean;
}

/** Distance that two targets keep, px on the stage (WCAG 2.2, 2.5.8: 24 px). */
export const targetSize = 24;
/** Rows of a story without lanes. */
const rows = 2;
const markRadius = 8;
/** A range narrower than this looks like a point, px. */
const pointWidth = 10;
/** Where more than this share of the marks that meet would vanish in crowds, all of them are shown as crowds. */
const mostHidden = 0.5;

interface Placed {
  event: StoryEvent;
  /** First and last place that the date can mean. */
  from: number;
  to: number;
  /** Where the middle of the mark may stand. */
  start: number;
  end: number;
  at: number;
}

/**
 * Places one mark an event. A date that allows a range lets its mark stand anywhere in it, so marks of one day share the
 * day; fixed instants stay where they are. What still collides stacks in rows, and what does not fit there is a crowd.
 * @param width length of the axis, px
 * @param lanes with lanes each event stands in its own lane's row
 */
export function placeMarks(events: StoryEvent[], scale: Scale, width: number, lanes: Lane[] = []): Mark[] {
  const slots = events.map(event => slotOf(event, scale, width));
  if (lanes.length === 0) return placeRows(slots, 0, rows, width);
  const order = new Map(events.map((event, index) => [event.id, index]));
  const rank = (mark: Mark) => order.get(mark.events[0] ?? '') ?? 0;
  return lanes
    .flatMap(({ row, events: ids }) => {
      const own = new Set(ids);
      return placeRows(
        slots.filter(({ event }) => own.has(event.id)),
        row,
        1,
        width,
      );
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** Marks in rows from `row` on. */
function placeRows(slots: Placed[], row: number, count: number, width: number): Mark[] {
  return clusters(spread(slots, targetSize)).flatMap(cluster => {
    const stacked = stack(cluster, row, count, width);
    const hidden = stacked.filter(mark => mark.events.length > 1).reduce((sum, mark) => sum + mark.events.length, 0);
    return hidden > mostHidden * cluster.length ? stack(cluster, row, 1, width) : stacked;
  });
}

/** Runs of marks of which each meets the one before. */
function clusters(placed: Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const one of placed) {
    if (meets(before, one.at)) runs.at(-1)?.push(one);
    else runs.push([one]);
    before = one.at;
  }
  return runs;
}

function stack(cluster: Placed[], row: number, count: number, width: number): Mark[] {
  const marks: Mark[] = [];
  /** x of the last mark in each row. */
  const ends = new Array<number>(count).fill(Number.NEGATIVE_INFINITY);
  for (const { event, from, to, at } of cluster) {
    const free = ends.findIndex(end => !meets(end, at));
    const last = marks.at(-1);
    if (free < 0 && last) {
      last.events.push(event.id);
      last.weight = Math.max(last.weight, event.weight) as Mark['weight'];
      last.start = Math.min(last.start, from / width);
      last.end = Math.max(last.end, to / width);
      continue;
    }
    ends[free] = at;
    marks.push({ ...markOf(event, from, to, width), at: at / width, row: row + free });
  }
  return marks;
}

function meets(before: number, at: number): boolean {
  return at - before < targetSize - 0.01;
}

/** Where a mark may stand, px. Intervals are marked at their start, clock times at the instant that they name. */
function slotOf(event: StoryEvent, scale: Scale, width: number): Placed {
  const from = positionOf(scale, event.date.earliest) * width;
  const to = positionOf(scale, event.date.latest) * width;
  if (isClock(event) && event.date.form !== 'interval') return { event, from, to, start: from, end: to, at: from };
  // A whole mark inside its day reads as that day; one on the line between two days as neither.
  const inset = Math.min(markRadius, (to - from) / 2);
  const slot = { event, from, to, start: from + inset, end: to - inset };
  return { ...slot, at: lasts(event) ? slot.start : (from + to) / 2 };
}

/** A clock time, of which no more is unknown than the minute. */
function isClock({ date }: StoryEvent): boolean {
  return (date.precision === 'minute' || date.precision === 'second') && date.latest - date.earliest < minuteMs;
}

function lasts({ date }: StoryEvent): boolean {
  return date.form === 'interval' && date.precision !== 'minute';
}

function markOf(event: StoryEvent, start: number, end: number, width: number): Omit<Mark, 'at' | 'row'> {
  const { date } = event;
  const plain = end - start < pointWidth || (!lasts(event) && date.latest - date.earliest < 36 * hourMs);
  const form = plain ? 'point' : lasts(event) ? 'interval' : 'range';
  return {
    events: [event.id],
    start: start / width,
    end: end / width,
    weight: event.weight,
    form,
    ...(isOpen(date.start) ? { openStart: true } : {}),
    ...(isOpen(date.end) ? { openEnd: true } : {}),
    ...(isRough(date.start) ? { softStart: true } : {}),
    ...(isRough(date.end) ? { softEnd: true } : {}),
    ...(date.certainty === 'certain' ? {} : { uncertain: true }),
  };
}

function isOpen(end: IntervalEnd | undefined): boolean {
  return end === 'open' || end === 'unknown';
}

function isRough(end: IntervalEnd | undefined): boolean {
  return typeof end === 'object' && end.certainty !== 'certain';
}

/** Marks of events on the ribbon: in order, inside what their dates allow, never so close that one cannot be hit. */

import type { StoryEvent } from '../story/story.ts';
import { hourMs } from '../time/calendar.ts';
import { positionOf, type Scale } from '../time/scale.ts';

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
  uncertain?: boolean;
}

/** Distance that two targets keep, px on the stage (WCAG 2.2, 2.5.8: 24 px). */
export const targetSize = 24;
const rows = 2;
const markRadius = 8;
/** A range narrower than this looks like a point, px. */
const pointWidth = 10;

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
 */
export function placeMarks(events: StoryEvent[], scale: Scale, width: number): Mark[] {
  const placed = spread(
    events.map(event => slotOf(event, scale, width)),
    targetSize,
  );
  const marks: Mark[] = [];
  /** x of the last mark in each row. */
  const ends: number[] = [];
  for (const { event, from, to, at } of placed) {
    const row = rowFor(ends, at);
    const last = marks.at(-1);
    if (row === undefined && last) {
      last.events.push(event.id);
      last.weight = Math.max(last.weight, event.weight) as Mark['weight'];
      last.start = Math.min(last.start, from / width);
      last.end = Math.max(last.end, to / width);
      continue;
    }
    ends[row ?? 0] = at;
    marks.push({ ...markOf(event, from, to, width), at: at / width, row: row ?? 0 });
  }
  return marks;
}

function rowFor(ends: number[], at: number): number | undefined {
  for (let row = 0; row < rows; row += 1) {
    const last = ends[row];
    if (last === undefined || at - last >= targetSize - 0.01) return row;
  }
  return undefined;
}

/** Where a mark may stand, px. Intervals are marked at their start. */
function slotOf(event: StoryEvent, scale: Scale, width: number): Placed {
  const from = positionOf(scale, event.date.earliest) * width;
  const to = positionOf(scale, event.date.latest) * width;
  // A whole mark inside its day reads as that day; one on the line between two days as neither.
  const inset = Math.min(markRadius, (to - from) / 2);
  const slot = { event, from, to, start: from + inset, end: to - inset };
  const lasts = event.date.form === 'interval' && event.date.precision !== 'minute';
  return { ...slot, at: lasts ? slot.start : (from + to) / 2 };
}

/**
 * Moves marks apart inside their slots, keeping their order. Events come in the order of their first instants, so each
 * can stand before the last place of all later ones and still where its date allows.
 */
function spread(slots: Placed[], gap: number): Placed[] {
  let last = Number.POSITIVE_INFINITY;
  let limit = Number.POSITIVE_INFINITY;
  const bounded = [...slots]
    .reverse()
    .map(slot => {
      last = Math.min(last, slot.end);
      const start = Math.min(slot.start, last);
      limit = Math.max(start, Math.min(last, limit - gap));
      return { ...slot, start, end: last, limit };
    })
    .reverse();
  let floor = Number.NEGATIVE_INFINITY;
  return bounded.map(({ limit, ...slot }) => {
    const least = Math.min(slot.end, Math.max(slot.start, floor + gap));
    const at = Math.max(floor, Math.min(Math.max(least, limit), Math.max(least, slot.at)));
    floor = at;
    return { ...slot, at };
  });
}

function markOf(event: StoryEvent, start: number, end: number, width: number): Omit<Mark, 'at' | 'row'> {
  const { date } = event;
  const lasts = date.form === 'interval' && date.precision !== 'minute';
  const plain = end - start < pointWidth || (!lasts && date.latest - date.earliest < 36 * hourMs);
  const form = plain ? 'point' : lasts ? 'interval' : 'range';
  return {
    events: [event.id],
    start: start / width,
    end: end / width,
    weight: event.weight,
    form,
    ...(date.start === 'open' || date.start === 'unknown' ? { openStart: true } : {}),
    ...(date.end === 'open' || date.end === 'unknown' ? { openEnd: true } : {}),
    ...(date.certainty === 'certain' ? {} : { uncertain: true }),
  };
}

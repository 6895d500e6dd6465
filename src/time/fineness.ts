/** How fine the ticks of a stretch may be: hours would be false precision where nothing is known finer than the day. */

import type { Precision, StoryDate } from './date.ts';
import type { TickUnit } from './ticks.ts';

const unitOf = {
  second: 'minute',
  minute: 'minute',
  day: 'day',
  month: 'month',
  season: 'month',
  year: 'year',
  decade: 'year',
  century: 'year',
  millennium: 'year',
} as const satisfies Record<Precision, TickUnit>;

const fineFirst = ['minute', 'day', 'month', 'year'] as const;

/** The finest unit to which any of the dates that begin or end from `from` up to `to` (UTC ms) is known. */
export function finestUnit(dates: StoryDate[], { from, to }: { from: number; to: number }): TickUnit {
  const here = dates.filter(date => date.earliest < to && date.latest >= from).flatMap(precisionsOf);
  return fineFirst.find(unit => here.some(precision => unitOf[precision] === unit)) ?? 'minute';
}

function precisionsOf({ precision, start, end }: StoryDate): Precision[] {
  const ends = [start, end].flatMap(point => (typeof point === 'object' ? [point.precision] : []));
  return ends.length > 0 ? ends : [precision];
}

/** Dates as TimelineJS has them: parts, as many as are known, in the civil time of the story. */

import type { Story } from '../story/story.ts';
import { eraYearOf } from '../time/calendar.ts';
import type { DatePoint, StoryDate } from '../time/date.ts';
import { civilOf } from '../time/zone.ts';
import { spokenDate } from './exported.ts';
import { harmlessText } from './html.ts';

export interface TimelineDate {
  /** 44 BCE is -44: TimelineJS writes the number that it is given, and its axis does too. */
  year: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
}

export interface TimelineDates {
  start_date: TimelineDate;
  end_date?: TimelineDate;
  display_date?: string;
}

const parts = { year: 1, season: 2, month: 2, day: 3, minute: 5, second: 6 } as const;

/**
 * The dates of an event. What TimelineJS would say in words of its own and wrongly, or not at all (doubts, seasons,
 * decades, open ends, one of several, BCE, midnight), stands in `display_date` as the slides say it.
 */
export function timelineDates(date: StoryDate, story: Story, label?: string): TimelineDates {
  const { timezone } = story;
  const [from, to] = endsOf(date);
  const start = startDate(from, timezone);
  const end = from === to && isNamed(from) ? undefined : lastDate(to, timezone);
  // TimelineJS takes an end that only says more of the same start (July 2012, to 9 July 2012) for no end.
  const swallowed =
    end !== undefined && Object.entries(start).every(([part, value]) => end[part as keyof TimelineDate] === value);
  const isSaid = label !== undefined || swallowed || !isPlain(date, timezone);
  return {
    start_date: start,
    ...(end && JSON.stringify(end) !== JSON.stringify(start) ? { end_date: end } : {}),
    ...(isSaid ? { display_date: harmlessText(spokenDate(date, story, label)) } : {}),
  };
}

/** From the first to the last day of a span; nothing where an end is open, as TimelineJS needs both. */
export function eraDates({ date, timezone }: { date: StoryDate; timezone: string }) {
  if ([date.start, date.end].some(end => end === 'open' || end === 'unknown')) return undefined;
  const { year, month, day } = civilOf(date.latest, timezone);
  return { start_date: startDate(endsOf(date)[0], timezone), end_date: { year: named(year), month, day } };
}

/** The known ends of a date: those of an interval, the first and last of a set, else the date itself twice. */
function endsOf(date: StoryDate): [DatePoint, DatePoint] {
  const known =
    date.form === 'interval' ? [date.start, date.end].filter(end => typeof end === 'object') : (date.members ?? [date]);
  return [known[0] ?? date, known.at(-1) ?? date];
}

function startDate({ earliest, precision }: DatePoint, zone: string): TimelineDate {
  return dateOf(earliest, precision in parts ? parts[precision as keyof typeof parts] : 1, zone);
}

/** The last year of a decade, the last month of a season; of what has a name of its own, that. */
function lastDate(point: DatePoint, zone: string): TimelineDate {
  return isNamed(point) ? startDate(point, zone) : startDate({ ...point, earliest: point.latest }, zone);
}

/** Whether one year, month, day or clock time is all that it says. */
function isNamed({ precision }: DatePoint): boolean {
  return precision in parts && precision !== 'season';
}

function dateOf(instant: number, count: number, zone: string): TimelineDate {
  const { year, month, day, hour, minute, second } = civilOf(instant, zone);
  const all = { year: named(year), month, day, hour, minute, second: Math.floor(second) };
  return Object.fromEntries(Object.entries(all).slice(0, count)) as unknown as TimelineDate;
}

function named(year: number): number {
  const { number, bce } = eraYearOf(year);
  return bce ? -number : number;
}

/** Whether TimelineJS says the date rightly by itself. */
function isPlain(date: StoryDate, zone: string): boolean {
  if (date.certainty !== 'certain' || date.form === 'set') return false;
  if ([date.start, date.end].some(end => end === 'open' || end === 'unknown')) return false;
  return endsOf(date).every(point => {
    const { year, hour, minute } = civilOf(point.earliest, zone);
    const midnight = parts[point.precision as keyof typeof parts] > 3 && hour === 0 && minute === 0;
    return isNamed(point) && year >= 100 && year <= 9999 && !midnight;
  });
}

/**
 * Reads the dates of a story: EDTF level 1 (ISO 8601-2; https://www.loc.gov/standards/datetime/), one-of sets from level
 * 2, and clock times. The `edtf` package knows the grammar. The instants are reckoned here: the package has no zones, puts
 * summer into April to June, lets 29 February 2013 pass, and forgets whether an interval's end was open or unknown.
 */

import { parse } from 'edtf';
import { type CivilDay, dayMs, instantBefore } from './calendar.ts';
import type { Certainty, DatePoint, IntervalEnd, Precision, StoryDate } from './date.ts';
import { DateError } from './date-error.ts';
import { edtfFor, twoDaysOf } from './date-hint.ts';
import { readClock } from './written-clock.ts';
import { checkMonth, readDay, writtenDay } from './written-day.ts';
import { civilOf, instantOf } from './zone.ts';

export { DateError } from './date-error.ts';

/** Characters. The longest sensible text, a set of four clock times with offsets, has about 100. */
const longest = 100;
/** Further than the Big Bang; beyond it a double cannot tell days apart. */
const furthestYear = 20e9;

const precisions: Precision[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'minute',
  'second',
];
const marks: Record<string, Certainty> = { '~': 'approximate', '?': 'uncertain', '%': 'both' };

/** The package's bits for `201X`, `20XX`, `2XXX`, `2012-XX`, `2012-XX-XX`, `2012-07-XX` (one bit a digit of YYYYMMDD). */
const unspecifiedYears: Record<number, { years: number; precision: Precision }> = {
  8: { years: 10, precision: 'decade' },
  12: { years: 100, precision: 'century' },
  14: { years: 1000, precision: 'millennium' },
  48: { years: 1, precision: 'year' },
  240: { years: 1, precision: 'year' },
};
const unspecifiedDay = 0b1100_0000;

type Stretch = Omit<DatePoint, 'certainty'>;

/**
 * Reads a date.
 * @param text EDTF such as `2012-07-21`, `1984~`, `201X`, `1992/1997`, `2012-07-28/..`, `[2012-07-21,2012-07-22]`,
 *   `2012-07-24T04:00~` or `2012-07-21T17:30/T23:00`. Years are astronomical: `-0043` is 44 BCE.
 * @param zone IANA zone of clock times without an offset and of civil days, which begin at midnight there
 * @throws DateError with what is wrong and, where it can be told, what to write
 */
export function parseDate(text: string, zone: string): StoryDate {
  const trimmed = text.trim();
  if (trimmed === '') throw new DateError('The date is empty.', 'Write it as in 2012-07-21, 2012-07 or 2012.');
  if (trimmed.length > longest) throw new DateError(`The date is longer than ${longest} characters.`);
  const meant = edtfFor(trimmed);
  if (meant !== undefined)
    throw unreadable(trimmed, `Write ${meant}${meant.startsWith('-') ? ' (EDTF has a year 0: 44 BCE is -0043)' : ''}.`);
  const two = twoDaysOf(trimmed);
  if (two) throw unreadable(trimmed, `It can be two days: write ${two[0]} or ${two[1]}.`);
  if (/^[[{]/.test(trimmed)) return { text: trimmed, ...readSet(trimmed, zone) };
  if (trimmed.includes('/')) return { text: trimmed, ...readInterval(trimmed, zone) };
  return { text: trimmed, form: 'point', ...readPoint(trimmed, zone) };
}

function readSet(text: string, zone: string): Omit<StoryDate, 'text'> {
  const inside = /^\[([^[\]{}]*)\]$/.exec(text)?.[1];
  if (inside === undefined) throw unreadable(text, 'One of several dates is written [2012-07-21,2012-07-22].');
  if (/\.\.|\//.test(inside))
    throw unreadable(text, 'A set lists single dates; a stretch of time is written 2012-07-21/2012-07-24.');
  const members = inside.split(',').map(part => readPoint(part.trim(), zone));
  members.sort((a, b) => a.earliest - b.earliest || a.latest - b.latest);
  return { form: 'set', ...union(members), members };
}

function readInterval(text: string, zone: string): Omit<StoryDate, 'text'> {
  const [startText = '', endText = '', ...more] = text.split('/').map(part => part.trim());
  if (more.length > 0) throw unreadable(text, 'An interval has one slash, as in 1992/1997.');
  const start = readEnd(startText, zone);
  const endWithDay = endText.startsWith('T') ? dayOfClock(startText, endText) + endText : endText;
  const end = readEnd(endWithDay, zone);
  const known = [start, end].filter(side => typeof side === 'object');
  if (known.length === 0)
    throw new DateError('An interval needs a date on one side at least.', 'Write it as in 2012-07-28/.. or ../1997.');
  if (typeof start === 'object' && typeof end === 'object' && end.latest < start.earliest) {
    if (endText.startsWith('T')) throw overMidnight(start, startText, endText, zone);
    throw new DateError(
      `The interval ends (${endText}) before it starts (${startText}).`,
      `Did you mean ${endText}/${startText}?`,
    );
  }
  return { form: 'interval', ...union(known), start, end };
}

function readEnd(text: string, zone: string): IntervalEnd {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  return readPoint(text, zone);
}

/** The day that the end of `2012-07-21T17:30/T23:00` inherits from the start. */
function dayOfClock(startText: string, endText: string): string {
  const day = /^(.+)T/.exec(startText)?.[1];
  if (day !== undefined) return day;
  throw new DateError(
    `The end “${endText}” needs a start with a clock time.`,
    'Write both with a day: 2012-07-21T17:30/2012-07-22T04:00.',
  );
}

function overMidnight(start: DatePoint, startText: string, endText: string, zone: string): DateError {
  const nextDay = writtenDay(civilOf(start.earliest + dayMs, zone));
  return new DateError(
    `The interval ends (${endText.slice(1)}) before it starts (${startText}).`,
    `If it goes past midnight, write the next day's date: ${startText}/${nextDay}${endText}`,
  );
}

/** What several dates can mean together: from the first instant to the last, as fine as the finest, as doubtful as all. */
function union(points: DatePoint[]): DatePoint {
  const doubts = new Set(points.map(point => point.certainty).filter(certainty => certainty !== 'certain'));
  return {
    earliest: Math.min(...points.map(point => point.earliest)),
    latest: Math.max(...points.map(point => point.latest)),
    precision: precisions.findLast(precision => points.some(point => point.precision === precision)) ?? 'year',
    certainty: doubts.size > 1 ? 'both' : ([...doubts][0] ?? 'certain'),
  };
}

/** One date and its mark. */
function readPoint(text: string, zone: string): DatePoint {
  const certainty = marks[text.at(-1) ?? ''];
  const plain = certainty ? text.slice(0, -1) : text;
  const stretch = /\dT/.test(plain) ? readClock(plain, zone) : readCivil(plain, zone);
  return { ...stretch, certainty: certainty ?? 'certain' };
}

/** A date without a clock time: a day, month, season, year, or years with X for digits that are not known. */
function readCivil(text: string, zone: string): Stretch {
  const day = readDay(text);
  if (day) return stretchOf(day, { ...day, day: day.day + 1 }, 'day', zone);
  const month = /^-?\d{4}-(\d\d)$/.exec(text)?.[1];
  if (month !== undefined && !/^2[1-4]$/.test(month)) {
    checkMonth(Number(month), 'Months run from 01 to 12; 21 to 24 are spring, summer, autumn and winter.');
  }
  const { type, values, unspecified = 0 } = grammarOf(text);
  const [year = 0, second = 0] = values;
  if (Math.abs(year) > furthestYear)
    throw new DateError('The year lies too far away.', 'Years reach from Y-20000000000 to Y20000000000.');
  if (type === 'Season') return seasonOf(year, second, zone);
  if (unspecified === unspecifiedDay || (values.length === 2 && unspecified === 0)) {
    return stretchOf({ year, month: second + 1, day: 1 }, { year, month: second + 2, day: 1 }, 'month', zone);
  }
  const { years, precision } =
    unspecified === 0 ? { years: 1, precision: 'year' as const } : (unspecifiedYears[unspecified] ?? {});
  if (!years || !precision)
    throw unreadable(text, 'X stands for the last digits of a year (201X, 19XX), or for a whole month or day.');
  // -01XX counts away from the present: the years -199 to -100.
  const first = years > 1 && text.startsWith('-') ? year - years + 1 : year;
  return stretchOf({ year: first, month: 1, day: 1 }, { year: first + years, month: 1, day: 1 }, precision, zone);
}

function grammarOf(text: string): ReturnType<typeof parse> {
  const known = ['Date', 'Season', 'Year'];
  try {
    const parsed = parse(text, { level: 2, types: known });
    // 2XXX is the one form of level 2 that is taken.
    if ((parsed.level ?? 0) < 2 || parsed.unspecified === 0b1110) return parsed;
  } catch {
    // The package's errors are those of its parser generator.
  }
  throw unreadable(text, 'Write it as in 2012-07-21, 2012-07, 2012, 201X or 1992/1997; ~ or ? goes to the end.');
}

/** The seasons of the northern year, by whole months (EDTF leaves their limits open); winter runs into the next year. */
function seasonOf(year: number, season: number, zone: string): Stretch {
  const month = 3 + (season - 21) * 3;
  return stretchOf({ year, month, day: 1 }, { year, month: month + 3, day: 1 }, 'season', zone);
}

/** From the first midnight up to the second. Months and days beyond the calendar's carry over. */
function stretchOf(from: CivilDay, to: CivilDay, precision: Precision, zone: string): Stretch {
  const midnight = { hour: 0, minute: 0, second: 0 };
  const earliest = instantOf({ ...from, ...midnight }, zone);
  const latest = instantBefore(instantOf({ ...to, ...midnight }, zone));
  if (latest < earliest) throw new DateError(`The calendar of ${zone} skipped ${writtenDay(from)}.`);
  return { earliest, latest, precision };
}

function unreadable(text: string, hint: string): DateError {
  return new DateError(`“${text}” is not a date that can be read.`, hint);
}

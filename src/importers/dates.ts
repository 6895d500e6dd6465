/** Dates given in parts become EDTF: as exact as they were given, and nothing carried over into the next month. */

import { daysInMonth, yearOfBce } from '../time/calendar.ts';
import { edtfFor } from '../time/date-hint.ts';
import { parseDate } from '../time/edtf.ts';
import { type Losses, quoted } from './losses.ts';

const finerNames = ['month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;
const partNames = ['year', ...finerNames] as const;
export type DatePart = (typeof partNames)[number];
/** As written; empty or missing where nothing is. */
export type DateParts = Partial<Record<DatePart, string>>;

/** Where a date stands, and what the file calls its parts. */
export interface DatePlace {
  where: string;
  losses: Losses;
  name(part: DatePart): string;
}

/**
 * EDTF of a date in parts; `undefined` when there is none or its year cannot be read (reported). A part that cannot be
 * is reported and left out with the finer ones. Negative years are years BCE, as TimelineJS shows them: -43 is 43 BCE,
 * `-0042` in EDTF, which counts a year 0.
 */
export function edtfOf(parts: DateParts, place: DatePlace): string | undefined {
  const written = (part: DatePart) => parts[part]?.trim() ?? '';
  const { losses, where } = place;
  const finer = finerNames.filter(part => written(part) !== '');
  if (written('year') === '') {
    for (const part of finer) losses.lost(where, place.name(part), `${quoted(written(part))} without a year`);
    return undefined;
  }
  const read = yearOf(written('year'), place);
  if (typeof read === 'string' || read === undefined) {
    for (const part of finer) losses.lost(where, place.name(part), `${quoted(written(part))} beside such a year`);
    return read;
  }
  const { year, mark } = read;
  const found: number[] = [];
  for (const [index, part] of finerNames.entries()) {
    const text = written(part);
    if (text === '') continue;
    const problem =
      part !== 'millisecond' && Math.abs(year) <= 9999
        ? wrong(part, text, { year, found, index })
        : `${quoted(text)} is finer than such a date can be`;
    if (problem === undefined) found.push(numberOf(part, text) ?? 0);
    else losses.lost(where, place.name(part), problem);
  }
  if (found.length === 3) losses.changed(where, place.name('hour'), 'an hour without minutes is written as its start');
  return writtenDate(year, found) + mark;
}

/** Start and end as one EDTF text. An end that equals the start says nothing; one before it is reported. */
export function joinDates(start: string | undefined, end: string | undefined, at: DateEnds): string | undefined {
  if (start === undefined) {
    if (end !== undefined) at.losses.lost(at.where, at.end, `${end}: there is no start that can be read`);
    return undefined;
  }
  if (end === undefined || end === start) return readable(start, at.zone) ? start : undefined;
  const both = `${start}/${end}`;
  if (readable(both, at.zone)) return both;
  const beforeStart = readable(end, at.zone) && readable(`${end}/${start}`, at.zone);
  at.losses.lost(at.where, at.end, `${end}${beforeStart ? ' lies before the start' : ''}; the start ${start} is kept`);
  return readable(start, at.zone) ? start : undefined;
}

export interface DateEnds {
  where: string;
  losses: Losses;
  /** What the file calls the end. */
  end: string;
  /** IANA zone of clock times, UTC when missing. */
  zone?: string | undefined;
}

/** Whether a story in this zone accepts the date. */
export function readable(date: string, zone = 'UTC'): boolean {
  try {
    parseDate(date, zone);
    return true;
  } catch {
    return false;
  }
}

/** EDTF of a date in words ("circa 2012", "July 21, 2012"), or of EDTF itself; `undefined` when it has more than one reading. */
export function edtfOfWords(text: string): string | undefined {
  const meant = edtfFor(text) ?? text.trim();
  return readable(meant) ? meant : undefined;
}

/** A year and its mark; or the EDTF of words that hold a whole date; `undefined` when it cannot be read. */
function yearOf(text: string, place: DatePlace): { year: number; mark: string } | string | undefined {
  const changed = (what: string) => place.losses.changed(place.where, place.name('year'), what);
  const plain = text
    .replace(/^[−–]/, '-')
    .replace(/^(-?\d{1,3})((?:[,\s'’]\d{3})+)$/, (all: string) => all.replace(/[^-\d]/g, ''));
  const about = /^(?:c\.?|ca\.?|circa|about|around|~)\s*(-?\d+)$/i.exec(plain)?.[1];
  const marked = /^(-?\d+)\s*([~?%])$/.exec(plain);
  const before = /^(\d+)\s*(?:b\.?\s?c\.?(?:\s?e\.?)?)$/i.exec(plain)?.[1];
  const number = Number(about ?? marked?.[1] ?? (before === undefined ? plain : `-${before}`));
  if (Number.isFinite(number) && /\d/.test(plain)) {
    const whole = Math.trunc(number);
    if (whole !== number) changed(`${quoted(text)} is no year; ${whole} is kept`);
    else if (plain !== text || about !== undefined || marked || before !== undefined)
      changed(`read from ${quoted(text)}`);
    if (whole === 0) changed('there is no year 0 in this calendar: EDTF has it for 1 BCE');
    const year = whole < 0 ? yearOfBce(-whole) : whole;
    if (whole < 0 && year !== whole) changed('years BCE are one less in EDTF, which has a year 0: -43 becomes -0042');
    if (readable(writtenDate(year, []))) return { year, mark: marked?.[2] ?? (about === undefined ? '' : '~') };
  }
  const meant = edtfOfWords(text);
  if (meant === undefined)
    place.losses.lost(place.where, place.name('year'), `${quoted(text)} cannot be read as a year`);
  else changed(`read as ${meant} from ${quoted(text)}`);
  return meant;
}

const limits: Record<Exclude<DatePart, 'year' | 'millisecond'>, [least: number, most: number]> = {
  month: [1, 12],
  day: [1, 31],
  hour: [0, 23],
  minute: [0, 59],
  second: [0, 59],
};

/** Why a part cannot be kept. `found` holds the coarser ones, `index` is how many there should be. */
function wrong(
  part: keyof typeof limits,
  text: string,
  { year, found, index }: { year: number; found: number[]; index: number },
): string | undefined {
  if (found.length < index) return `${quoted(text)} without a ${partNames[found.length + 1]} that can be kept`;
  const value = numberOf(part, text);
  const [least, most] = limits[part];
  if (value === undefined || value < least || value > most) return `${quoted(text)} is no ${part}`;
  if (part === 'day' && value > daysInMonth(year, found[0] ?? 1)) {
    return `${value} is no day of month ${found[0]} in ${year}`;
  }
  return undefined;
}

/** The number of a part; months may be named in English. */
function numberOf(part: DatePart, text: string): number | undefined {
  if (/^\d+(\.0*)?$/.test(text)) return Number(text);
  const month = part === 'month' ? /^2012-(\d\d)$/.exec(edtfFor(`${text} 2012`) ?? '')?.[1] : undefined;
  return month === undefined ? undefined : Number(month);
}

function writtenDate(year: number, [month, day, hour, minute, second]: number[]): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const digits = String(Math.abs(year));
  const text = digits.length > 4 ? `Y${year}` : `${year < 0 ? '-' : ''}${digits.padStart(4, '0')}`;
  const civil = [text, ...[month, day].filter(part => part !== undefined).map(two)].join('-');
  if (hour === undefined) return civil;
  return `${civil}T${two(hour)}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}`;
}

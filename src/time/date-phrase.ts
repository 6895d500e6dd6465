/** How dates are put into phrases, whatever the language. */

import { type CivilTime, eraYearOf } from './calendar.ts';
import type { Certainty, DatePoint, IntervalEnd, StoryDate } from './date.ts';
import type { DateWords, SeasonName } from './date-words.ts';
import { civilOf } from './zone.ts';

/** dayjs patterns of a language. */
export interface Patterns {
  /** "D MMMM YYYY" */
  day: string;
  /** "D MMMM" */
  dayOfMonth: string;
  /** "MMMM YYYY" */
  month: string;
  /** "dddd " */
  weekday: string;
}

/** What it takes to write dates in one language, zone and style. */
export interface Writer {
  words: DateWords;
  zone: string;
  patterns: Patterns;
  /** A civil time by a dayjs pattern. */
  render: (civil: CivilTime, pattern: string) => string;
  /** An astronomical year by its name. */
  year: (year: number) => string;
  /** A day; the weekday and the year only where the style has them. `before` stands before its number, such as "21–". */
  day: (civil: CivilTime, parts?: { weekday?: boolean; year?: boolean; before?: string }) => string;
  /** One of several: "21 or 22". */
  list: (items: string[]) => string;
}

const seasons: SeasonName[] = ['winter', 'spring', 'summer', 'autumn'];

/** A date of any form in words. */
export function writeDate(date: StoryDate, writer: Writer): string {
  if (date.form === 'set') return writeSet(date.members ?? [], writer);
  if (date.form === 'interval') return writeInterval(date.start, date.end, writer);
  return writePoint(date, writer, { weekday: true });
}

/** The clock times of a date that lies on one day. */
export function writeClockTimes(date: StoryDate, writer: Writer): string | undefined {
  if (date.form === 'point') return hasClock(date) ? doubtedClock(date, writer) : undefined;
  const { start, end } = date;
  if (!isPoint(start) || !isPoint(end) || !hasClock(start) || !hasClock(end) || !onOneDay(start, end, writer))
    return undefined;
  return clockSpan(start, end, writer);
}

/** "04:00", with seconds only where there are any. */
export function writeClock({ hour, minute, second }: CivilTime): string {
  const parts = second >= 1 ? [hour, minute, Math.floor(second)] : [hour, minute];
  return parts.map(part => String(part).padStart(2, '0')).join(':');
}

function writePoint(point: DatePoint, writer: Writer, parts: { weekday?: boolean } = {}): string {
  if (hasClock(point)) {
    const day = writer.day(civilOf(point.earliest, writer.zone), parts);
    return writer.words.at(day, doubtedClock(point, writer));
  }
  // A rough day is no particular day of the week.
  const rough = point.certainty === 'approximate' || point.certainty === 'both';
  return doubted(plain(point, writer, { weekday: parts.weekday === true && !rough }), point.certainty, writer);
}

/** A date without its doubts. */
function plain(point: DatePoint, writer: Writer, parts: { weekday: boolean }): string {
  const { words } = writer;
  const civil = civilOf(point.earliest, writer.zone);
  const { year } = civil;
  switch (point.precision) {
    case 'millennium':
      return era(year, 1000, number => words.millennium(number), words);
    case 'century':
      return era(year, 100, number => words.century(number), words);
    case 'decade':
      // "the 2000s" may be a century, and decades BCE do not begin with a round year.
      return year > 0 && year % 100 !== 0 ? words.decade(String(year)) : years(year, year + 9, writer);
    case 'year':
      return writer.year(year);
    case 'season':
      return words.season(seasons[(civil.month / 3) % 4] ?? 'winter', seasonYear(civil, writer));
    case 'month':
      return writer.render(civil, writer.patterns.month);
    default:
      return writer.day(civil, parts);
  }
}

/** `19XX` is named the 20th century, though that has one more year; `-01XX` the 2nd century BCE. */
function era(year: number, length: number, name: (number: number) => string, words: DateWords): string {
  if (year >= 0) return name(Math.floor(year / length) + 1);
  return words.beforeCommonEra(name(Math.ceil(eraYearOf(year).number / length)));
}

/** Winter runs into the next year: "2012–13". */
function seasonYear({ year, month }: CivilTime, writer: Writer): string {
  if (month !== 12) return writer.year(year);
  const next = String(year + 1);
  return year >= 1000 && year < 9999 && !next.endsWith('00')
    ? `${year}–${next.slice(-2)}`
    : years(year, year + 1, writer);
}

/** "1992–1997", "50–44 BCE", "50 BCE – 30 CE". */
function years(from: number, to: number, { year, words }: Writer): string {
  if (from >= 100 && to < 10_000) return `${from}–${to}`;
  if (to <= 0 && from > -10_000) return words.beforeCommonEra(`${eraYearOf(from).number}–${eraYearOf(to).number}`);
  return words.range(year(from), year(to));
}

function writeSet(members: DatePoint[], writer: Writer): string {
  const civils = members.map(member => civilOf(member.earliest, writer.zone));
  const last = civils.at(-1);
  const days = members.every(member => member.precision === 'day' && member.certainty === 'certain');
  if (last && days && civils.every(civil => civil.year === last.year && civil.month === last.month)) {
    const numbers = civils.map(civil => dayNumber(civil, writer));
    const before = writer.list(numbers).slice(0, -(numbers.at(-1) ?? '').length);
    return writer.day(last, { before });
  }
  return writer.list(members.map(member => writePoint(member, writer)));
}

function writeInterval(start: IntervalEnd | undefined, end: IntervalEnd | undefined, writer: Writer): string {
  const { words } = writer;
  if (isPoint(start) && isPoint(end)) return writeBothEnds(start, end, writer);
  if (isPoint(start)) return (end === 'open' ? words.from : words.fromUnknownEnd)(writePoint(start, writer));
  if (isPoint(end)) return (start === 'open' ? words.until : words.untilUnknownStart)(writePoint(end, writer));
  return '';
}

function writeBothEnds(start: DatePoint, end: DatePoint, writer: Writer): string {
  const { words, zone } = writer;
  const from = civilOf(start.earliest, zone);
  const to = civilOf(end.earliest, zone);
  if (hasClock(start) && hasClock(end) && onOneDay(start, end, writer)) {
    return words.at(writer.day(from, { weekday: true }), clockSpan(start, end, writer));
  }
  const apart = () => words.range(writePoint(start, writer), writePoint(end, writer));
  if (start.precision !== end.precision || start.certainty !== 'certain' || end.certainty !== 'certain') return apart();
  if (start.earliest === end.earliest && !hasClock(start)) return writePoint(start, writer, { weekday: true });
  const sameYear = from.year === to.year;
  switch (start.precision) {
    case 'year':
      return years(from.year, to.year, writer);
    case 'month':
      return sameYear ? `${writer.render(from, 'MMMM')}–${writer.render(to, writer.patterns.month)}` : apart();
    case 'day':
      if (sameYear && from.month === to.month) return writer.day(to, { before: `${dayNumber(from, writer)}–` });
      return sameYear ? words.range(writer.day(from, { year: false }), writer.day(to)) : apart();
    default:
      return apart();
  }
}

/** "21", or "21." in languages that write a day so. */
function dayNumber(civil: CivilTime, { patterns }: Writer): string {
  return `${civil.day}${/D\./.test(patterns.day) ? '.' : ''}`;
}

/** "17:30 to 23:00" for what lasted; "between 17:30 and 23:00" where an end is in doubt. */
function clockSpan(start: DatePoint, end: DatePoint, writer: Writer): string {
  const certain = start.certainty === 'certain' && end.certainty === 'certain';
  const clocks = [start, end].map(point => doubtedClock(point, writer)) as [string, string];
  return (certain ? writer.words.clocks : writer.words.clocksBetween)(...clocks);
}

function doubtedClock(point: DatePoint, writer: Writer): string {
  return doubted(writeClock(civilOf(point.earliest, writer.zone)), point.certainty, writer);
}

function doubted(text: string, certainty: Certainty, { words }: Writer): string {
  const rough = certainty === 'approximate' || certainty === 'both' ? words.about(text) : text;
  return certainty === 'uncertain' || certainty === 'both' ? words.possibly(rough) : rough;
}

function hasClock(point: DatePoint): boolean {
  return point.precision === 'minute' || point.precision === 'second';
}

function isPoint(end: IntervalEnd | undefined): end is DatePoint {
  return typeof end === 'object';
}

function onOneDay(start: DatePoint, end: DatePoint, { zone }: Writer): boolean {
  const from = civilOf(start.earliest, zone);
  const to = civilOf(end.earliest, zone);
  return from.year === to.year && from.month === to.month && from.day === to.day;
}

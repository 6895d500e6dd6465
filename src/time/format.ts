/**
 * Dates in words, never finer than their source. dayjs names months and weekdays in the story's language; it gets years
 * below 100 and BCE wrong, so it is only ever shown a year from 2000 to 2399, in which the calendar is the same.
 */

import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import 'dayjs/locale/ar.js';
import 'dayjs/locale/de.js';
import 'dayjs/locale/es.js';
import 'dayjs/locale/fa.js';
import 'dayjs/locale/fr.js';
import 'dayjs/locale/ru.js';
import 'dayjs/locale/tg.js';
import 'dayjs/locale/tr.js';
import 'dayjs/locale/uk.js';
import { type CivilTime, dayMs, eraYearOf, hourMs, minuteMs, yearMs } from './calendar.ts';
import type { StoryDate } from './date.ts';
import { type Patterns, type Writer, writeClock, writeClockTimes, writeDate } from './date-phrase.ts';
import type { DateWords, SpanUnit } from './date-words.ts';
import type { Tick, TickContext } from './ticks.ts';
import { civilOf } from './zone.ts';

dayjs.extend(utc);

export interface FormatOptions {
  /** BCP 47. Of a language that is not among the imports above, its table in `src/words` imports what dayjs knows. */
  locale: string;
  /** IANA zone in which days and clock times are shown. */
  zone: string;
  /**
   * `long`: "Tuesday 24 July 2012, about 04:00"; `short`, where the year is plain: "24 July, about 04:00";
   * `label`: "24 Jul 2012, about 04:00".
   */
  style?: 'long' | 'short' | 'label';
  words: DateWords;
}

/** A date in words, such as "Saturday 21 July 2012", "about 1984", "21–28 July 2012" or "from 28 July 2012 on". */
export function formatDate(date: StoryDate, options: FormatOptions): string {
  return writeDate(date, writerFor(options));
}

/** The clock times of a date, such as "about 04:00" or "17:30 to 23:00"; `undefined` when it has none, or not on one day. */
export function formatClock(date: StoryDate, options: FormatOptions): string | undefined {
  return writeClockTimes(date, writerFor(options));
}

/** The civil day of an instant (UTC ms): "Saturday 21 July 2012". */
export function formatDay(instant: number, options: FormatOptions): string {
  const writer = writerFor(options);
  return writer.day(civilOf(instant, options.zone), { weekday: true });
}

/** A tick's label: "04:00", "Tue 24", "Aug 2012", "2010", "500 BCE", with as much of its date as its context asks for. */
export function formatTick(tick: Tick, options: FormatOptions): string {
  const writer = writerFor({ ...options, style: 'label' });
  const civil = civilOf(tick.at, options.zone);
  const { context } = tick;
  switch (tick.unit) {
    case 'minute':
    case 'hour':
      return context === 'none'
        ? writeClock(civil)
        : writer.words.at(dayLabel(civil, context, writer), writeClock(civil));
    case 'day':
      return dayLabel(civil, context, writer);
    case 'month':
    case 'quarter':
      return writer.render(civil, context === 'none' ? 'MMMM' : writer.patterns.month);
    default:
      return writer.year(civil.year);
  }
}

function dayLabel(civil: CivilTime, context: TickContext, { patterns, render }: Writer): string {
  if (context === 'year') return render(civil, patterns.day);
  return render(civil, context === 'month' ? patterns.dayOfMonth : 'ddd D');
}

/** A stretch of time as people say it: "13 years", "8.5 years", "15 months", "2 weeks", "9 days", "4 hours". */
export function formatSpan(ms: number, { locale, words }: Pick<FormatOptions, 'locale' | 'words'>): string {
  const { value, unit } = spanOf(ms);
  if (words.span) return words.span(value, unit);
  return spanFormat(locale, unit).format(value);
}

/** Making a formatter takes far longer than using it. */
const spanFormats = new Map<string, Intl.NumberFormat>();

function spanFormat(locale: string, unit: SpanUnit): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  const made = spanFormats.get(key);
  if (made) return made;
  const options = { style: 'unit', unit, unitDisplay: 'long', numberingSystem: 'latn' } as const;
  const format = new Intl.NumberFormat(known(locale), options);
  spanFormats.set(key, format);
  return format;
}

/** Small numbers are rounded to halves, months to whole ones, so that no more than a seventh is lost or added. */
function spanOf(ms: number): { value: number; unit: SpanUnit } {
  const years = ms / yearMs;
  const days = ms / dayMs;
  const weeks = days / 7;
  if (years >= 1.96) return { value: roundOrHalf(years), unit: 'year' };
  if (days >= 84) return { value: Math.round(years * 12), unit: 'month' };
  if (days >= 28 || (days >= 13.5 && Math.abs(weeks - Math.round(weeks)) < 0.1)) {
    return { value: Math.round(weeks), unit: 'week' };
  }
  if (days >= 1.96) return { value: roundOrHalf(days), unit: 'day' };
  if (ms >= 1.96 * hourMs) return { value: roundOrHalf(ms / hourMs), unit: 'hour' };
  return { value: Math.max(1, Math.round(ms / minuteMs)), unit: 'minute' };
}

function roundOrHalf(value: number): number {
  return value < 9.75 ? Math.round(value * 2) / 2 : Math.round(value);
}

/** By words, then by the other options: a deck says thousands of dates in a few ways. */
const writers = new WeakMap<DateWords, Map<string, Writer>>();

function writerFor({ locale, zone, style = 'long', words }: FormatOptions): Writer {
  const known = writers.get(words) ?? new Map<string, Writer>();
  writers.set(words, known);
  const key = `${locale} ${zone} ${style}`;
  const writer = known.get(key) ?? makeWriter({ locale, zone, style, words });
  known.set(key, writer);
  return writer;
}

function makeWriter({ locale, zone, style, words }: Required<FormatOptions>): Writer {
  const language = languageOf(locale);
  const patterns = patternsOf(language);
  const year = (astronomical: number) => writeYear(astronomical, locale, words);
  // Neighbours show the same ticks and dates.
  const rendered = new Map<string, string>();
  const render = (civil: CivilTime, pattern: string) => {
    const key = `${civil.year} ${civil.month} ${civil.day} ${pattern}`;
    const text = rendered.get(key) ?? renderAnew(civil, pattern);
    rendered.set(key, text);
    return text;
  };
  const renderAnew = (civil: CivilTime, pattern: string) => {
    const like = 2000 + (((civil.year % 400) + 400) % 400);
    const date = dayjs.utc(Date.UTC(like, civil.month - 1, civil.day)).locale(language);
    const wanted = style === 'label' ? pattern.replace('MMMM', 'MMM') : pattern;
    // "2012 г.", but not "44 BCE г."
    const ended = civil.year > 0 ? wanted : wanted.replace(/YYYY.*$/, 'YYYY');
    return date.format(ended.replace('YYYY', `[${year(civil.year)}]`));
  };
  const day: Writer['day'] = (civil, parts = {}) => {
    const pattern = (parts.year ?? style !== 'short') ? patterns.day : patterns.dayOfMonth;
    const weekday = parts.weekday && style === 'long' ? patterns.weekday : '';
    return render(civil, weekday + (parts.before ? pattern.replace('D', `[${parts.before}]D`) : pattern));
  };
  const list = (items: string[]) => new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
  return { words, zone, patterns, render, year, day, list };
}

/** The dayjs name of a language: "ru" for "ru-RU". */
function languageOf(locale: string): string {
  const name = locale.toLowerCase();
  const base = name.split('-')[0] ?? name;
  return [name, base].find(candidate => candidate in dayjs.Ls) ?? 'en';
}

/** English puts the day first, as the interface does; other languages as dayjs has it ("D [de] MMMM [de] YYYY"). */
function patternsOf(language: string): Patterns {
  const formats = language === 'en' ? {} : dayjs.Ls[language]?.formats;
  const day = formats?.LL ?? 'D MMMM YYYY';
  return {
    day,
    dayOfMonth: day.replace(/,?\s*(\[[^\]]*\]\s*)?YYYY.*$/, ''),
    month: day.replace(/^D\.?\s*(\[[^\]]*\]\s*)?/, ''),
    weekday: /^dddd,?\s+/.exec(formats?.LLLL ?? '')?.[0] ?? 'dddd ',
  };
}

/** A year as people name it: "2012", "44 CE", "44 BCE", "17,000 BCE". */
function writeYear(year: number, locale: string, words: DateWords): string {
  const { number, bce } = eraYearOf(year);
  const grouped =
    number >= 10_000
      ? new Intl.NumberFormat(known(locale), { numberingSystem: 'latn' }).format(number)
      : String(number);
  if (bce) return words.beforeCommonEra(grouped);
  return number < 100 || number >= 10_000 ? words.commonEra(grouped) : grouped;
}

/** A language that Intl accepts. */
function known(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Dates in words as slides show them: the author's label when there is one, shortened where the day is plain. */

import type { Story } from '../story/story.ts';
import { dayMs } from '../time/calendar.ts';
import type { StoryDate } from '../time/date.ts';
import { type FormatOptions, formatClock, formatDate, formatDay } from '../time/format.ts';
import { civilOf } from '../time/zone.ts';
import { wordsFor } from '../words/words.ts';

/** `long`: with weekday and year; `label`: short, with the year; `short`: where the year is plain; `clock`: where the day is. */
export type DateStyle = 'long' | 'label' | 'short' | 'clock';

/** What dates of a story are written with. */
export function dateOptions({ language, timezone }: Story): FormatOptions {
  return { locale: language, zone: timezone, words: wordsFor(language).dates };
}

export function dateWords(story: Story, date: StoryDate, style: DateStyle, label?: string): string {
  const options = dateOptions(story);
  if (label !== undefined) return style === 'long' ? label : shorten(label, date, style, options);
  if (style === 'clock') return formatClock(date, options) ?? formatDate(date, { ...options, style: 'short' });
  return formatDate(date, { ...options, style });
}

/** The style for a list of dates: without the year when all of them are of one. */
export function listStyle(story: Story, dates: StoryDate[]): 'short' | 'label' {
  const first = Math.min(...dates.map(({ earliest }) => earliest));
  const last = Math.max(...dates.map(({ latest }) => latest));
  const yearOf = (instant: number) => civilOf(instant, story.timezone).year;
  return dates.length === 0 || yearOf(first) === yearOf(last) ? 'short' : 'label';
}

/** A label that begins with its day in full ("Tuesday 24 July 2012, evening") says the day in the style asked for. */
function shorten(label: string, date: StoryDate, style: DateStyle, options: FormatOptions): string {
  const day = formatDay(date.earliest, options);
  const rest = label.startsWith(day) ? /^[,،、]\s*(.+)$/s.exec(label.slice(day.length))?.[1] : undefined;
  if (rest === undefined) return label;
  if (style === 'clock') return rest;
  const { earliest } = date;
  const point = {
    text: '',
    form: 'point',
    precision: 'day',
    certainty: 'certain',
    earliest,
    latest: earliest,
  } as const;
  const short = formatDate(point, { ...options, style: style === 'short' ? 'short' : 'label' });
  return options.words.at(short, rest);
}

/** From the first to the last of some dates, in words: "21–28 July 2012". */
export function spanWords(dates: StoryDate[], story: Story): string | undefined {
  const first = dates.reduce((least, date) => (date.earliest < least.earliest ? date : least), dates[0] as StoryDate);
  const last = dates.reduce((most, date) => (date.latest > most.latest ? date : most), dates[0] as StoryDate);
  if (!first || !last) return undefined;
  const day = (at: number) =>
    ({ earliest: at, latest: at, precision: coarser(first, last), certainty: 'certain' }) as const;
  const span: StoryDate = {
    ...day(first.earliest),
    latest: last.latest,
    text: '',
    form: 'interval',
    start: day(first.earliest),
    end: day(last.latest),
  };
  return formatDate(span, dateOptions(story));
}

/** Days when both are dated to the day or finer, else months, else years. */
function coarser(first: StoryDate, last: StoryDate): 'day' | 'month' | 'year' {
  const length = Math.max(...[first, last].map(date => (date.form === 'interval' ? 0 : date.latest - date.earliest)));
  if (length <= 3 * dayMs) return 'day';
  return length <= 32 * dayMs ? 'month' : 'year';
}

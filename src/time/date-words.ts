/** The words around dates, one table for each language. Names of months and days are dayjs's, lists and units those of Intl. */

export type SeasonName = 'spring' | 'summer' | 'autumn' | 'winter';

export type SpanUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';

export interface DateWords {
  /** `~`: a date or clock time that is not exact. */
  about: (date: string) => string;
  /** `?`: a date that may be wrong. */
  possibly: (date: string) => string;
  /** A day and its clock time. */
  at: (day: string, clock: string) => string;
  /** From one clock time to another of the same day: it lasted. */
  clocks: (start: string, end: string) => string;
  /** The same with an uncertain or rough end: it happened in there. */
  clocksBetween: (start: string, end: string) => string;
  /** From one date to another, where they share no part. */
  range: (start: string, end: string) => string;
  /** Goes on, EDTF `2012/..`. */
  from: (date: string) => string;
  /** Ended at a time that is not known, EDTF `2012/`. */
  fromUnknownEnd: (date: string) => string;
  /** Began before all that is told, EDTF `../2012`. */
  until: (date: string) => string;
  /** Began at a time that is not known, EDTF `/2012`. */
  untilUnknownStart: (date: string) => string;
  /** A year of the common era that would not be taken for one without the mark: 44, 17,000. */
  commonEra: (year: string) => string;
  beforeCommonEra: (year: string) => string;
  /** Its first year: "2010". */
  decade: (year: string) => string;
  /** Counted from 1. */
  century: (number: number) => string;
  millennium: (number: number) => string;
  /** A season and its year; for winter, both years. */
  season: (season: SeasonName, year: string) => string;
  /** "13 years"; only for languages whose units Intl does not know, such as Tajik. */
  span?: (value: number, unit: SpanUnit) => string;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinalEnds: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

export const en: DateWords = {
  about: date => `about ${date}`,
  possibly: date => `possibly ${date}`,
  at: (day, clock) => `${day}, ${clock}`,
  clocks: (start, end) => `${start} to ${end}`,
  clocksBetween: (start, end) => `between ${start} and ${end}`,
  range: (start, end) => `${start} – ${end}`,
  from: date => `from ${date} on`,
  fromUnknownEnd: date => `from ${date}, end unknown`,
  until: date => `until ${date}`,
  untilUnknownStart: date => `until ${date}, start unknown`,
  commonEra: year => `${year} CE`,
  beforeCommonEra: year => `${year} BCE`,
  decade: year => `the ${year}s`,
  century: number => `the ${ordinal(number)} century`,
  millennium: number => `the ${ordinal(number)} millennium`,
  season: (season, year) => `${season} ${year}`,
};

function ordinal(number: number): string {
  return `${number}${ordinalEnds[ordinals.select(number)] ?? 'th'}`;
}

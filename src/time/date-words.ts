/** The words around dates, which `src/words` has. Names of months and days are dayjs's, lists and units those of Intl. */

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

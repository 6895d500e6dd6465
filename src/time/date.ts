/**
 * A date as a story holds it: what the author typed, and the instants it can mean.
 * Instants are UTC milliseconds since 1970; both ends are inclusive, so a day ends at 23:59:59.999.
 */

/** The finest unit that the source gives. A clock time without seconds is `minute`. */
export type Precision = 'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'minute' | 'second';

/** EDTF level 1 qualification: `~` approximate, `?` uncertain, `%` both. */
export type Certainty = 'certain' | 'approximate' | 'uncertain' | 'both';

export interface DatePoint {
  /** First instant that the date can mean, UTC ms. */
  earliest: number;
  /** Last instant that the date can mean, UTC ms, inclusive. */
  latest: number;
  precision: Precision;
  certainty: Certainty;
}

/** An end of an interval: a date, `open` (EDTF `..`, goes on) or `unknown` (EDTF, left empty). */
export type IntervalEnd = DatePoint | 'open' | 'unknown';

export interface StoryDate extends DatePoint {
  /** The EDTF text as the author typed it. */
  text: string;
  /** `point`: one date; `interval`: from one to another; `set`: one of several (EDTF `[a,b]`). */
  form: 'point' | 'interval' | 'set';
  /** Intervals only. With an open or unknown end, `earliest`/`latest` above reach as far as what is known. */
  start?: IntervalEnd;
  end?: IntervalEnd;
  /** Sets only: the members in order. */
  members?: DatePoint[];
}

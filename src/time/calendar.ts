/**
 * The proleptic Gregorian calendar in whole-number arithmetic, because JavaScript's Date ends at the year 271821 and
 * reads years below 100 as 1900 and later. Years are astronomical: 0 is 1 BCE, -1 is 2 BCE (ISO 8601-1, 4.3.2).
 */

/** A civil day. Months and days count from 1. */
export interface CivilDay {
  year: number;
  month: number;
  day: number;
}

/** A civil day and its clock. `second` may carry a fraction (milliseconds). */
export interface CivilTime extends CivilDay {
  hour: number;
  minute: number;
  second: number;
}

export const secondMs = 1000;
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;
/** Mean length of the Gregorian year, ms. */
export const yearMs = 365.2425 * dayMs;

const daysInEra = 146_097;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1-12) of an astronomical year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/**
 * Days from 1970-01-01 to a civil day. The calendar repeats every 400 years; inside such an era, years are counted from
 * March, so that the leap day comes last. Months beyond 1-12 and days beyond the month carry over.
 */
export function daysOf({ year, month, day }: CivilDay): number {
  const monthsFromMarch = month - 3;
  const marchYear = year + Math.floor(monthsFromMarch / 12);
  const marchMonth = monthsFromMarch - Math.floor(monthsFromMarch / 12) * 12;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysInEra + dayOfEra - 719_468;
}

/** The civil day that lies a number of days after 1970-01-01. */
export function civilDayOf(days: number): CivilDay {
  const fromMarch0 = days + 719_468;
  const era = Math.floor(fromMarch0 / daysInEra);
  const dayOfEra = fromMarch0 - era * daysInEra;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/** UTC ms of civil fields that are meant as UTC. Fields beyond their range carry over. */
export function utcOf({ hour, minute, second, ...day }: CivilTime): number {
  return daysOf(day) * dayMs + hour * hourMs + minute * minuteMs + second * secondMs;
}

/** The civil fields of an instant in UTC. */
export function civilOfUtc(instant: number): CivilTime {
  const days = Math.floor(instant / dayMs);
  const rest = instant - days * dayMs;
  return {
    ...civilDayOf(days),
    hour: Math.floor(rest / hourMs),
    minute: Math.floor((rest % hourMs) / minuteMs),
    second: (rest % minuteMs) / secondMs,
  };
}

/** Day of the week, 0 is Sunday. */
export function weekdayOf(day: CivilDay): number {
  const days = daysOf(day) + 4;
  return days - Math.floor(days / 7) * 7;
}

/**
 * A year as people name it. From 10,000 BCE back the number is taken as it stands (`Y-17000` is 17,000 BCE, not
 * 17,001): nobody knows such a year to the year, and authors write the round number that they mean.
 */
export function eraYearOf(year: number): { number: number; bce: boolean } {
  if (year > 0) return { number: year, bce: false };
  return { number: year <= -10_000 ? -year : 1 - year, bce: true };
}

/** The astronomical year of a year BCE: the way back from `eraYearOf`. */
export function yearOfBce(number: number): number {
  return number >= 10_000 ? -number : 1 - number;
}

/**
 * The last instant before another: 1 ms earlier. Far from our time, where doubles stand more than 1 ms apart, it is two of
 * their steps, so that adding a zone's offset does not round it back.
 */
export function instantBefore(instant: number): number {
  return instant - Math.max(1, 2 ** (Math.floor(Math.log2(Math.abs(instant))) - 51));
}

/** The day of a date as an author writes it, checked against the calendar. */

import { type CivilDay, daysInMonth } from './calendar.ts';
import { DateError } from './date-error.ts';

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/**
 * Reads `2012-07-21` or `-0043-03-15`; anything else is `undefined`.
 * @throws DateError for a month or day that the calendar does not have
 */
export function readDay(text: string): CivilDay | undefined {
  const match = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match || match[1] === '-0000') return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const civil = { year, month, day };
  checkMonth(month, 'Months run from 01 to 12.');
  const length = daysInMonth(year, month);
  if (day < 1 || day > length) {
    throw new DateError(
      `${day} is not a day of ${monthNames[month - 1]}: the month has ${length} days${month === 2 ? ` in ${writtenYear(year)}` : ''}.`,
    );
  }
  return civil;
}

/** @throws DateError for a month outside 1-12 */
export function checkMonth(month: number, hint: string): void {
  if (month < 1 || month > 12) throw new DateError(`${String(month).padStart(2, '0')} is not a month.`, hint);
}

/** EDTF of a day. */
export function writtenDay({ year, month, day }: CivilDay): string {
  return `${writtenYear(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A day as an English message names it: "25 March 2012". */
export function namedDay({ year, month, day }: CivilDay): string {
  return `${day} ${monthNames[month - 1]} ${writtenYear(year)}`;
}

function writtenYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

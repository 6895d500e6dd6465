/** Instants and dates as ISO 8601, for other programs. */

import { minuteMs } from './calendar.ts';
import type { DatePoint } from './date.ts';
import { civilOf, offsetAt } from './zone.ts';

/** The furthest instant that a `Date` holds, ms. */
const furthest = 8.64e15;

/** An instant (UTC ms) as `2012-07-20T19:00:00.000Z`, years beyond 9999 with six digits; `undefined` beyond a `Date`. */
export function isoInstant(instant: number): string | undefined {
  return Math.abs(instant) <= furthest ? new Date(instant).toISOString() : undefined;
}

/**
 * A date as ISO 8601, no finer than it is known: `2012`, `2012-07`, `2012-07-21`, `2012-07-24T04:00+05:00`.
 * `undefined` for what ISO 8601 has no word for: doubtful dates, seasons, decades and coarser, years beyond four digits.
 * @param zone IANA zone of the civil day and the clock.
 */
export function isoDate(point: DatePoint, zone: string): string | undefined {
  const { earliest, precision, certainty } = point;
  const { year, month, day, hour, minute, second } = civilOf(earliest, zone);
  if (certainty !== 'certain' || Math.abs(year) > 9999) return undefined;
  const written = (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
  const parts = [written, two(month), two(day)];
  switch (precision) {
    case 'year':
      return written;
    case 'month':
      return parts.slice(0, 2).join('-');
    case 'day':
      return parts.join('-');
    case 'minute':
    case 'second': {
      const clock = [hour, minute, ...(precision === 'second' ? [Math.floor(second)] : [])].map(two).join(':');
      const offset = offsetAt(zone, earliest);
      // Local mean times of old run by the second; an offset has none.
      if (offset % minuteMs !== 0) return isoInstant(earliest)?.replace('.000Z', 'Z');
      return `${parts.join('-')}T${clock}${offset === 0 ? 'Z' : offsetText(offset / minuteMs)}`;
    }
    default:
      return undefined;
  }
}

/** Minutes ahead of UTC as `+05:00`. */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

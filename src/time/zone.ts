/** Civil time in an IANA zone, by the zone data that JavaScript carries (ECMA-402, Intl.DateTimeFormat). */

import { type CivilTime, civilOfUtc, dayMs, utcOf } from './calendar.ts';

/**
 * Outside these years the offset is that of their edge: before 1800 every zone keeps its local mean time, and no rule for
 * summer time is known for the far future.
 */
const firstKnown = utcOf({ year: 1800, month: 1, day: 1, hour: 0, minute: 0, second: 0 });
const lastKnown = utcOf({ year: 2500, month: 1, day: 1, hour: 0, minute: 0, second: 0 });

/** Making a formatter takes far longer than using it, so each zone keeps its own. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether a name is an IANA zone, such as `Asia/Dushanbe` or `UTC`. */
export function isZone(name: string): boolean {
  try {
    // Newer engines take "+05:00" as well; a story names a place's zone, not an offset.
    return /^[A-Za-z]/.test(name) && formatterOf(name) !== undefined;
  } catch {
    return false;
  }
}

/** By zone: a deck asks for the same instants on every slide, and whoever reads a file again for those it had. */
const offsets = new Map<string, Map<number, number>>();
const civils = new Map<string, Map<number, CivilTime>>();
/** Instants that are kept of a zone. */
const mostKept = 10_000;

/**
 * How far a zone's clocks are ahead of UTC at an instant, ms. Old offsets are local mean time, to the second.
 * @throws RangeError for a name that is not a zone
 */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC') return 0;
  const known = Math.min(lastKnown, Math.max(firstKnown, instant));
  const whole = Math.floor(known / 1000) * 1000;
  return kept(offsets, zone, whole, () => read(zone, whole));
}

/** @param instant at a full second */
function read(zone: string, instant: number): number {
  // "7/24/2012, 05:00:00"; shorter and four times as quick as formatToParts.
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = formatterOf(zone)
    .format(instant)
    .split(/\D+/)
    .map(Number);
  return utcOf({ year, month, day, hour, minute, second }) - instant;
}

/** What is known of an instant in a zone; made when it is asked for the first time. */
function kept<T>(all: Map<string, Map<number, T>>, zone: string, instant: number, make: () => T): T {
  const known = all.get(zone) ?? new Map<number, T>();
  all.set(zone, known);
  let value = known.get(instant);
  if (value === undefined) {
    value = make();
    if (known.size >= mostKept) known.clear();
    known.set(instant, value);
  }
  return value;
}

/** What the clocks and calendars of a zone show at an instant. */
export function civilOf(instant: number, zone: string): Readonly<CivilTime> {
  return kept(civils, zone, instant, () => civilOfUtc(instant + offsetAt(zone, instant)));
}

/**
 * The instant at which a zone's clocks show a civil time. A time that comes twice (clocks set back) is the first of the
 * two, or the second with `repeated: 'later'`. A time that never comes (clocks set forward) is moved on by the length of
 * the gap, so the midnight of a day without one is that day's first instant. RFC 5545, 3.3.5, does the same.
 */
export function instantOf(civil: CivilTime, zone: string, repeated: 'earlier' | 'later' = 'earlier'): number {
  const local = utcOf(civil);
  // No zone is further than 16 h from UTC, and none changes twice within two days.
  const before = offsetAt(zone, local - dayMs);
  const after = offsetAt(zone, local + dayMs);
  const candidates = [local - before, local - after].filter(
    candidate => candidate + offsetAt(zone, candidate) === local,
  );
  if (candidates.length === 0) return local - before;
  return repeated === 'earlier' ? Math.min(...candidates) : Math.max(...candidates);
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

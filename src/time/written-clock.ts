/** A clock time as an author writes it: `2012-07-24T04:00`, `...T04:00:30`, `...Z`, `...+05:00`. */

import { type CivilDay, civilDayOf, daysOf, hourMs, minuteMs, secondMs, utcOf } from './calendar.ts';
import type { DatePoint } from './date.ts';
import { DateError } from './date-error.ts';
import { namedDay, readDay, writtenDay } from './written-day.ts';
import { civilOf, instantOf } from './zone.ts';

const pattern = /^([^T]*)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * Reads a clock time; without an offset it is what the clocks of `zone` showed. Where clocks were set back and showed it
 * twice, the date can mean both instants.
 * @throws DateError for what is no clock time, or one that the zone's clocks skipped
 */
export function readClock(text: string, zone: string): Omit<DatePoint, 'certainty'> {
  const [, dayText = '', hourText, minuteText, secondText, offsetText] = pattern.exec(text) ?? [];
  const day = readDay(dayText);
  if (!day)
    throw new DateError(
      `“${text}” is not a clock time on a day.`,
      'Write it as in 2012-07-24T04:00, with Z or +05:00 if need be.',
    );
  const clock = { hour: Number(hourText), minute: Number(minuteText), second: Number(secondText ?? 0) };
  checkClock(clock, day);
  const civil = { ...day, ...clock };
  const precision = secondText === undefined ? 'minute' : 'second';
  const length = precision === 'minute' ? minuteMs : secondMs;
  if (offsetText !== undefined) {
    const earliest = utcOf(civil) - readOffset(offsetText);
    return { earliest, latest: earliest + length - 1, precision };
  }
  const earliest = instantOf(civil, zone);
  const shown = civilOf(earliest, zone);
  if (shown.hour !== civil.hour || shown.minute !== civil.minute || shown.day !== civil.day) {
    throw new DateError(
      `The clocks of ${zone} skipped ${hourText}:${minuteText} on ${namedDay(day)}.`,
      `Write the time with its offset from UTC, as in ${writtenDay(day)}T${hourText}:${minuteText}+01:00.`,
    );
  }
  return { earliest, latest: instantOf(civil, zone, 'later') + length - 1, precision };
}

function checkClock({ hour, minute, second }: { hour: number; minute: number; second: number }, day: CivilDay): void {
  if (hour === 24 && minute === 0 && second === 0) {
    const next = writtenDay(civilDayOf(daysOf(day) + 1));
    throw new DateError(
      'Clock times end at 23:59.',
      `Midnight at the end of the day is the start of the next: ${next}T00:00.`,
    );
  }
  if (hour > 23) throw new DateError(`${hour} is not an hour.`, 'Hours run from 00 to 23.');
  if (minute > 59) throw new DateError(`${minute} is not a minute.`, 'Minutes run from 00 to 59.');
  if (second > 59) throw new DateError(`${second} is not a second.`, 'Seconds run from 00 to 59.');
}

/** ms ahead of UTC. */
function readOffset(text: string): number {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', ''));
  if (hours > 15 || minutes > 59) throw new DateError(`“${text}” is not an offset from UTC.`, 'Write it as in +05:00.');
  return (text.startsWith('-') ? -1 : 1) * (hours * hourMs + minutes * minuteMs);
}

/** Dates and clock times that stand in one text: those of old TimelineJS files and of spreadsheets. */

import { type DatePart, type DateParts, type DatePlace, edtfOf, edtfOfWords } from './dates.ts';
import { quoted } from './losses.ts';

const parts: DatePart[] = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'];

/**
 * EDTF of a date in one text: `2011,12,10`, `1896,9,10,12,06`, `2011-12-10`, `12/10/2011` (month first, as in
 * TimelineJS), each perhaps with a clock time; ISO 8601; EDTF; or words with one reading. `undefined` is reported.
 */
export function edtfOfText(text: string, time: string, place: DatePlace): string | undefined {
  const written = text.trim();
  const clock = readTime(time);
  if (time.trim() !== '' && !clock)
    place.losses.lost(place.where, place.name('hour'), `${quoted(time)} is no clock time`);
  if (written === '') {
    if (clock) place.losses.lost(place.where, place.name('hour'), `${quoted(time)} without a date`);
    return undefined;
  }
  const zoned = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.(\d+))?\s?(Z|[+-]\d\d:?\d\d)$/.exec(written);
  if (zoned) {
    if (Number(zoned[3]) > 0) place.losses.lost(place.where, place.name('millisecond'), quoted(zoned[3]));
    const meant = edtfOfWords(`${zoned[1]}T${zoned[2]}${zoned[4]}`);
    if (meant !== undefined) return meant;
  }
  // Nobody but EDTF fills a year BCE with zeros.
  if (/^-0\d{3}(-\d\d){0,2}$/.test(written) && clock === undefined && edtfOfWords(written) !== undefined)
    return written;
  const apart = split(written, place);
  if (apart) return edtfOf({ ...apart, ...clock }, place);
  const meant = edtfOfWords(written);
  if (meant === undefined) {
    place.losses.lost(place.where, place.name('year'), `${quoted(written)} cannot be read as a date`);
    return undefined;
  }
  if (meant !== written)
    place.losses.changed(place.where, place.name('year'), `read as ${meant} from ${quoted(written)}`);
  return clock && /^\d{4}-\d\d-\d\d$/.test(meant) ? edtfOf({ ...splitIso(meant), ...clock }, place) : meant;
}

/**
 * A clock time as spreadsheets hold it: `4:30`, `04:30:15.25`, `4:30 PM`, `12 pm`, `1630`, `16.30`; `undefined` for
 * anything else. The parts are not checked.
 */
export function readTime(text: string): DateParts | undefined {
  const plain = text.trim().toLowerCase();
  const match =
    /^(\d{1,2})(?:[:.](\d\d)(?:[:.](\d\d)(?:\.(\d{1,3}))?)?)?\s*(?:([ap])\.?m\.?)?$/.exec(plain) ??
    /^(\d{1,2})(\d\d)()()\s*(?:([ap])\.?m\.?)?$/.exec(plain);
  if (!match) return undefined;
  const [, hour = '', minute, second, fraction, half] = match;
  if (half === undefined && minute === undefined) return undefined;
  const hours = Number(hour);
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined;
  const day = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return {
    hour: String(day),
    // "4 PM" is a time on the hour.
    minute: minute ?? '00',
    ...(second ? { second } : {}),
    ...(fraction ? { millisecond: fraction.padEnd(3, '0') } : {}),
  };
}

/** The parts of a date in figures. */
function split(written: string, place: DatePlace): DateParts | undefined {
  const [, dayText = '', timeText = ''] =
    /^(.*?\d)(?:(?:[T ]|,\s*)(\d{1,2}[:.]\d\d.*|\d{1,2}\s*[ap]m))?$/i.exec(written) ?? [];
  const clock = timeText === '' ? {} : readTime(timeText.replace(/Z$/, ''));
  if (!clock) return undefined;
  const listed = dayText.split(/\s*,\s*/);
  if (
    listed.length > 1 &&
    listed.length <= 7 &&
    listed.every(part => /^-?\d*$/.test(part)) &&
    /\d{3}|^-/.test(listed[0] ?? '')
  ) {
    return { ...Object.fromEntries(parts.map((part, index) => [part, listed[index] ?? ''])), ...clock };
  }
  const iso = splitIso(dayText);
  if (iso) return { ...iso, ...clock };
  const slashes = /^(?:(\d{1,2})\/)?(\d{1,2})\/(-?\d{3,})$/.exec(dayText);
  if (slashes) return { ...slashed(slashes[1], slashes[2] ?? '', slashes[3] ?? '', place), ...clock };
  return /^-?\d+$/.test(dayText) ? { year: dayText, ...clock } : undefined;
}

function splitIso(text: string): DateParts | undefined {
  const [, year, month, day] = /^(-?\d{3,})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text) ?? [];
  return year === undefined || month === undefined ? undefined : { year, month, ...(day === undefined ? {} : { day }) };
}

/** `12/10/2011` has the month first; `21/7/2012` can only have the day there, which is told. */
function slashed(first: string | undefined, second: string, year: string, place: DatePlace): DateParts {
  if (first === undefined) return { year, month: second };
  if (Number(first) > 12 && Number(second) <= 12) {
    place.losses.changed(place.where, place.name('year'), `read with the day first: ${first}/${second}/${year}`);
    return { year, month: second, day: first };
  }
  return { year, month: first, day: second };
}

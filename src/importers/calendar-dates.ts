/** When an event of a calendar was: its start, and its end or its length, as the file writes them. */

import ICAL from 'ical.js';
import { civilDayOf, civilOfUtc, dayMs, daysOf, minuteMs, secondMs, utcOf } from '../time/calendar.ts';
import { instantOf, isZone } from '../time/zone.ts';
import { type DateParts, type DatePlace, edtfOf, joinDates, readable } from './dates.ts';
import { type Losses, quoted } from './losses.ts';

export interface Zones {
  /** The zone of the story: that of the calendar, or of its first clock time that has one. */
  main: string | undefined;
}

/** A time of the calendar: its parts in figures as they are written, which the calendar's library would carry over. */
interface Written {
  text: string;
  parts: DateParts;
  /** A day without a clock time. */
  whole: boolean;
  utc: boolean;
  zone: string;
}

/** EDTF of an event's time; what cannot be read of it is reported. */
export function datesOf(event: ICAL.Component, where: string, zones: Zones, losses: Losses): string | undefined {
  const place = (field: string): DatePlace => ({ where, losses, name: () => field });
  const start = writtenTime(event, 'dtstart', place('DTSTART'));
  const from = start && edtfOfTime(start, zones, place('DTSTART'));
  const end =
    writtenTime(event, 'dtend', place('DTEND')) ??
    endByDuration(event, from === undefined ? undefined : start, place('DURATION'));
  const last = end && lastOf(end, start, place('DTEND'));
  return joinDates(from, last && edtfOfTime(last, zones, place('DTEND')), {
    where,
    losses,
    end: 'DTEND',
    zone: zones.main,
  });
}

/** The values of a property as the file has them, without their meaning. */
export function valuesOf(property: ICAL.Property): string[] {
  const values = (property.toJSON() as unknown[]).slice(3);
  return values.map(value => (typeof value === 'string' ? value : JSON.stringify(value)));
}

function writtenTime(event: ICAL.Component, name: string, place: DatePlace): Written | undefined {
  const property = event.getFirstProperty(name);
  if (!property) return undefined;
  const [text = ''] = valuesOf(property);
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(Z?))?$/.exec(text);
  if (!match) {
    place.losses.lost(place.where, place.name('year'), `${quoted(text)} cannot be read as a date`);
    return undefined;
  }
  const [, year = '', month = '', day = '', hour, minute, second, utc] = match;
  // Nearly every clock time of a calendar ends in seconds that nobody meant.
  const clock =
    hour === undefined || minute === undefined ? {} : { hour, minute, ...(second === '00' ? {} : { second }) };
  const zone = property.getFirstParameter('tzid') ?? '';
  return {
    text,
    parts: { year, month, day, ...clock } as DateParts,
    whole: hour === undefined,
    utc: utc === 'Z',
    zone: String(zone),
  };
}

/** The last day of an event of whole days: a calendar names the first day after it. */
function lastOf(end: Written, start: Written | undefined, place: DatePlace): Written | undefined {
  if (!end.whole || !readable(end.text)) return end;
  const [first, after] = [start, end].map(time => (time ? daysOf(numbersOf(time)) : undefined));
  if (after === undefined || first === after || first === after - 1) return undefined;
  if (first !== undefined && after < first) {
    place.losses.lost(place.where, place.name('day'), `${end.text} lies before the start`);
    return undefined;
  }
  const { year, month, day } = civilDayOf(after - 1);
  return { ...end, parts: { year: String(year), month: String(month), day: String(day) } };
}

function endByDuration(event: ICAL.Component, start: Written | undefined, place: DatePlace): Written | undefined {
  const property = event.getFirstProperty('duration');
  const [text = ''] = property ? valuesOf(property) : [];
  if (text === '') return undefined;
  const seconds = secondsOf(text);
  if (!start || seconds === undefined || seconds < 0) {
    place.losses.lost(place.where, place.name('hour'), `${quoted(text)} cannot be kept as a length of time`);
    return undefined;
  }
  const end = civilOfUtc(
    utcOf(numbersOf(start)) + (start.whole ? Math.ceil((seconds * secondMs) / dayMs) * dayMs : seconds * secondMs),
  );
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(end.year).padStart(4, '0')}-${two(end.month)}-${two(end.day)}`;
  const clock = {
    hour: String(end.hour),
    minute: String(end.minute),
    ...(end.second === 0 ? {} : { second: String(end.second) }),
  };
  const parts = { year: String(end.year), month: String(end.month), day: String(end.day) };
  return { ...start, text: day, parts: start.whole ? parts : { ...parts, ...clock } };
}

function secondsOf(text: string): number | undefined {
  try {
    return ICAL.Duration.fromString(text).toSeconds();
  } catch {
    return undefined;
  }
}

function numbersOf({ parts }: Written) {
  const number = (part: keyof DateParts) => Number(parts[part] ?? 0);
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
  };
}

/** A time in another zone than the story's is written with its offset from UTC. */
function edtfOfTime(time: Written, zones: Zones, place: DatePlace): string | undefined {
  const date = edtfOf(time.parts, place);
  if (date === undefined || !date.includes('T')) return date;
  if (time.utc) return `${date}Z`;
  if (time.zone === '') return date;
  if (!isZone(time.zone)) {
    place.losses.changed(
      place.where,
      place.name('hour'),
      `the zone ${quoted(time.zone)} is not known; the clock time is kept`,
    );
    return date;
  }
  zones.main ??= time.zone;
  // What the clocks of a zone skipped needs its offset too.
  return time.zone === zones.main && readable(date, time.zone) ? date : date + offsetOf(time);
}

/** "+05:00": what the clocks of a zone were ahead of UTC. */
function offsetOf(time: Written): string {
  const civil = numbersOf(time);
  const minutes = Math.round((utcOf(civil) - instantOf(civil, time.zone)) / minuteMs);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

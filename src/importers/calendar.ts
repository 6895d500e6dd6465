/** iCalendar (RFC 5545): the events of a calendar. */

import ICAL from 'ical.js';
import { civilDayOf, daysOf, minuteMs, utcOf } from '../time/calendar.ts';
import { instantOf, isZone } from '../time/zone.ts';
import { type DatePlace, edtfOf, joinDates } from './dates.ts';
import { ImportError } from './import-error.ts';
import { type Losses, quoted } from './losses.ts';
import { checkCount, emptySlide, type Slide, type Timeline } from './slide.ts';

/** Properties of a calendar that say how it is exchanged, or that are read. */
const boilerplate = new Set('version prodid calscale method x-wr-calname x-wr-caldesc x-wr-timezone'.split(' '));
/** Properties that say how a calendar works and nothing about what happened. */
const silent = new Set(
  'uid dtstamp created last-modified sequence transp class priority recurrence-id x-microsoft-cdo-busystatus'.split(
    ' ',
  ),
);
const read = new Set(
  'dtstart dtend duration summary description location geo url categories attach comment contact'.split(' '),
);

/**
 * Reads every VEVENT of every calendar in the text.
 * @throws ImportError for what is no iCalendar
 */
export function readCalendar(text: string, losses: Losses): Timeline {
  const roots = parsed(text).map(data => new ICAL.Component(data));
  const [first] = roots;
  const zone = String(first?.getFirstPropertyValue('x-wr-timezone') ?? '');
  const zones: Zones = { main: isZone(zone) ? zone : undefined };
  const events: Slide[] = [];
  checkCount(roots.reduce((count, root) => count + root.getAllSubcomponents('vevent').length, 0));
  for (const [index, root] of roots.entries()) {
    for (const property of root.getAllProperties()) {
      if (boilerplate.has(property.name) && (index === 0 || !property.name.startsWith('x-wr-cal'))) continue;
      losses.lost(
        'calendar',
        property.name.toUpperCase(),
        `not kept: ${quoted(String(property.getFirstValue() ?? ''))}`,
      );
    }
    for (const part of root.getAllSubcomponents()) {
      if (part.name === 'vevent') events.push(slideOf(part, `event ${events.length + 1}`, zones, losses));
      else if (part.name !== 'vtimezone')
        losses.lost('', part.name.toUpperCase(), `not kept: ${quoted(textOf(part, 'summary') || part.name)}`);
    }
  }
  const name = calendarText(first, 'x-wr-calname') || calendarText(first, 'name');
  const about = calendarText(first, 'x-wr-caldesc') || calendarText(first, 'description');
  const title = { ...emptySlide('calendar'), headline: asMarkup(name), text: asMarkup(about) };
  const timezone = zones.main === undefined ? {} : { timezone: zones.main };
  return { format: 'iCalendar', ...(name + about === '' ? {} : { title }), events, eras: [], ...timezone };
}

/** A text about the whole calendar. The parser does not know these properties and leaves their escapes as they are. */
function calendarText(calendar: ICAL.Component | undefined, property: string): string {
  const text = String(calendar?.getFirstPropertyValue(property) ?? '');
  return property === 'description'
    ? text
    : text.replace(/\\([\\;,n])/gi, (_, sign) => (/n/i.test(sign) ? '\n' : sign));
}

interface Zones {
  /** The zone of the story: that of the calendar, or of its first clock time that has one. */
  main: string | undefined;
}

type Data = ConstructorParameters<typeof ICAL.Component>[0];

function parsed(text: string): Data[] {
  try {
    const data = ICAL.parse(text) as Data | Data[];
    return Array.isArray(data) && Array.isArray(data[0]) ? (data as Data[]) : [data as Data];
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ImportError(`this calendar cannot be read: ${message}`, 'export it again as .ics');
  }
}

function slideOf(event: ICAL.Component, where: string, zones: Zones, losses: Losses): Slide {
  const geo = event.getFirstPropertyValue('geo') as unknown;
  const [lat, lon] = Array.isArray(geo) ? geo.map(String) : ['', ''];
  const place = { name: asMarkup(textOf(event, 'location')), lat: lat ?? '', lon: lon ?? '' };
  const date = dateOf(event, where, zones, losses);
  const url = textOf(event, 'url');
  const media = [...event.getAllProperties('attach').map(property => String(property.getFirstValue() ?? '')), url]
    .filter(address => address !== '')
    .map(address => ({ url: address, caption: '', credit: '', alt: '', title: '', link: '' }));
  const notes = [...event.getAllProperties('comment'), ...event.getAllProperties('contact')].map(property =>
    String(property.getFirstValue() ?? ''),
  );
  for (const property of event.getAllProperties()) {
    if (read.has(property.name)) continue;
    if (silent.has(property.name)) {
      losses.lost(where, property.name.toUpperCase(), 'it tells how calendars keep an event');
      continue;
    }
    const value = property.getValues().map(String).join(', ');
    const what =
      property.name === 'rrule'
        ? `the event is kept once, its repetition is not: ${quoted(value)}`
        : `not kept: ${quoted(value)}`;
    if (value.trim() !== '') losses.lost(where, property.name.toUpperCase(), what);
  }
  for (const part of event.getAllSubcomponents()) losses.lost(where, part.name.toUpperCase(), 'not kept');
  const tags = event
    .getAllProperties('categories')
    .flatMap(property => property.getValues().map(value => String(value).trim()));
  return {
    ...emptySlide(where),
    ...(date === undefined ? {} : { date }),
    headline: asMarkup(textOf(event, 'summary')),
    text: textOf(event, 'description'),
    breaks: true,
    tags: [...new Set(tags.filter(Boolean))],
    media,
    notes: notes.filter(Boolean).join('\n\n'),
    ...(Object.values(place).some(part => part !== '') ? { place } : {}),
  };
}

/** Names in a calendar are plain text. */
function asMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? '').trim();
}

function dateOf(event: ICAL.Component, where: string, zones: Zones, losses: Losses): string | undefined {
  const start = timeOf(event, 'dtstart');
  for (const name of ['dtstart', 'dtend']) {
    const text = start || name === 'dtstart' ? unread(event, name) : textOf(event, name);
    if (text !== '') losses.lost(where, name.toUpperCase(), `${quoted(text)} cannot be kept as a date`);
  }
  const place = (field: string): DatePlace => ({ where, losses, name: () => field });
  const zoneOf = (name: string) => String(event.getFirstProperty(name)?.getFirstParameter('tzid') ?? '');
  const written = start && edtfOfTime(start, zoneOf('dtstart'), zones, place('DTSTART'));
  const end = start && endOf(event, start);
  const last = end && edtfOfTime(end, zoneOf('dtend') || zoneOf('dtstart'), zones, place('DTEND'));
  return joinDates(written, last, { where, losses, end: 'DTEND' });
}

function timeOf(event: ICAL.Component, name: string): ICAL.Time | undefined {
  const value = event.getFirstPropertyValue(name) as unknown;
  return value instanceof ICAL.Time ? value : undefined;
}

/** A time that is written and cannot be read; empty where there is none. */
function unread(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name) as unknown;
  return value === null || value === undefined || value instanceof ICAL.Time ? '' : String(value);
}

/** The end, included: a day's end in a calendar is the first day after it. */
function endOf(event: ICAL.Component, start: ICAL.Time): ICAL.Time | undefined {
  const duration = event.getFirstPropertyValue('duration') as unknown;
  const end = timeOf(event, 'dtend') ?? (duration instanceof ICAL.Duration ? later(start, duration) : undefined);
  if (!end?.isDate) return end;
  const days = daysOf(end) - 1;
  if (days <= daysOf(start)) return undefined;
  const last = end.clone();
  Object.assign(last, civilDayOf(days));
  return last;
}

function later(start: ICAL.Time, duration: ICAL.Duration): ICAL.Time {
  const end = start.clone();
  end.addDuration(duration);
  return end;
}

/** A time in another zone than the story's is written with its offset from UTC. */
function edtfOfTime(time: ICAL.Time, zone: string, zones: Zones, place: DatePlace): string | undefined {
  const day = { year: String(time.year), month: String(time.month), day: String(time.day) };
  if (time.isDate) return edtfOf(day, place);
  const second = time.second === 0 ? {} : { second: String(time.second) };
  const date = edtfOf({ ...day, hour: String(time.hour), minute: String(time.minute), ...second }, place);
  if (date === undefined) return undefined;
  if (time.zone?.tzid === 'UTC') return `${date}Z`;
  if (zone === '') return date;
  if (!isZone(zone)) {
    place.losses.changed(
      place.where,
      place.name('hour'),
      `the zone ${quoted(zone)} is not known; the clock time is kept`,
    );
    return date;
  }
  zones.main ??= zone;
  return zone === zones.main ? date : date + offsetOf(time, zone);
}

/** "+05:00": what the clocks of a zone were ahead of UTC. */
function offsetOf({ year, month, day, hour, minute, second }: ICAL.Time, zone: string): string {
  const civil = { year, month, day, hour, minute, second };
  const minutes = Math.round((utcOf(civil) - instantOf(civil, zone)) / minuteMs);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

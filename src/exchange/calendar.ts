/** The events of a story as a calendar: iCalendar, RFC 5545. */

import { provenanceLine } from '../story/provenance.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import { civilDayOf, daysOf } from '../time/calendar.ts';
import type { DatePoint, StoryDate } from '../time/date.ts';
import { civilOf } from '../time/zone.ts';
import { wordsFor } from '../words/words.ts';
import { contentLine, textLine, textList } from './content-line.ts';
import { type Exported, type ExportOptions, Losses, spokenDate, withoutLocators } from './exported.ts';
import { eventLines } from './plain-event.ts';

/**
 * One entry an event. A day or more is whole days of the story's zone, up to the day after the last; what is known to the
 * minute is in UTC. A date that may mean several days covers them all, and the description says how it is known. Years are
 * 1 to 9999 in iCalendar: what lies outside is left out and named.
 */
export function writeCalendar(story: Story, { provenance }: ExportOptions): Exported {
  const losses = new Losses();
  const entries = story.events.flatMap(event => entryOf(event, story, losses));
  const lines = [
    contentLine('BEGIN:VCALENDAR'),
    contentLine('VERSION:2.0'),
    contentLine(`PRODID:-//chronodeck//${provenance?.program ?? 'chronodeck'}//EN`),
    ...(provenance ? [textLine('X-CHRONODECK', provenanceLine(provenance))] : []),
    textLine('NAME', story.title),
    // What calendars read that do not know RFC 7986.
    textLine('X-WR-CALNAME', story.title),
    // In which zone its clock times were told.
    textLine('X-WR-TIMEZONE', story.timezone),
    ...(story.summary ? [textLine('DESCRIPTION', story.summary)] : []),
    ...entries,
    contentLine('END:VCALENDAR'),
  ];
  return { text: lines.join(''), lost: losses.lines() };
}

function entryOf(event: StoryEvent, story: Story, losses: Losses): string[] {
  const { id, date } = event;
  const when = timesOf(date, story.timezone);
  if (!when) {
    losses.add('events outside the years 1 to 9999', id);
    return [];
  }
  whatIsLost(event, losses);
  const places = event.places.flatMap(place => story.places.get(place) ?? []);
  const [only] = places.length === 1 ? places : [];
  return [
    contentLine('BEGIN:VEVENT'),
    // The same event has the same one in every edition: a calendar that has it already brings it up to date.
    textLine('UID', `${id}@${encodeURIComponent(story.name)}.chronodeck`),
    contentLine(`DTSTAMP:${stampOf(story)}`),
    ...when.map(contentLine),
    textLine('SUMMARY', event.title),
    textLine('DESCRIPTION', [spokenDate(date, story, event.dateLabel), ...eventLines(event, story)].join('\n')),
    ...(places.length > 0 ? [textLine('LOCATION', wordsFor(story.language).list(places.map(({ name }) => name)))] : []),
    ...(only?.at ? [contentLine(`GEO:${only.at.join(';')}`)] : []),
    ...(event.tags.length > 0 ? [textList('CATEGORIES', event.tags)] : []),
    // Nobody is busy with what has happened.
    contentLine('TRANSP:TRANSPARENT'),
    contentLine('END:VEVENT'),
  ];
}

/** DTSTART and, where it lasts, DTEND; nothing where iCalendar has no year for it. */
function timesOf(date: StoryDate, zone: string): string[] | undefined {
  const [from, to] = endsOf(date);
  if (hasClock(from) && hasClock(to)) {
    const [start, end] = [from, to].map(({ earliest }) => utcText(earliest));
    if (start === undefined || end === undefined) return undefined;
    return [`DTSTART:${start}`, ...(to.earliest > from.earliest ? [`DTEND:${end}`] : [])];
  }
  const first = daysOf(civilOf(date.earliest, zone));
  const last = daysOf(civilOf(date.latest, zone));
  const [start, end] = [dayText(first), dayText(last + 1)];
  return start === undefined || end === undefined
    ? undefined
    : [`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`];
}

/** The known ends of a date; a date that is one point is both. */
function endsOf(date: StoryDate): [DatePoint, DatePoint] {
  const known =
    date.form === 'interval' ? [date.start, date.end].filter(end => typeof end === 'object') : (date.members ?? [date]);
  return [known[0] ?? date, known.at(-1) ?? date];
}

function hasClock({ precision }: DatePoint): boolean {
  return precision === 'minute' || precision === 'second';
}

/** `20120721`. @param days since 1970-01-01. */
function dayText(days: number): string | undefined {
  const { year, month, day } = civilDayOf(days);
  if (year < 1 || year > 9999) return undefined;
  return String(year).padStart(4, '0') + [month, day].map(part => String(part).padStart(2, '0')).join('');
}

/** `20120723T230000Z`. */
function utcText(instant: number): string | undefined {
  const { hour, minute, second, ...day } = civilOf(instant, 'UTC');
  const date = dayText(daysOf(day));
  const clock = [hour, minute, Math.floor(second)].map(part => String(part).padStart(2, '0')).join('');
  return date === undefined ? undefined : `${date}T${clock}Z`;
}

/**
 * When the entries were last revised, as far as the story tells: the latest of its dates of publication, sources and
 * corrections. The clock would give other bytes for the same story; without any of the dates it is 1970, so that any
 * edition which has one replaces it.
 */
function stampOf({ published, asOf, corrections }: Story): string {
  const dates = [published, asOf, ...corrections.map(({ date }) => date)].flatMap(date => date?.earliest ?? []);
  return utcText(Math.max(0, ...dates)) ?? '19700101T000000Z';
}

function whatIsLost(event: StoryEvent, losses: Losses): void {
  const { id, date, media, figures, table, people, notes } = event;
  const ends = [date.start, date.end];
  if (ends.includes('open') || ends.includes('unknown')) losses.add('open ends of dates, said in the description', id);
  if (figures.length > 0) losses.add('figures', id);
  if (table) losses.add('tables', id);
  if (media.length > 0) losses.add('media', id);
  if (people.length > 0) losses.add('people', id);
  if (notes.length > 0) losses.add('speaker notes', id);
  withoutLocators(event, losses);
}

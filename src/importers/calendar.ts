/** iCalendar (RFC 5545): the events of a calendar. */

import ICAL from 'ical.js';
import { isZone } from '../time/zone.ts';
import { datesOf, valuesOf, type Zones } from './calendar-dates.ts';
import { ImportError } from './import-error.ts';
import { type Losses, oneLine, quoted } from './losses.ts';
import { checkCount, emptySlide, type Slide, type Timeline } from './slide.ts';

/** Properties of a calendar that say how it is exchanged, or that are read. */
const boilerplate = new Set(
  'version prodid calscale method x-wr-calname x-wr-caldesc x-wr-timezone x-chronodeck'.split(' '),
);
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
  // A line that begins with a space goes on with the one before.
  const whole = text.replace(/^(\s*\n)?[ \t]+/, '$1');
  checkNesting(whole);
  const roots = parsed(withoutBrokenLines(whole, losses));
  const [first] = roots;
  const zone = calendarText(first, 'x-wr-timezone');
  const zones: Zones = { main: isZone(zone) ? zone : undefined };
  const events: Slide[] = [];
  checkCount(roots.reduce((count, root) => count + root.getAllSubcomponents('vevent').length, 0));
  for (const [index, root] of roots.entries()) {
    for (const property of root.getAllProperties()) {
      if (boilerplate.has(property.name) && (index === 0 || !property.name.startsWith('x-wr-cal'))) continue;
      losses.lost('calendar', property.name.toUpperCase(), `not kept: ${quoted(valuesOf(property)[0] ?? '')}`);
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

type Data = ConstructorParameters<typeof ICAL.Component>[0];

/** @throws ImportError for the first line that begins or ends what no other line ends or begins, or that stands outside */
function checkNesting(text: string): void {
  const open: { name: string; line: number }[] = [];
  const wrong = (line: number, what: string) =>
    new ImportError(`this calendar cannot be read: ${what}`, 'export it again as .ics', { line, column: 1 });
  for (const [index, line] of text.split('\n').entries()) {
    const [, way, name = ''] = /^(BEGIN|END):(\S*)/i.exec(line) ?? [];
    if (/^begin$/i.test(way ?? '')) open.push({ name: name.toLowerCase(), line: index + 1 });
    else if (way === undefined && open.length === 0 && line.trim() !== '')
      throw wrong(index + 1, `a line outside of every calendar: ${quoted(line)}`);
    else if (way !== undefined && open.pop()?.name !== name.toLowerCase())
      throw wrong(index + 1, `the end of ${quoted(name)}, which does not begin before it`);
  }
  const last = open.at(-1);
  if (last) throw wrong(last.line, `the begin of ${quoted(last.name.toUpperCase())}, which never ends`);
}

/** Parameters that a line may have: the parser looks through the rest of the line at each of them. */
const maxParameters = 5000;

/** A line that names no property would end the reading of all that follow. */
function withoutBrokenLines(text: string, losses: Losses): string {
  let parameters = 0;
  const lines = text.split('\n').filter((line, index) => {
    const follows = /^[ \t]/.test(line);
    // What may be one, wherever the value begins.
    parameters = (follows ? parameters : 0) + (line.match(/;[^;=]*=/g)?.length ?? 0);
    const sound = line.trim() === '' || follows || /^[\w.-]+[;:]/.test(line);
    const what = sound ? 'too many parameters' : 'no line of a calendar';
    const kept = sound && parameters <= maxParameters;
    if (!kept) losses.lost(`line ${index + 1}`, '', `${what}: ${quoted(line)}`);
    return kept;
  });
  return lines.join('\n');
}

function parsed(text: string): ICAL.Component[] {
  try {
    const data = ICAL.parse(text) as Data | Data[];
    const several = Array.isArray(data) && Array.isArray(data[0]);
    const roots = (several ? (data as Data[]) : [data as Data]).map(root => new ICAL.Component(root));
    // Events may stand alone, as mail programs attach them.
    return roots.map(root => {
      if (root.name === 'vcalendar') return root;
      const around = new ICAL.Component('vcalendar');
      around.addSubcomponent(root);
      return around;
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ImportError(`this calendar cannot be read: ${oneLine(message)}`, 'export it again as .ics');
  }
}

function slideOf(event: ICAL.Component, where: string, zones: Zones, losses: Losses): Slide {
  const [lat = '', lon = ''] = textOf(event, 'geo').replace(/[[\]]/g, '').split(/[;,]/);
  const place = { name: asMarkup(textOf(event, 'location')), lat, lon };
  const date = datesOf(event, where, zones, losses);
  const url = textOf(event, 'url');
  const media = [...event.getAllProperties('attach').map(property => valuesOf(property)[0] ?? ''), url]
    .filter(address => address !== '')
    .map(address => ({ url: address, caption: '', credit: '', alt: '', title: '', link: '' }));
  const notes = [...event.getAllProperties('comment'), ...event.getAllProperties('contact')].map(
    property => valuesOf(property)[0] ?? '',
  );
  for (const property of event.getAllProperties()) {
    if (read.has(property.name)) continue;
    if (silent.has(property.name)) {
      losses.lost(where, property.name.toUpperCase(), 'it tells how calendars keep an event');
      continue;
    }
    const value = valuesOf(property).join(', ');
    const what =
      property.name === 'rrule'
        ? `the event is kept once, its repetition is not: ${quoted(value)}`
        : `not kept: ${quoted(value)}`;
    if (value.trim() !== '') losses.lost(where, property.name.toUpperCase(), what);
  }
  for (const part of event.getAllSubcomponents()) losses.lost(where, part.name.toUpperCase(), 'not kept');
  const tags = event.getAllProperties('categories').flatMap(property => valuesOf(property).map(value => value.trim()));
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
  const property = component.getFirstProperty(name);
  return (property ? (valuesOf(property)[0] ?? '') : '').trim();
}

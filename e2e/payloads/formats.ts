/** One event of each format that `import` reads, every field of it filled. */

import type { Fill, Format } from './imported.ts';

/** A year for each, and a day, so that none has the date of another. */
const year = (index: number) => 1900 + index;

const date = (fill: Fill, field: string) => ({
  year: fill(`${field}.year`, 'lost'),
  month: fill(`${field}.month`, 'lost'),
  day: fill(`${field}.day`, 'lost'),
  hour: fill(`${field}.hour`, 'lost'),
  display_date: fill(`${field}.display_date`, 'lost'),
  format: fill(`${field}.format`, 'lost'),
});

const timelineJson: Format = {
  name: 'timeline',
  ending: 'json',
  write(fills) {
    const events = fills.map((fill, index) => ({
      start_date: { ...date(fill, 'start_date'), year: year(index), month: 2, day: 3 },
      end_date: date(fill, 'end_date'),
      display_date: fill('display_date'),
      text: { headline: fill('text.headline'), text: linked(fill('text.text'), fill) },
      media: {
        url: fill('media.url', 'address'),
        link: fill('media.link', 'address'),
        thumbnail: fill('media.thumbnail', 'address'),
        caption: fill('media.caption'),
        credit: fill('media.credit'),
        alt: fill('media.alt', 'lost'),
        title: fill('media.title', 'lost'),
        link_target: fill('media.link_target', 'lost'),
      },
      group: fill('group'),
      unique_id: fill('unique_id', 'lost'),
      background: { url: fill('background.url', 'address'), color: fill('background.color', 'lost') },
      location: { name: fill('location.name'), lat: 10, lon: index, icon: fill('location.icon', 'address') },
      type: fill('type', 'lost'),
      [fill('a field of its own', 'lost')]: fill('its value', 'lost'),
    }));
    const drafts = fills.map((fill, index) => ({
      start_date: date(fill, 'start_date'),
      text: { headline: `Draft ${index}` },
      location: { name: 'Somewhere', lat: fill('location.lat', 'lost'), lon: fill('location.lon', 'lost') },
    }));
    const eras = fills.map((fill, index) => ({
      start_date: { year: year(index) },
      end_date: { year: year(index) + 1 },
      text: { headline: fill('era.text.headline', 'lost'), text: fill('era.text.text', 'lost') },
    }));
    const [first] = fills;
    const title = { text: { headline: first?.('title.text.headline'), text: first?.('title.text.text') } };
    return counted(JSON.stringify({ title, events: [...events, ...drafts], eras }), fills.length, drafts.length);
  },
};

const oldTimeline: Format = {
  name: 'old',
  ending: 'jsonp',
  write(fills) {
    const events = fills.map((fill, index) => ({
      startDate: `${year(index)},2,3`,
      endDate: fill('endDate', 'lost'),
      displayDate: fill('displayDate'),
      headline: fill('headline'),
      text: linked(fill('text'), fill),
      tag: fill('tag'),
      tags: [fill('tags', 'lost')],
      classname: fill('classname', 'lost'),
      uniqueid: fill('uniqueid', 'lost'),
      asset: {
        media: fill('asset.media', 'address'),
        thumbnail: fill('asset.thumbnail', 'address'),
        caption: fill('asset.caption'),
        credit: fill('asset.credit'),
        alt: fill('asset.alt', 'lost'),
      },
    }));
    const drafts = fills.map((fill, index) => ({ startDate: fill('startDate', 'lost'), headline: `Draft ${index}` }));
    const era = fills.map((fill, index) => ({
      startDate: String(year(index)),
      endDate: String(year(index) + 1),
      headline: fill('era.headline', 'lost'),
      text: fill('era.text', 'lost'),
      tag: fill('era.tag', 'lost'),
    }));
    const [first] = fills;
    const timeline = { headline: first?.('timeline.headline'), text: first?.('timeline.text'), type: 'default' };
    const content = `storyjs_jsonp_data = ${JSON.stringify({ timeline: { ...timeline, date: [...events, ...drafts], era } })};`;
    return counted(content, fills.length, drafts.length);
  },
};

const sheet: Format = {
  name: 'sheet',
  ending: 'csv',
  write: fills =>
    table(',', fills, {
      Year: (_, index) => String(year(index)),
      Month: () => '2',
      Day: fill => fill('Day', 'lost'),
      Time: fill => fill('Time', 'lost'),
      'End Year': fill => fill('End Year', 'lost'),
      'Display Date': fill => fill('Display Date'),
      Headline: fill => fill('Headline'),
      Text: fill => linked(fill('Text'), fill),
      Media: fill => fill('Media', 'address'),
      'Media Credit': fill => fill('Media Credit'),
      'Media Caption': fill => fill('Media Caption'),
      'Media Thumbnail': fill => fill('Media Thumbnail', 'address'),
      'Alt Text': fill => fill('Alt Text', 'lost'),
      Type: fill => fill('Type', 'lost'),
      Group: fill => fill('Group'),
      Background: fill => fill('Background', 'lost'),
    }),
};

const plainTable: Format = {
  name: 'table',
  ending: 'csv',
  write: fills =>
    table(';', fills, {
      date: (_, index) => `${year(index)}-02-03`,
      end: fill => fill('end', 'lost'),
      title: fill => fill('title'),
      description: fill => fill('description'),
      link: fill => fill('link', 'address'),
      image: fill => fill('image', 'address'),
      tags: fill => fill('tags', 'lost'),
      id: fill => fill('id', 'lost'),
      place: fill => fill('place'),
      lat: fill => fill('lat', 'lost'),
      lon: fill => fill('lon', 'lost'),
      notes: fill => fill('notes'),
      'date note': fill => fill('date note', 'plain'),
      weight: fill => fill('weight', 'lost'),
      quote: fill => fill('quote'),
      'quote by': fill => fill('quote by'),
      'a column of its own': fill => fill('a column of its own'),
    }),
};

const calendar: Format = {
  name: 'calendar',
  ending: 'ics',
  write(fills) {
    const events = fills.map((fill, index) => [
      'BEGIN:VEVENT',
      `DTSTART;VALUE=DATE;X-A="${fill('a parameter', 'lost').replace(/"/g, '')}":${year(index)}0203`,
      `DTEND:${value(fill('DTEND', 'lost'))}`,
      `DURATION:${value(fill('DURATION', 'lost'))}`,
      `RRULE:${value(fill('RRULE', 'lost'))}`,
      `SUMMARY:${value(fill('SUMMARY', 'plain'))}`,
      `DESCRIPTION;ALTREP="javascript:top.ran('altrep')":${value(linked(fill('DESCRIPTION'), fill))}`,
      `LOCATION:${value(fill('LOCATION', 'plain'))}`,
      `GEO:${value(fill('GEO', 'lost'))}`,
      `CATEGORIES:${value(fill('CATEGORIES', 'lost'))}`,
      `COMMENT:${value(fill('COMMENT'))}`,
      `CONTACT:${value(fill('CONTACT'))}`,
      `URL:${line(fill('URL', 'address'))}`,
      `ATTACH:${line(fill('ATTACH', 'address'))}`,
      `ORGANIZER:${line(fill('ORGANIZER', 'address'))}`,
      `UID:${value(fill('UID', 'lost'))}`,
      `X-ALT-DESC;FMTTYPE=text/html:${value(fill('X-ALT-DESC', 'lost'))}`,
      'BEGIN:VALARM',
      `ATTACH:${line(fill('VALARM ATTACH', 'address'))}`,
      'END:VALARM',
      'END:VEVENT',
    ]);
    const drafts = fills.map((fill, index) => [
      'BEGIN:VEVENT',
      `DTSTART:${value(fill('DTSTART', 'lost'))}`,
      `SUMMARY:Draft ${index}`,
      'END:VEVENT',
    ]);
    const [first] = fills;
    const head = [
      `X-WR-CALNAME:${value(first?.('X-WR-CALNAME', 'plain'))}`,
      `X-WR-CALDESC:${value(first?.('X-WR-CALDESC', 'plain'))}`,
    ];
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...head, ...[...events, ...drafts].flat(), 'END:VCALENDAR'];
    return counted(`${lines.join('\r\n')}\r\n`, fills.length, drafts.length);
  },
};

export const formats: Format[] = [timelineJson, oldTimeline, sheet, plainTable, calendar];

function counted(content: string, events: number, drafts: number) {
  return { content, events: events + drafts, drafts };
}

/** A text with a link, a picture and a frame behind it. */
function linked(text: string, fill: Fill): string {
  const quote = (address: string) => address.replace(/"/g, '&quot;');
  const href = quote(fill('the address of a link', 'address'));
  return `${text} <a href="${href}">on</a> <img src="${quote(fill('the address of a picture', 'address'))}">`;
}

/** A row for each event, and one more each without a date. */
function table(delimiter: string, fills: Fill[], columns: Record<string, (fill: Fill, index: number) => string>) {
  const cell = (text: string) => `"${text.replace(/"/g, '""')}"`;
  const row = (cells: string[]) => cells.map(cell).join(delimiter);
  const [dates = ''] = Object.keys(columns);
  const rows = fills.map((fill, index) => Object.values(columns).map(column => column(fill, index)));
  const drafts = fills.map((fill, index) =>
    Object.keys(columns).map(name => {
      if (name === dates) return fill(dates, 'lost');
      return /^(title|headline)$/i.test(name) ? `Draft ${index}` : '';
    }),
  );
  const content = [Object.keys(columns), ...rows, ...drafts].map(row).join('\r\n');
  return counted(`${content}\r\n`, fills.length, drafts.length);
}

/** A text as iCalendar writes it. */
function value(text = ''): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** An address on a line of its own. */
function line(address: string): string {
  return address.replace(/\n/g, '');
}

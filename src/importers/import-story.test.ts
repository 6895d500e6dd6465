import { expect, test } from 'vitest';
import { readStory } from '../story/read.ts';
import { ImportError, type Imported, importStory } from './import-story.ts';

const nothing = { has: () => false, text: () => undefined, list: () => [] };

function from(content: unknown, file = 'trip.json'): Imported {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return importStory(new TextEncoder().encode(text), file);
}

/** The only event of a timeline with this slide. */
function eventOf(slide: object) {
  const { story, losses } = from({
    title: { text: { headline: 'Trip' } },
    events: [{ text: { headline: 'Departure' }, start_date: { year: 1999 }, ...slide }],
  });
  return { event: story.events[0], losses: losses.map(({ where, field, what }) => `${where} ${field}: ${what}`) };
}

function reading({ yaml }: Imported) {
  return readStory(yaml, { name: 'trip', files: nothing });
}

function refusal(content: string | Uint8Array, file = 'trip.json'): ImportError {
  try {
    importStory(typeof content === 'string' ? new TextEncoder().encode(content) : content, file);
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error('was imported');
}

const csv = `Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,The long trip,<p>How we went <b>north</b>.</p>,,,,,title,,
1999,3,,,2001,,,,,Départ,<p>We <em>leave</em>.</p><p>It rains &amp; rains.</p>,https://example.org/a.jpg,A. Author,The quay,,,On foot,
2000,2,29,4:30 PM,,,,,Leap day,A halt,"See <a href=""https://example.org/halt"">the log</a>",https://youtu.be/dQw4w9WgXcQ,,Film of it,,,By train,
1999,,,,2000,,,,,The first year,,,,,,era,,
`;
const json = {
  title: { text: { headline: 'The long trip', text: '<p>How we went <b>north</b>.</p>' } },
  events: [
    {
      start_date: { year: '1999', month: '3' },
      end_date: { year: '2001' },
      text: { headline: 'Départ', text: '<p>We <em>leave</em>.</p><p>It rains &amp; rains.</p>' },
      media: { url: 'https://example.org/a.jpg', credit: 'A. Author', caption: 'The quay' },
      group: 'On foot',
    },
    {
      start_date: { year: 2000, month: 2, day: 29, hour: 16, minute: 30 },
      end_date: { year: '', month: '', day: '' },
      display_date: 'Leap day',
      text: { headline: 'A halt', text: 'See <a href="https://example.org/halt">the log</a>' },
      media: { url: 'https://youtu.be/dQw4w9WgXcQ', caption: 'Film of it' },
      group: 'By train',
      background: '',
    },
  ],
  eras: [{ start_date: { year: 1999 }, end_date: { year: 2000 }, text: { headline: 'The first year' } }],
};

test('importStory(CSV) and importStory(JSON) of the same timeline give the same story', () => {
  const [sheet, object] = [from(csv, 'trip.csv'), from(json)];
  expect(sheet.story).toEqual(object.story);
  expect(sheet.yaml.split('\n').slice(1)).toEqual(object.yaml.split('\n').slice(1));
});

test('importStory(JSON) writes YAML as an author would', () => {
  expect(from(json).yaml).toBe(`# Imported from trip.json (TimelineJS JSON).
# Media are links until you allow their hosts; then they load after a click:
# allowHosts: [example.org, www.youtube-nocookie.com]

title: The long trip
summary: How we went north.

spans:
  - id: the-first-year
    title: The first year
    date: 1999/2000

events:
  - date: 1999-03/2001
    title: Départ
    text: |-
      We *leave*.

      It rains & rains.
    lane: On foot
    media:
      - url: https://example.org/a.jpg
        alt: The quay
        caption: The quay
        credit: A. Author

  - date: 2000-02-29T16:30
    dateLabel: Leap day
    title: A halt
    text: See [the log](https://example.org/halt)
    lane: By train
    media:
      - url: https://youtu.be/dQw4w9WgXcQ
        title: Film of it
`);
});

test('importStory(...) is read back as the story that it wrote', () => {
  const { story, problems } = reading(from(json));
  expect(problems.filter(problem => problem.level === 'error')).toEqual([]);
  expect(story?.events.map(event => event.title)).toEqual(['Départ', 'A halt']);
  expect(story?.spans.map(span => span.date.text)).toEqual(['1999/2000']);
});

test.each([
  [{ start_date: { year: '1999', month: 13 } }, '1999', 'slide 1 start_date.month: “13” is no month'],
  [
    { start_date: { year: 2013, month: 2, day: 31 } },
    '2013-02',
    'slide 1 start_date.day: 31 is no day of month 2 in 2013',
  ],
  [{ start_date: { year: 2013, day: 5 } }, '2013', 'slide 1 start_date.day: “5” without a month that can be kept'],
  [
    { start_date: { year: 2013 }, end_date: { year: 2012 } },
    '2013',
    'slide 1 end_date: 2012 lies before the start; the start 2013 is kept',
  ],
  [
    { start_date: { year: -43, month: 3, day: 15 } },
    '-0042-03-15',
    'slide 1 start_date.year: years BCE are one less in EDTF, which has a year 0: -43 becomes -0042',
  ],
  [
    { start_date: { year: 0 } },
    '0000',
    'slide 1 start_date.year: there is no year 0 in this calendar: EDTF has it for 1 BCE',
  ],
  [{ start_date: { year: 2012.5 } }, '2012', 'slide 1 start_date.year: “2012.5” is no year; 2012 is kept'],
  [{ start_date: { year: '2,012' } }, '2012', 'slide 1 start_date.year: read from “2,012”'],
  [{ start_date: { year: 'circa 1850' } }, '1850~', 'slide 1 start_date.year: read from “circa 1850”'],
  [
    { start_date: { year: 2012, month: 1, day: 1, hour: 0, minute: 0, second: 1, millisecond: 250 } },
    '2012-01-01T00:00:01',
    'slide 1 start_date.millisecond: “250” is finer than such a date can be',
  ],
])('importStory(%j) has the date %s and says what it left', (slide, date, said) => {
  const { event, losses } = eventOf(slide);
  expect(event?.date).toBe(date);
  expect(losses).toEqual([said]);
});

test.each([
  [{ start_date: { year: 2012, month: 7 }, end_date: { year: 2012, month: 7, day: 9 } }, '2012-07/2012-07-09'],
  [{ start_date: { year: '2012' }, end_date: { year: '2012', month: '' } }, '2012'],
  [{ start_date: { year: '2012', month: '07', day: '1', hour: '0', minute: '0' } }, '2012-07-01T00:00'],
  [{ start_date: { year: -13798000000 }, end_date: { year: '-4500000000' } }, 'Y-13798000000/Y-4500000000'],
  [{ start_date: { year: 99 } }, '0099'],
])('importStory(%j) has the date %s and nothing to report', (slide, date) => {
  const { event, losses } = eventOf(slide);
  expect([event?.date, losses]).toEqual([date, []]);
});

test('importStory(a slide without a year) keeps it as a draft and names it', () => {
  const imported = from({ events: [{ text: { headline: 'When?' } }, ...json.events] });
  expect(imported.losses).toContainEqual({
    kind: 'draft',
    where: 'slide 1',
    field: 'start_date',
    what: 'no date that can be read; “When?” is a draft until it has one',
  });
  const { story, problems } = reading(imported);
  expect(problems.filter(problem => problem.level === 'error')).toEqual([]);
  expect(story?.events).toHaveLength(2);
  expect(imported.story.events).toHaveLength(3);
});

test('importStory(fields that a story has no room for) names each with its value', () => {
  const { losses } = eventOf({
    background: { color: '#fff' },
    media: { thumb: 't.png' },
    event_types: ['x'],
    uniqueid: '',
  });
  expect(losses).toEqual([
    'slide 1 media.thumb: not kept: “t.png”',
    'slide 1 background: not kept: “{"color":"#fff"}”',
    'slide 1 event_types: not kept: “["x"]”',
  ]);
});

test('importStory(unique ids) keeps those that can be ids and spells others in ASCII', () => {
  const slide = (unique_id: string) => ({ ...json.events[0], unique_id });
  const { story, losses } = from({ events: ['halt', 'Хоруғ', 'sources', 'halt', '12'].map(slide) });
  expect(story.events.map(event => event.id)).toEqual(['halt', 'khorugh', undefined, undefined, undefined]);
  expect(losses.filter(loss => loss.field === 'id').map(loss => loss.where)).toEqual([
    'slide 2',
    'slide 5',
    'slide 3',
    'slide 4',
  ]);
});

test('importStory(locations) makes places of them, each once', () => {
  const at = (location: object) => ({ ...json.events[0], location });
  const { story, losses } = from({
    events: [
      at({ name: 'Khorog', lat: '37.49', lon: 71.55, zoom: 9 }),
      at({ name: 'Khorog', lat: 37.49, lon: 71.55 }),
      at({ name: 'Nowhere', lat: 137, lon: 'x' }),
    ],
  });
  expect(story.places).toEqual({ khorog: { name: 'Khorog', at: [37.49, 71.55] }, nowhere: { name: 'Nowhere' } });
  expect(story.events.map(event => event.place)).toEqual(['khorog', 'khorog', 'nowhere']);
  expect(losses.map(loss => loss.field)).toEqual(expect.arrayContaining(['location.zoom', 'location']));
});

test('importStory(no headline) makes one from the text and says so', () => {
  const { event, losses } = eventOf({ text: { text: '<p>A storm rises. Nobody leaves.</p>' } });
  expect(event?.title).toBe('A storm rises.');
  expect(losses).toEqual(['slide 1 text.headline: there is none: it was made from the beginning of the words']);
});

test('importStory(648 events, Cyrillic headlines) keeps all of them in one readable story', () => {
  const events = Array.from({ length: 648 }, (_, index) => ({
    start_date: { year: 1900 + (index % 100) },
    end_date: { year: '', month: '', day: '' },
    text: { headline: 'Событие', text: `№ ${index}` },
  }));
  const { story, problems } = reading(from({ events }));
  expect(problems.filter(problem => problem.level === 'error')).toEqual([]);
  expect(story?.events).toHaveLength(648);
});

test('importStory(a file of version 2, in a script) reads its dates, tags and title', () => {
  const imported = from(`storyjs_jsonp_data = {"timeline": {"headline": "Trip<br/>1999", "type": "default", "text": "",
    "asset": null, "date": [
      {"startDate": "1999,12,10,14,05", "endDate": "2000,1", "headline": "Off", "text": "Go", "tag": "North", "asset": {"media": ""}},
      {"startDate": "5/21/2001", "headline": "Back", "asset": {"media": "pictures/home.jpg", "caption": "Home"}}],
    "era": [{"startDate": "1999", "endDate": "2001", "headline": "Years"}]}};`);
  expect(imported.story).toMatchObject({
    title: 'Trip',
    subtitle: '1999',
    spans: [{ id: 'years', title: 'Years', date: '1999/2001' }],
    events: [
      { date: '1999-12-10T14:05/2000-01', title: 'Off', text: 'Go', lane: 'North' },
      { date: '2001-05-21', title: 'Back', text: 'Home' },
    ],
  });
  expect(imported.losses.map(loss => `${loss.where} ${loss.field}`)).toEqual([
    'slide 2 asset.media',
    'slide 2 asset.caption',
  ]);
});

test('importStory(a sheet of version 1, semicolons, BOM, ragged rows) reads every row', () => {
  const text =
    '\ufeffStart Date;End Date;Headline;Text;Media;Media Credit;Media Caption;Media Thumbnail;Type;Tag\r\n12/10/2011;;A;"x\r\ny; z"\r\n2011-12;2012;B;;;;;;;Lane;more\r\n;;;\r\n-44;;C\r\n';
  const { story, losses } = from(text, 'old.csv');
  expect(story.events).toEqual([
    { date: '2011-12-10', title: 'A', text: 'x y; z' },
    { date: '2011-12/2012', title: 'B', lane: 'Lane' },
    { date: '-0043', title: 'C' },
  ]);
  expect(losses.map(loss => `${loss.where}: ${loss.what}`)).toContain('row 3: a cell beyond the last column: “more”');
});

test('importStory(a plain table) reads it by its heads and keeps unknown columns as notes', () => {
  const { story } = from(
    'date,title,description,lat,lon,Mood\n1999-05-02~,Rain,It *rains*.,37.5,71.5,Low\n',
    'plain.csv',
  );
  expect(story.events).toEqual([
    { date: '1999-05-02~', title: 'Rain', text: 'It \\*rains\\*.', place: 'place-37-5-71-5', notes: 'Mood: Low' },
  ]);
});

test('importStory(a table with a column twice) keeps the second as notes', () => {
  const { story, losses } = from('Year,Headline,Title,Date\n1999,A,B,2001\n', 'twice.csv');
  expect(story.events).toEqual([{ date: '1999', title: 'A', notes: 'Title: B' }]);
  expect(losses.map(loss => `${loss.field}: ${loss.what}`)).toEqual(
    expect.arrayContaining([
      'Date: “2001”: another column gives the date',
      'Title: no field of an event: it stands in the notes',
    ]),
  );
});

test('importStory(iCalendar) reads days, clock times, places and categories, and tells of a repetition', () => {
  const ics = `BEGIN:VCALENDAR
X-WR-CALNAME:Trip & more
X-WR-TIMEZONE:Europe/Paris
BEGIN:VEVENT
UID:1
SUMMARY:Days <away>
DTSTART;VALUE=DATE:20120721
DTEND;VALUE=DATE:20120724
DESCRIPTION:One\\nTwo\\, three
GEO:48.85;2.35
LOCATION:Paris
CATEGORIES:a,b
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
SUMMARY:A call
DTSTART:20120725T100000Z
DURATION:PT90M
END:VEVENT
BEGIN:VEVENT
SUMMARY:Over there
DTSTART;TZID=Asia/Dushanbe:20120726T100000
END:VEVENT
BEGIN:VTODO
SUMMARY:Pack
END:VTODO
END:VCALENDAR
`;
  const { story, losses } = from(ics, 'trip.ics');
  expect(story).toEqual({
    title: 'Trip & more',
    timezone: 'Europe/Paris',
    places: { paris: { name: 'Paris', at: [48.85, 2.35] } },
    events: [
      {
        date: '2012-07-21/2012-07-23',
        title: 'Days <away>',
        text: 'One\\\nTwo, three',
        place: 'paris',
        tags: ['a', 'b'],
      },
      { date: '2012-07-25T10:00Z/2012-07-25T11:30Z', title: 'A call' },
      { date: '2012-07-26T10:00+05:00', title: 'Over there' },
    ],
  });
  expect(losses.map(loss => `${loss.where} ${loss.field}`)).toEqual(['event 1 UID', 'event 1 RRULE', ' VTODO']);
});

test('importStory(iCalendar with times that are none) carries nothing over and names each', () => {
  const event = (title: string, ...lines: string[]) => ['BEGIN:VEVENT', `SUMMARY:${title}`, ...lines, 'END:VEVENT'];
  const ics = [
    'BEGIN:VCALENDAR',
    ...event('A', 'DTSTART;VALUE=DATE:20121345'),
    ...event('B', 'DTSTART:garbage'),
    ...event('C', 'DTSTART:20120721T250000', 'DURATION:nonsense'),
    ...event('D', 'DTSTART;VALUE=DATE:20120721', 'DTEND;VALUE=DATE:20120701', 'RRULE:FOO'),
    ...event('E', 'DTSTART;VALUE=DATE:20120721', 'DURATION:P2D', 'GEO:x'),
    ...event('F', 'DTSTART;TZID=Europe/Paris:20120325T023000'),
    'END:VCALENDAR',
  ].join('\r\n');
  const imported = from(ics, 'odd.ics');
  expect(imported.story.events.map(({ title, date }) => `${title} ${date}`)).toEqual([
    'A 2012',
    'B undefined',
    'C 2012-07-21',
    'D 2012-07-21',
    'E 2012-07-21/2012-07-22',
    'F 2012-03-25T02:30+01:00',
  ]);
  expect([...new Set(imported.losses.map(loss => loss.where))].sort()).toEqual([
    '',
    'event 1',
    'event 2',
    'event 3',
    'event 4',
    'event 5',
  ]);
});

test('importStory(trailing commas and comments) reads them and says where the first stands', () => {
  const { story, losses } = from(
    '{"events": [\n  {"start_date": {"year": 1999,}, "text": {"headline": "A"}}, // one\n]}',
  );
  expect(story.events).toEqual([{ date: '1999', title: 'A' }]);
  expect(losses[0]).toMatchObject({ where: 'line 2, column 32', field: 'JSON' });
});

test('importStory(line ends within JSON texts) reads them and says where', () => {
  const { story, losses } = from(
    '{"events": [{"start_date": {"year": 1999}, "text": {"headline": "A\nB", "text": "c"}},]}',
  );
  expect(story.events).toEqual([{ date: '1999', title: 'A B', text: 'c' }]);
  expect(losses.map(loss => loss.what)).toContain('line ends within texts, which JSON does not allow');
});

test.each([
  ['{"events": [\n  {"a": 1}\n  {"b": 2}]}', { message: 'a `,` is missing here', line: 3, column: 3 }],
  ['<!DOCTYPE html><html><body>Not found', { message: 'this is a web page, not the data of a timeline' }],
  ['', { message: 'the file is empty' }],
  [' \n\n', { message: 'the file is empty' }],
  ['{"events": []}', { message: 'there is no event in the file' }],
  ['{"storymap": {"slides": []}}', { message: 'this JSON has no list `events`: its fields are `storymap`' }],
  ['a,b\n1,2\n', { message: 'no column holds dates: the heads are `a`, `b`' }],
  [
    'date,title\n1999,"Never closed\n2000,x\n',
    { message: 'a quotation mark is opened here and never closed', line: 2 },
  ],
  ['BEGIN:VCALENDAR\nSUMMARY:x', { message: expect.stringContaining('this calendar cannot be read') }],
  [`${'['.repeat(5000)}`, { message: 'the file is nested too deeply' }],
])('importStory(%j) is refused in one line', (content, expected) => {
  const error = refusal(content);
  expect(error).toMatchObject(expected);
  expect(error.message).not.toContain('\n');
  expect(error.next).not.toBe('');
});

test('importStory(UTF-16, with and without its mark) reads as UTF-8 would', () => {
  const little = Buffer.from(`\ufeff${csv}`, 'utf16le');
  const unmarked = Buffer.from(csv.replace('é', 'e'), 'utf16le');
  const big = Buffer.from(`\ufeff${csv}`, 'utf16le').swap16();
  for (const bytes of [little, big]) expect(importStory(bytes, 'trip.csv')).toEqual(from(csv, 'trip.csv'));
  expect(importStory(unmarked, 'trip.csv')).toEqual(from(csv.replace('é', 'e'), 'trip.csv'));
});

test('importStory(Windows-1252) reads accents and says that it guessed', () => {
  const { story, losses } = importStory(Buffer.from('date,title\n1999,Départ\n', 'latin1'), 'a.csv');
  expect(story.events[0]?.title).toBe('Départ');
  expect(losses[0]).toMatchObject({ kind: 'changed', field: 'encoding' });
});

test('importStory(no date that can be read) says with its refusal what was read instead', () => {
  const { message, details } = refusal('date,title\n1/26/12,A\n', 'a.csv');
  expect(message).toBe('no event in the file has a date that can be read');
  expect(details).toContain('lost     row 2, date: “1/26/12” cannot be read as a date');
});

test('importStory(an event alone, and a line that is none) reads the event and names the line', () => {
  const { story, losses } = from('BEGIN:VEVENT\nSUMMARY:A\n?!\nDTSTART;VALUE=DATE:20120721\nEND:VEVENT\n', 'a.ics');
  expect(story.events).toEqual([{ date: '2012-07-21', title: 'A' }]);
  expect(losses[0]).toMatchObject({ kind: 'lost', where: 'line 3' });
});

test('importStory(21 MB) is refused before it is read', () => {
  expect(refusal(new Uint8Array(21_000_000)).message).toBe('the file has 21 MB, and 20 MB are read');
});

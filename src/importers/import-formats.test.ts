import { expect, test } from 'vitest';
import { from } from './imported.test-kit.ts';

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

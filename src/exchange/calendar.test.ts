import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { writeCalendar } from './calendar.ts';
import { hostileTexts, storyFrom, surroundings } from './sample-events.test-kit.ts';

const calendar = (fields: Record<string, unknown>) =>
  writeCalendar(storyFrom({ ...surroundings, ...fields }), { notes: false });

/** The entries as another program reads them. */
function read(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(entry => new ICAL.Event(entry));
}

/** Start and end of the one event of a story. */
function timesOf(date: string): (string | undefined)[] {
  const [entry] = read(calendar({ events: [{ date, title: 'Fire' }] }).text);
  return [entry?.startDate.toString(), entry?.endDate.toString()];
}

test.each([
  ['2012-07-21', '2012-07-21', '2012-07-22'],
  ['2012-07-21/2012-07-24', '2012-07-21', '2012-07-25'],
  ['2012-07', '2012-07-01', '2012-08-01'],
  ['2012-02~', '2012-02-01', '2012-03-01'],
  ['2012', '2012-01-01', '2013-01-01'],
  ['201X', '2010-01-01', '2020-01-01'],
  ['2012-21', '2012-03-01', '2012-06-01'],
  ['[2012-07-21,2012-07-24]', '2012-07-21', '2012-07-25'],
  ['2012-07-28/..', '2012-07-28', '2012-07-29'],
  ['1001', '1001-01-01', '1002-01-01'],
  // Khorog is five hours ahead of UTC.
  ['2012-07-24T04:00', '2012-07-23T23:00:00Z', '2012-07-23T23:00:00Z'],
  ['2012-07-21T17:30/T23:00', '2012-07-21T12:30:00Z', '2012-07-21T18:00:00Z'],
  ['2012-07-21T17:30/2012-07-23', '2012-07-21', '2012-07-24'],
])('writeCalendar() puts %s from %s up to %s', (date, start, end) => {
  expect(timesOf(date)).toEqual([start, end]);
});

test('writeCalendar() writes years below 1000 with four digits', () => {
  const { text } = calendar({ events: [{ date: '0001', title: 'Fire' }] });
  expect(text).toContain('DTSTART;VALUE=DATE:00010101\r\nDTEND;VALUE=DATE:00020101\r\n');
});

test('writeCalendar() leaves out what iCalendar has no year for, and names it', () => {
  const events = [
    { id: 'ides', date: '-0043-03-15', title: 'Ides' },
    { id: 'zero', date: '0000', title: 'Zero' },
    { id: 'late', date: '9999-12-31', title: 'Late' },
    { id: 'fire', date: '2012', title: 'Fire' },
  ];
  const { text, lost } = calendar({ events });
  expect(read(text).map(({ uid }) => uid)).toEqual(['fire@sample.chronodeck']);
  expect(lost).toEqual(['events outside the years 1 to 9999: ides, zero, late']);
});

test('writeCalendar() gives every text back as it was, whatever it holds', () => {
  const events = hostileTexts.map((text, index) => ({
    id: `e${index}x`,
    date: 2012,
    title: `${text} ${'ж'.repeat(80)}🌒`,
    tags: [text],
  }));
  const entries = read(calendar({ title: hostileTexts.join(), events }).text);
  expect(entries.map(({ summary }) => summary)).toEqual(events.map(({ title }) => title));
  expect(entries.map(({ component }) => component.getFirstProperty('categories')?.getValues())).toEqual(
    events.map(({ tags }) => tags),
  );
});

test('no line of writeCalendar() is longer than 75 octets or breaks a character, and every line ends in CRLF', () => {
  const { text } = calendar({
    events: [{ date: 2012, title: '🌒'.repeat(100), text: 'Ночь, пожар; вода. '.repeat(30) }],
  });
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines.filter(line => Buffer.byteLength(line) > 75 || /[\n\r\uFFFD]/.test(line))).toEqual([]);
  expect(lines.length).toBeGreaterThan(20);
});

test('the description says the date as it is known, doubts, both sides and sources; names to hide are roles', () => {
  const claims = [
    { about: 'Who?', by: 'guard', says: 'They did.', status: 'alleged' },
    { about: 'Who?', by: 'nazarov', says: 'We did not.', status: 'denies' },
  ];
  const events = [
    { date: '2012-07~', title: 'Fire', status: 'disputed', text: 'It *burnt* [@afp s3].', claims, place: 'khorog' },
  ];
  const [entry] = read(calendar({ events }).text);
  expect(entry?.description?.split('\n')).toEqual([
    'about July 2012',
    'Disputed',
    'It burnt.',
    'Who?',
    '• a guard (alleged): They did.',
    '• Nazarov (denies it): We did not.',
    'AFP: A report https://example.org/a?b=1&c=2',
  ]);
  expect(entry?.location).toBe('Khorog');
});

test('entries are stamped with the latest date of the story, and with 1970 without one', () => {
  const events = [{ date: 2012, title: 'Fire' }];
  const stamp = (fields: Record<string, unknown>) => /DTSTAMP:(.*)\r/.exec(calendar({ ...fields, events }).text)?.[1];
  expect(stamp({})).toBe('19700101T000000Z');
  expect(stamp({ timezone: 'UTC', asOf: '2013-10-25', corrections: [{ date: '2014-01-02', text: 'A' }] })).toBe(
    '20140102T000000Z',
  );
});

import { expect, test } from 'vitest';
import { DateError, parseDate } from './edtf.ts';
import { civilOf } from './zone.ts';

const dushanbe = 'Asia/Dushanbe';
const end = 999;

/** First and last instant as ISO texts in UTC. */
function extent(text: string, zone = 'UTC'): [string, string] {
  const { earliest, latest } = parseDate(text, zone);
  return [
    new Date(earliest).toISOString().replace('.000Z', ''),
    new Date(latest + 1).toISOString().replace('.000Z', ''),
  ];
}

function mistake(text: string, zone = 'UTC'): string {
  try {
    parseDate(text, zone);
  } catch (error) {
    if (error instanceof DateError) return [error.message, error.hint].filter(Boolean).join(' → ');
    throw error;
  }
  return 'no mistake';
}

test.each([
  ['2012-07-21', 'day', '2012-07-21', '2012-07-22'],
  ['2012-07', 'month', '2012-07-01', '2012-08-01'],
  ['2012-12', 'month', '2012-12-01', '2013-01-01'],
  ['2012', 'year', '2012-01-01', '2013-01-01'],
  ['1969', 'year', '1969-01-01', '1970-01-01'],
  ['201X', 'decade', '2010-01-01', '2020-01-01'],
  ['19XX', 'century', '1900-01-01', '2000-01-01'],
  ['1XXX', 'millennium', '1000-01-01', '2000-01-01'],
  ['2012-XX', 'year', '2012-01-01', '2013-01-01'],
  ['2012-XX-XX', 'year', '2012-01-01', '2013-01-01'],
  ['2012-07-XX', 'month', '2012-07-01', '2012-08-01'],
  ['2012-21', 'season', '2012-03-01', '2012-06-01'],
  ['2012-22', 'season', '2012-06-01', '2012-09-01'],
  ['2012-23', 'season', '2012-09-01', '2012-12-01'],
  ['2012-24', 'season', '2012-12-01', '2013-03-01'],
  ['0044-03-15', 'day', '0044-03-15', '0044-03-16'],
  ['0000', 'year', '0000-01-01', '0001-01-01'],
  ['0000-02-29', 'day', '0000-02-29', '0000-03-01'],
  ['-0044-03-15', 'day', '-000044-03-15', '-000044-03-16'],
  ['-0044', 'year', '-000044-01-01', '-000043-01-01'],
  ['-01XX', 'century', '-000199-01-01', '-000099-01-01'],
  ['-000X', 'decade', '-000009-01-01', '0001-01-01'],
  ['000X', 'decade', '0000-01-01', '0010-01-01'],
  ['Y-17000', 'year', '-017000-01-01', '-016999-01-01'],
  ['Y17000', 'year', '+017000-01-01', '+017001-01-01'],
])('parseDate("%s") is a %s from %s up to %s', (text, precision, from, to) => {
  const date = parseDate(text, 'UTC');
  expect(extent(text)).toEqual([`${from}T00:00:00`, `${to}T00:00:00`]);
  expect(date).toMatchObject({ text, form: 'point', precision, certainty: 'certain' });
});

test('parseDate("1984~") is approximate, from 1 January to 31 December 1984', () => {
  expect(parseDate('1984~', 'UTC')).toEqual({
    text: '1984~',
    form: 'point',
    earliest: Date.UTC(1984, 0, 1),
    latest: Date.UTC(1984, 11, 31, 23, 59, 59, end),
    precision: 'year',
    certainty: 'approximate',
  });
});

test.each([
  ['2012-07-24~', 'approximate'],
  ['2012-07?', 'uncertain'],
  ['1984%', 'both'],
  ['201X~', 'approximate'],
  ['2012-22?', 'uncertain'],
  ['2012-07-24T04:00~', 'approximate'],
  ['2012-07-24T04:00+05:00?', 'uncertain'],
  ['2012-07-24T04:00:30Z%', 'both'],
])('parseDate("%s") is %s', (text, certainty) => {
  expect(parseDate(text, 'UTC').certainty).toBe(certainty);
});

test('parseDate("2012-07-24", Asia/Dushanbe) begins at midnight there', () => {
  expect(extent('2012-07-24', dushanbe)).toEqual(['2012-07-23T19:00:00', '2012-07-24T19:00:00']);
});

test.each([
  ['2012-07-24T04:00', '2012-07-23T23:00:00', '2012-07-23T23:01:00'],
  ['2012-07-24T04:00Z', '2012-07-24T04:00:00', '2012-07-24T04:01:00'],
  ['2012-07-24T04:00+05:30', '2012-07-23T22:30:00', '2012-07-23T22:31:00'],
  ['2012-07-24T04:00-03', '2012-07-24T07:00:00', '2012-07-24T07:01:00'],
  ['2012-07-24T04:00:30', '2012-07-23T23:00:30', '2012-07-23T23:00:31'],
])('parseDate("%s", Asia/Dushanbe) is from %s up to %s', (text, from, to) => {
  expect(extent(text, dushanbe)).toEqual([from, to]);
  expect(parseDate(text, dushanbe).precision).toBe(/T\d\d:\d\d:\d\d/.test(text) ? 'second' : 'minute');
});

test('parseDate of a clock time that came twice can mean both instants', () => {
  expect(extent('2012-10-28T02:30', 'Europe/Berlin')).toEqual(['2012-10-28T00:30:00', '2012-10-28T01:31:00']);
});

test('parseDate("1992/1997") is an interval from 1992 to the end of 1997', () => {
  const date = parseDate('1992/1997', 'UTC');
  expect(extent('1992/1997')).toEqual(['1992-01-01T00:00:00', '1998-01-01T00:00:00']);
  expect(date).toMatchObject({
    form: 'interval',
    precision: 'year',
    start: { precision: 'year' },
    end: { precision: 'year' },
  });
});

test.each([
  ['2012-07-28/..', 'day', 'open', '2012-07-28', '2012-07-29'],
  ['1997/', 'year', 'unknown', '1997-01-01', '1998-01-01'],
])('parseDate("%s") is a %s with an %s end, reaching as far as is known', (text, precision, side, from, to) => {
  expect(parseDate(text, 'UTC')).toMatchObject({ form: 'interval', precision, start: { precision }, end: side });
  expect(extent(text)).toEqual([`${from}T00:00:00`, `${to}T00:00:00`]);
});

test('parseDate("../1997") has an open start, and "/1997" an unknown one', () => {
  expect(parseDate('../1997', 'UTC')).toMatchObject({ start: 'open', end: { precision: 'year' } });
  expect(parseDate('/1997', 'UTC')).toMatchObject({ start: 'unknown', end: { precision: 'year' } });
  expect(extent('../1997')).toEqual(['1997-01-01T00:00:00', '1998-01-01T00:00:00']);
});

test('parseDate("2012-07-21T17:30/T23:00") ends on the day on which it starts', () => {
  expect(extent('2012-07-21T17:30/T23:00', dushanbe)).toEqual(['2012-07-21T12:30:00', '2012-07-21T18:01:00']);
});

test.each([
  ['2012-07-21T17:30/2012-07-22T04:00', ['2012-07-21T17:30:00', '2012-07-22T04:01:00']],
  ['2012-07-24T12:00Z~/T15:00Z~', ['2012-07-24T12:00:00', '2012-07-24T15:01:00']],
  ['2012-22/2012-23', ['2012-06-01T00:00:00', '2012-12-01T00:00:00']],
  ['-0100/0100', ['-000100-01-01T00:00:00', '0101-01-01T00:00:00']],
  ['2012-07-21/2012-07', ['2012-07-01T00:00:00', '2012-08-01T00:00:00']],
  ['2012-07-21 / 2012-07-22', ['2012-07-21T00:00:00', '2012-07-23T00:00:00']],
])('parseDate("%s") is from %s', (text, bounds) => {
  expect(extent(text)).toEqual(bounds);
  expect(parseDate(text, 'UTC').form).toBe('interval');
});

test('parseDate of an interval is as fine as its finer end and carries the doubts of both', () => {
  expect(parseDate('1984~/2004-06?', 'UTC')).toMatchObject({
    precision: 'month',
    certainty: 'both',
    start: { certainty: 'approximate' },
    end: { certainty: 'uncertain' },
  });
});

test('parseDate("[2012-07-22,2012-07-21]") is one of two days, in order of time', () => {
  const date = parseDate('[2012-07-22,2012-07-21]', 'UTC');
  expect(extent('[2012-07-22,2012-07-21]')).toEqual(['2012-07-21T00:00:00', '2012-07-23T00:00:00']);
  expect(date.form).toBe('set');
  expect(date.members?.map(member => new Date(member.earliest).getUTCDate())).toEqual([21, 22]);
});

test.each([
  ['2012-02-31', '31 is not a day of February: the month has 29 days in 2012.'],
  ['2013-02-29', '29 is not a day of February: the month has 28 days in 2013.'],
  ['2012-04-31T04:00', '31 is not a day of April: the month has 30 days.'],
  ['2012-07-00', '0 is not a day of July: the month has 31 days.'],
  ['1992/1997-02-31', '31 is not a day of February: the month has 28 days in 1997.'],
  ['2012-13', '13 is not a month. → Months run from 01 to 12; 21 to 24 are spring, summer, autumn and winter.'],
  ['2012-13-01', '13 is not a month. → Months run from 01 to 12.'],
  [
    '2012-07-31T24:00',
    'Clock times end at 23:59. → Midnight at the end of the day is the start of the next: 2012-08-01T00:00.',
  ],
  ['2012-07-24T25:61', '25 is not an hour. → Hours run from 00 to 23.'],
  ['2012-07-24T23:61', '61 is not a minute. → Minutes run from 00 to 59.'],
  ['2012-07-24T23:59:60', '60 is not a second. → Seconds run from 00 to 59.'],
  [
    '2012-07T04:00',
    '“2012-07T04:00” is not a clock time on a day. → Write it as in 2012-07-24T04:00, with Z or +05:00 if need be.',
  ],
  ['2012-07-24T04:00+99:00', '“+99:00” is not an offset from UTC. → Write it as in +05:00.'],
  ['1997/1992', 'The interval ends (1992) before it starts (1997). → Did you mean 1992/1997?'],
  [
    '2012-07-31T17:30/T04:00',
    "The interval ends (04:00) before it starts (2012-07-31T17:30). → If it goes past midnight, write the next day's date: 2012-07-31T17:30/2012-08-01T04:00",
  ],
  [
    '2012-07-21/T04:00',
    'The end “T04:00” needs a start with a clock time. → Write both with a day: 2012-07-21T17:30/2012-07-22T04:00.',
  ],
  ['../..', 'An interval needs a date on one side at least. → Write it as in 2012-07-28/.. or ../1997.'],
  ['', 'The date is empty. → Write it as in 2012-07-21, 2012-07 or 2012.'],
  ['21.07.2012', '“21.07.2012” is not a date that can be read. → Write 2012-07-21.'],
  ['7/21/2012', '“7/21/2012” is not a date that can be read. → Write 2012-07-21.'],
  ['circa 2012', '“circa 2012” is not a date that can be read. → Write 2012~.'],
  ['44 BC', '“44 BC” is not a date that can be read. → Write -0043 (EDTF has a year 0: 44 BCE is -0043).'],
  [
    'XXXX',
    '“XXXX” is not a date that can be read. → X stands for the last digits of a year (201X, 19XX), or for a whole month or day.',
  ],
  [
    '{2012,2013}',
    '“{2012,2013}” is not a date that can be read. → One of several dates is written [2012-07-21,2012-07-22].',
  ],
  ['Y99999999999', 'The year lies too far away. → Years reach from Y-20000000000 to Y20000000000.'],
  ['9'.repeat(101), 'The date is longer than 100 characters.'],
])('parseDate("%s") says: %s', (text, message) => {
  expect(mistake(text)).toBe(message);
});

test.each([
  '2012~-07',
  '1950S2',
  'Y1E9',
  '20',
  '201',
  '-0000',
  '2012-XX-21',
  '2012-25',
  '[2012..2014]',
  '1992//1997',
  'yesterday',
  '2012-07-24T04',
])('parseDate("%s") is refused', text => {
  expect(() => parseDate(text, 'UTC')).toThrow(DateError);
});

test('parseDate refuses a clock time, or a day, that the zone skipped', () => {
  expect(mistake('2012-03-25T02:30', 'Europe/Berlin')).toMatch(
    /^The clocks of Europe\/Berlin skipped 02:30 on 25 March 2012\./,
  );
  expect(mistake('2011-12-30', 'Pacific/Apia')).toBe('The calendar of Pacific/Apia skipped 2011-12-30.');
});

test('parseDate("Y-4500000000") keeps its last instant inside the year', () => {
  const date = parseDate('Y-4500000000', dushanbe);
  expect(civilOf(date.earliest, dushanbe)).toMatchObject({ year: -4_500_000_000, month: 1, day: 1 });
  expect(civilOf(date.latest, dushanbe)).toMatchObject({ year: -4_500_000_000, month: 12, day: 31 });
});

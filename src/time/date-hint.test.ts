import { expect, test } from 'vitest';
import { edtfFor, twoDaysOf } from './date-hint.ts';

test.each([
  ['21.07.2012', '2012-07-21'],
  ['1. 7. 2012', '2012-07-01'],
  ['7/21/2012', '2012-07-21'],
  ['21/7/2012', '2012-07-21'],
  ['7/7/2012', '2012-07-07'],
  ['2012/7/21', '2012-07-21'],
  ['2012-7-21', '2012-07-21'],
  ['20120721', '2012-07-21'],
  ['21 July 2012', '2012-07-21'],
  ['Saturday, 21st of July 2012', '2012-07-21'],
  ['July 21, 2012', '2012-07-21'],
  ['Sept. 2012', '2012-09'],
  ['July 2012', '2012-07'],
  ['07/2012', '2012-07'],
  ['2012-7', '2012-07'],
  ['circa 2012', '2012~'],
  ['c. 1984', '1984~'],
  ['~1984', '1984~'],
  ['about 21 July 2012', '2012-07-21~'],
  ['possibly July 2012', '2012-07?'],
  ['1992-1997', '1992/1997'],
  ['1992 – 1997', '1992/1997'],
  ['2010s', '201X'],
  ['201x', '201X'],
  ['the 20th century', '19XX'],
  ['44 BCE', '-0043'],
  ['1 BC', '0000'],
  ['17000 BC', 'Y-17000'],
  ['476', '0476'],
  ['AD 44', '0044'],
  ['summer 2012', '2012-22'],
  ['since 28 July 2012', '2012-07-28/..'],
  ['until 1997', '../1997'],
  ['2012-07-24 04:00', '2012-07-24T04:00'],
  ['2012-07-24T4:00', '2012-07-24T04:00'],
  ['24 July 2012, 4 pm', '2012-07-24T16:00'],
  ['July 24, 2012 at 12:15 am', '2012-07-24T00:15'],
  ['about 2012-07-24 04:00', '2012-07-24T04:00~'],
])('edtfFor("%s") is %s', (text, edtf) => {
  expect(edtfFor(text)).toBe(edtf);
});

test.each([
  ['7/8/2012', 'day and month could be either way round'],
  ['31.02.2012', 'there is no such day'],
  ['21 Juillet 2012', 'the month is not English'],
  ['20', 'it may be a day, an age or a century'],
  ['the 1900s', 'it may be a decade or a century'],
  ['before 2012', 'it may or may not be the year itself'],
  ['yesterday', 'it is no date'],
  ['1997-1992', 'it runs backwards'],
])('edtfFor("%s") is nothing: %s', text => {
  expect(edtfFor(text)).toBeUndefined();
});

test('twoDaysOf(7/8/2012) are the seventh of August and the eighth of July', () => {
  expect(twoDaysOf('7/8/2012')).toEqual(['2012-07-08', '2012-08-07']);
  expect(twoDaysOf('7/21/2012')).toBeUndefined();
  expect(twoDaysOf('7/7/2012')).toBeUndefined();
  expect(twoDaysOf('1992/1997')).toBeUndefined();
});

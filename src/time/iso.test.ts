import { expect, test } from 'vitest';
import { parseDate } from './edtf.ts';
import { isoDate, isoInstant } from './iso.ts';

test.each([
  ['2012', '2012'],
  ['2012-07', '2012-07'],
  ['2012-07-21', '2012-07-21'],
  ['-0043-03-15', '-0043-03-15'],
  ['2012-07-24T04:00', '2012-07-24T04:00+05:00'],
  ['2012-07-24T04:00:30Z', '2012-07-24T09:00:30+05:00'],
  ['1880-07-24T04:00', '1880-07-23T23:24:48Z'],
  ['2012~', undefined],
  ['2012-07-21?', undefined],
  ['201X', undefined],
  ['2012-21', undefined],
  ['Y-17000', undefined],
])('isoDate(%s) in Dushanbe is %s', (text, iso) => {
  expect(isoDate(parseDate(text, 'Asia/Dushanbe'), 'Asia/Dushanbe')).toBe(iso);
});

test('isoInstant() has no text for what a Date cannot hold', () => {
  expect(isoInstant(0)).toBe('1970-01-01T00:00:00.000Z');
  expect(isoInstant(-1e17)).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsFor } from '../words/words.ts';
import { parseDate } from './edtf.ts';
import { type FormatOptions, formatClock, formatDate, formatDay } from './format.ts';

const zone = 'Asia/Dushanbe';
const { dates: words } = wordsFor('en');
const english: FormatOptions = { locale: 'en', zone, words };
const format = (text: string, options: Partial<FormatOptions> = {}) =>
  formatDate(parseDate(text, zone), { ...english, ...options });

test.each([
  ['2012-07-21', 'Saturday 21 July 2012'],
  ['2012-07-24T04:00~', 'Tuesday 24 July 2012, about 04:00'],
  ['2012-07-24T04:00?', 'Tuesday 24 July 2012, possibly 04:00'],
  ['2012-07-24T23:30Z', 'Wednesday 25 July 2012, 04:30'],
  ['2012-07-24T04:00:05', 'Tuesday 24 July 2012, 04:00:05'],
  ['2012-07-24T00:00', 'Tuesday 24 July 2012, 00:00'],
  ['2012-07-21~', 'about 21 July 2012'],
  ['2012-07-21?', 'possibly Saturday 21 July 2012'],
  ['2012-07', 'July 2012'],
  ['2012-07?', 'possibly July 2012'],
  ['2012', '2012'],
  ['1984~', 'about 1984'],
  ['1984%', 'possibly about 1984'],
  ['2012-22', 'summer 2012'],
  ['2012-24', 'winter 2012–13'],
  ['1999-24', 'winter 1999–2000'],
  ['201X', 'the 2010s'],
  ['200X', '2000–2009'],
  ['-004X', '50–41 BCE'],
  ['19XX', 'the 20th century'],
  ['20XX', 'the 21st century'],
  ['10XX', 'the 11th century'],
  ['-01XX', 'the 2nd century BCE'],
  ['1XXX', 'the 2nd millennium'],
  ['-0043', '44 BCE'],
  ['0000', '1 BCE'],
  ['-0043-03-15', 'Friday 15 March 44 BCE'],
  ['0044-03', 'March 44 CE'],
  ['0800-12-25', 'Monday 25 December 800'],
  ['Y-17000', '17,000 BCE'],
  ['Y-4500000000', '4,500,000,000 BCE'],
])('formatDate("%s") is "%s"', (text, words) => {
  expect(format(text)).toBe(words);
});

test.each([
  ['1992/1997', '1992–1997'],
  ['1992-05/1997-06', 'May 1992 – June 1997'],
  ['1997-05/1997-06', 'May–June 1997'],
  ['2012-07-21/2012-07-28', '21–28 July 2012'],
  ['2012-07-28/2012-08-05', '28 July – 5 August 2012'],
  ['2012-12-28/2013-01-05', '28 December 2012 – 5 January 2013'],
  ['2012-07-21/2012-07-21', 'Saturday 21 July 2012'],
  ['2012-07-21/2012', '21 July 2012 – 2012'],
  ['1984~/2004-06', 'about 1984 – June 2004'],
  ['-0099/-0043', '100–44 BCE'],
  ['-0049/0030', '50 BCE – 30 CE'],
  ['195X/197X', 'the 1950s – the 1970s'],
  ['2012-07-28/..', 'from 28 July 2012 on'],
  ['2012-07-28/', 'from 28 July 2012, end unknown'],
  ['../1997', 'until 1997'],
  ['/1997?', 'until possibly 1997, start unknown'],
  ['2012-07-21T17:30/T23:00', 'Saturday 21 July 2012, 17:30 to 23:00'],
  ['2012-07-21T17:30/T23:00?', 'Saturday 21 July 2012, between 17:30 and possibly 23:00'],
  ['2012-07-21T17:30/2012-07-22T04:00', '21 July 2012, 17:30 – 22 July 2012, 04:00'],
])('formatDate("%s") is "%s"', (text, words) => {
  expect(format(text)).toBe(words);
});

test.each([
  ['[2012-07-21,2012-07-22]', '21 or 22 July 2012'],
  ['[2012-07-21,2012-07-22,2012-07-25]', '21, 22, or 25 July 2012'],
  ['[2012-07-31,2012-08-01]', '31 July 2012 or 1 August 2012'],
  ['[1914,1915]', '1914 or 1915'],
  ['[2012-07-21?,2012-07-22]', 'possibly 21 July 2012 or 22 July 2012'],
  ['[2012-07-24T04:00,2012-07-24T05:00~]', '24 July 2012, 04:00 or 24 July 2012, about 05:00'],
])('formatDate("%s") is "%s"', (text, words) => {
  expect(format(text)).toBe(words);
});

test.each([
  ['2012-07-24', '24 July', '24 Jul 2012'],
  ['2012-07-24T04:00~', '24 July, about 04:00', '24 Jul 2012, about 04:00'],
  ['2012-07', 'July 2012', 'Jul 2012'],
  ['2012-07-21/2012-07-28', '21–28 July', '21–28 Jul 2012'],
  ['2012-07-28/2012-08-05', '28 July – 5 August', '28 Jul – 5 Aug 2012'],
  ['[2012-07-21,2012-07-22]', '21 or 22 July', '21 or 22 Jul 2012'],
])('formatDate("%s") in short is "%s", as a label "%s"', (text, short, label) => {
  expect(format(text, { style: 'short' })).toBe(short);
  expect(format(text, { style: 'label' })).toBe(label);
});

test.each([
  ['2012-07-24T04:00~', 'about 04:00'],
  ['2012-07-21T17:30/T23:00', '17:30 to 23:00'],
  ['2012-07-24', undefined],
  ['2012-07-24T04:00/2012-07-25', undefined],
  ['2012-07-21T17:30/2012-07-22T04:00', undefined],
  ['2012-07-21T17:30/..', undefined],
])('formatClock("%s") is %s', (text, words) => {
  expect(formatClock(parseDate(text, zone), english)).toBe(words);
});

test('formatDay names the civil day of an instant in the zone', () => {
  expect(formatDay(Date.UTC(2012, 6, 23, 20), english)).toBe('Tuesday 24 July 2012');
});

test.each([
  ['ru', 'суббота, 21 июля 2012 г.', '21–28 июля 2012 г.', 'июль 2012 г.', '21 или 22 июля 2012 г.', '21 июля'],
  ['ru-RU', 'суббота, 21 июля 2012 г.', '21–28 июля 2012 г.', 'июль 2012 г.', '21 или 22 июля 2012 г.', '21 июля'],
  ['de', 'Samstag, 21. Juli 2012', '21.–28. Juli 2012', 'Juli 2012', '21. oder 22. Juli 2012', '21. Juli'],
  [
    'es',
    'sábado, 21 de julio de 2012',
    '21–28 de julio de 2012',
    'julio de 2012',
    '21 o 22 de julio de 2012',
    '21 de julio',
  ],
  ['tg', 'шанбе, 21 июл 2012', '21–28 июл 2012', 'июл 2012', undefined, '21 июл'],
  ['pt', 'Saturday 21 July 2012', '21–28 July 2012', 'July 2012', '21 or 22 July 2012', '21 July'],
  ['not a language', 'Saturday 21 July 2012', '21–28 July 2012', 'July 2012', '21 or 22 July 2012', '21 July'],
])('formatDate in "%s" writes "%s", "%s", "%s"', (locale, day, days, month, set, short) => {
  expect(format('2012-07-21', { locale })).toBe(day);
  expect(format('2012-07-21/2012-07-28', { locale })).toBe(days);
  expect(format('2012-07', { locale })).toBe(month);
  if (set) expect(format('[2012-07-21,2012-07-22]', { locale })).toBe(set);
  expect(format('2012-07-21', { locale, style: 'short' })).toBe(short);
});

test('formatDate takes its words from the table that it is given', () => {
  const words = {
    ...english.words,
    about: (date: string) => `около ${date}`,
    beforeCommonEra: (year: string) => `${year} г. до н. э.`,
  };
  expect(format('2012-07-24T04:00~', { locale: 'ru', words })).toBe('вторник, 24 июля 2012 г., около 04:00');
  expect(format('-0043-03-15', { locale: 'ru', words })).toBe('пятница, 15 марта 44 г. до н. э.');
});

test('formatDate gives no clock time and no weekday that the source does not give', () => {
  const texts = fc.constantFrom(
    '2012',
    '2012-07',
    '201X',
    '19XX',
    '2012-22',
    '2012-07-21',
    '1992/1997',
    '[1914,1915]',
    'Y-17000',
  );
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom('', '~', '?', '%'),
      fc.constantFrom('UTC', zone, 'America/New_York'),
      (text, mark, somewhere) => {
        const marked = text.startsWith('[') ? text : text + mark;
        const words = formatDate(parseDate(marked, somewhere), { ...english, zone: somewhere });
        expect(words).not.toMatch(/:/);
        if (text !== '2012-07-21') expect(words).not.toMatch(/day/);
      },
    ),
  );
});

test('formatDate shows a civil day as the day that was written, in any age and zone', () => {
  const years = fc.integer({ min: -9000, max: 9999 });
  const zones = fc.constantFrom('UTC', zone, 'America/New_York', 'Europe/Amsterdam', 'Pacific/Apia');
  fc.assert(
    fc.property(years, fc.integer({ min: 1, max: 28 }), zones, (year, date, somewhere) => {
      const text = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-07-${String(date).padStart(2, '0')}`;
      const name = year > 0 ? `${year}${year < 100 ? ' CE' : ''}` : `${1 - year} BCE`;
      const words = formatDate(parseDate(text, somewhere), { ...english, zone: somewhere });
      expect(words).toMatch(new RegExp(`^\\w+day ${date} July ${name}$`));
    }),
  );
});

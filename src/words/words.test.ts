import { afterEach, expect, test } from 'vitest';
import { en } from './en.ts';
import { grammarOf } from './grammar.ts';
import type { Language } from './table.ts';
import { formsOf } from './words.test-kit.ts';
import { languages, wordsFor } from './words.ts';

const slides = { one: '{count} слайд', few: '{count} слайда', many: '{count} слайдов', other: '{count} слайда' };
const russian: Language = grammar => ({
  ...en(grammar),
  language: 'ru',
  sources: 'Источники',
  events: count => grammar.plural(count, slides),
});

afterEach(() => {
  for (const tag of [...languages.keys()]) if (tag !== 'en') languages.delete(tag);
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['EN-us', 'en'],
  ['tg-Cyrl-TJ', 'en'],
  ['qab', 'qab'],
  ['qab-Latn-DE-x-own', 'qab'],
  ['QAB-BR', 'qab-br'],
  ['qab-BR-x-own', 'qab-br'],
  ['qac', 'en'],
])('wordsFor("%s") has the words of %s', (language, expected) => {
  for (const tag of ['qab', 'qab-br']) languages.set(tag, grammar => ({ ...en(grammar), language: tag }));
  expect(wordsFor(language).language).toBe(expected);
});

test('wordsFor(language of four plural forms) has each in its place', () => {
  languages.set('ru', russian);
  const { events } = wordsFor('ru-KZ');
  expect([0, 1, 2, 5, 11, 21, 1234.5, 1000].map(events)).toEqual([
    '0 слайдов',
    '1 слайд',
    '2 слайда',
    '5 слайдов',
    '11 слайдов',
    '21 слайд',
    '1\u00a0234,5 слайда',
    '1\u00a0000 слайдов',
  ]);
});

test('wordsFor(language without a table) is English with the numbers and lists of that language', () => {
  const { events, counter, list, number } = wordsFor('de-AT');
  expect([1, 1200].map(events)).toEqual(['1 event', '1\u00a0200 events']);
  expect(counter(3, 2000)).toBe('3 of 2\u00a0000');
  expect(list(['ORF', 'APA', 'dpa'])).toBe('ORF, APA und dpa');
  expect(number(-1.5)).toBe('\u22121,5');
});

test('wordsFor("en") counts, lists and measures as English does', () => {
  const { events, list, kilometres, dates, version } = wordsFor('en');
  expect([0, 1, 2, 12_345].map(events)).toEqual(['0 events', '1 event', '2 events', '12,345 events']);
  expect([['A'], ['A', 'B'], ['A', 'B', 'C']].map(list)).toEqual(['A', 'A, B', 'A, B, C']);
  expect(kilometres(6050)).toBe('6,050 km');
  expect([1, 2, 3, 4, 11, 21].map(dates.century)[5]).toBe('the 21st century');
  expect(version('Short', 1, 1)).toBe('Short: 1 of 1 event');
});

test('wordsFor("fa") writes the digits that its dates have', () => {
  expect(wordsFor('fa').counter(3, 12)).toBe('3 of 12');
});

test.each([...languages])('the words of %s have every plural form of their language, and no other', (tag, language) => {
  const found = formsOf(language, grammarOf(tag, tag));
  expect(found.cardinal.length).toBeGreaterThan(0);
  for (const type of ['cardinal', 'ordinal'] as const) {
    const { pluralCategories } = new Intl.PluralRules(tag, { type }).resolvedOptions();
    for (const forms of found[type])
      expect(Object.keys(forms).sort(), JSON.stringify(forms)).toEqual(pluralCategories.toSorted());
  }
});

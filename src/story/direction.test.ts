import { expect, test } from 'vitest';
import { directionOf, led, ownDirection, readsFromRight } from './direction.ts';

test.each([
  ['ar', 'rtl'],
  ['fa-AF', 'rtl'],
  ['HE', 'rtl'],
  ['en', 'ltr'],
  ['tg', 'ltr'],
  ['', 'ltr'],
])('directionOf(%s) is %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test.each([
  ['Are the bells gone?', 'ar', { dir: 'ltr' }],
  ['Где колокол?', 'he', { dir: 'ltr' }],
  ['هل اختفى الجرس؟', 'ar', {}],
  ['BBC: هل اختفى الجرس؟', 'ar', {}],
  ['1931–1932?', 'ar', {}],
  ['הפעמון?', 'en', { dir: 'rtl' }],
  ['Haaretz (הארץ)', 'en', {}],
])('ownDirection(%s, in %s) is %o', (text, language, attributes) => {
  expect(ownDirection(text, language)).toEqual(attributes);
});

test.each([
  ['BBC قالت', 'ar', '\u200fBBC قالت'],
  ['12 BBC قالت', 'ar', '\u200f12 BBC قالت'],
  ['قالت BBC', 'ar', 'قالت BBC'],
  ['BBC', 'ar', 'BBC'],
  ['BBC قالت', 'en', 'BBC قالت'],
])('led(%s, in %s) begins where the page does', (line, language, written) => {
  expect(led(line, language)).toBe(written);
});

test('readsFromRight(line) goes by its first letter, and only in a page from right to left', () => {
  expect(readsFromRight('23 الميناء', 'ar')).toBe(true);
  expect(readsFromRight('23 boats', 'ar')).toBe(false);
  expect(readsFromRight('23 الميناء', 'en')).toBe(false);
});

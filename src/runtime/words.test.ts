import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Island } from '../deck/island.ts';
import { wordsFor } from '../words/words.ts';
import { createWords } from './words.ts';

const say = (language: string, wordsIn?: string, own: Partial<Island['words']> = {}) =>
  createWords({ words: { ...wordsFor('en').script, ...own }, language, ...(wordsIn ? { wordsIn } : {}) });

test.each([
  [0, '0 events'],
  [1, '1 event'],
  [1234, '1,234 events'],
])('createWords(English) says of %i "%s"', (count, said) => {
  expect(say('en')('events', { count })).toBe(said);
});

test('createWords(x) chooses plural forms by the language of the words, and writes numbers as the story does', () => {
  const events = { one: '{count} событие', few: '{count} события', many: '{count} событий', other: '{count} события' };
  const russian = say('ru', undefined, { events });
  expect([1, 3, 5, 21].map(count => russian('events', { count }))).toEqual([
    '1 событие',
    '3 события',
    '5 событий',
    '21 событие',
  ]);
  // Russian has no table yet: 21 is no singular in English.
  expect(say('ru', 'en')('events', { count: 21 })).toBe('21 events');
  expect(say('de', 'en')('counter', { number: 1200, count: 2400 })).toBe('1.200 of 2.400');
});

test('createWords(x) leaves a name without a value as it is', () => {
  expect(say('en')('announce', { number: 9, count: 24, date: 'today' })).toBe('9 of 24. today: {title}');
});

/** Where scripts put text before people, and a text of their own behind it. */
const literal =
  /(?:\bmake\('[\w-]+', |(?:textContent|innerText|title|label) = |'(?:aria-label|title|placeholder)'[:,] |\b(?:say|show|warn)\(|\bwrite\('[#.[][^']*', )(['`])[^'`]*\p{L}[^'`]*\1/u;

test('no script writes words of its own: all of them come from the page', () => {
  const scripts = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(file =>
    /(?<!\.test)\.ts$/.test(file),
  );
  expect(scripts.length).toBeGreaterThan(40);
  const found = scripts.flatMap(file => {
    const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
      .replace(/\$\{[^}]*\}/g, '')
      .split('\n');
    return lines.flatMap((line, index) => (literal.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []));
  });
  expect(found).toEqual([]);
});

test.each([
  "make('button', 'Close', { type: 'button' })",
  "status.textContent = 'Copied.';",
  "deck.say('The screen is black.');",
  'notice.show(`No such slide.`);',
  "write('#pace', 'on time');",
  "button.setAttribute('aria-label', 'Next');",
])('%s would be words of its own', line => {
  expect(line).toMatch(literal);
});

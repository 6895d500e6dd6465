import { expect, test } from 'vitest';
import { printable } from './hidden.ts';
import { hiddenRemarks } from './hidden-remarks.ts';
import { formatProblem } from './problem.ts';

test.each([
  ['A\u001b[31m', 'U+001B'],
  ['\u202etitle', 'U+202E'],
  ['one \u2067two', 'U+2067'],
  ['one \u2067two\nthree\u2069', 'U+2067'],
  ['half \ud83d', 'U+D83D'],
])('hiddenRemarks(%j) warns of %s', (text, name) => {
  const remarks = hiddenRemarks({ events: [{ title: text }] });
  expect(remarks).toMatchObject([{ level: 'warning', path: ['events', 0, 'title'] }]);
  expect(remarks[0]?.message).toContain(name);
});

test.each([
  'Plain',
  'שלום \u2066London\u2069 שוב',
  '\u202aone\u202c',
  'a\u200db',
  'two\nlines\tand a tab',
  '🌒',
  '\ufeff',
])('hiddenRemarks(%j) says nothing', text => expect(hiddenRemarks([text])).toEqual([]));

test('formatProblem() prints nothing that steers a terminal, and its caret stays where it was', () => {
  const problem = {
    level: 'error',
    file: 'a\u001b.yaml',
    line: 1,
    column: 10,
    message: 'no \u001b]0;x\u0007',
  } as const;
  const [first, ...frame] = formatProblem(problem, 'title: \u202e\u001b[1mx').split('\n');
  expect(first).toBe('a\\u001b.yaml:1:10  error  no \\u001b]0;x\\u0007');
  expect(frame).toEqual(['> 1 | title: \ufffd\ufffd[1mx', '    |          ^']);
  expect(printable('two\nlines\tof ночь 🌒')).toBe('two\nlines\tof ночь 🌒');
});

import { expect, test } from 'vitest';
import { formatProblem, type Problem } from './problem.ts';

const problem: Problem = { level: 'error', message: 'wrong', file: 'story.yaml', line: 3, column: 5 };

test('formatProblem draws two lines around the faulty one and a caret under the column', () => {
  expect(formatProblem({ ...problem, hint: 'write e' }, 'a\nb\nc: d\ne\nf\ng')).toBe(
    [
      'story.yaml:3:5  error  wrong',
      '  1 | a',
      '  2 | b',
      '> 3 | c: d',
      '    |     ^',
      '  4 | e',
      '  5 | f',
      '  hint: write e',
    ].join('\n'),
  );
});

test('formatProblem keeps tabs under tabs and shows a piece of a very long line', () => {
  expect(formatProblem({ ...problem, line: 1, column: 2 }, '\tx')).toContain('\n    | \t^');
  const framed = formatProblem({ ...problem, line: 1, column: 500 }, `${'a'.repeat(499)}b${'c'.repeat(500)}`);
  const [, line = '', caret = ''] = framed.split('\n');
  expect(line.length).toBeLessThan(120);
  expect(line[caret.indexOf('^')]).toBe('b');
});

test('formatProblem gives no frame for a table or a line that is not there', () => {
  expect(formatProblem({ ...problem, file: 'events.csv' }, 'a\nb\nc')).toBe('events.csv:3:5  error  wrong');
  expect(formatProblem({ ...problem, line: 9 }, 'a')).toBe('story.yaml:9:5  error  wrong');
});

test('formatProblem() sends nothing to a terminal that steers it', () => {
  const problem = {
    level: 'error',
    message: 'a\r\u001b]0;x\u0007',
    hint: '\u009b2J',
    file: 'a.yaml',
    line: 1,
    column: 1,
  } as const;
  expect(formatProblem(problem, 'b\u001b[2J\r\n\tc')).not.toMatch(/(?![\t\n])\p{Cc}/u);
});

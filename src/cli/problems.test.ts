import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asWords, problemsOf, type StoryProblem, workflowCommand } from './problems.ts';

const problem: StoryProblem = {
  story: 'apollo',
  level: 'error',
  message: '31 is not a day of February',
  file: 'slides/apollo/story.yaml',
  line: 3,
  column: 11,
};

test('problemsOf() names story and file from the working directory', () => {
  const { story: name, ...found } = problem;
  const folder = join(process.cwd(), 'slides', name);
  expect(problemsOf([{ name, folder, problems: [{ ...found, file: 'story.yaml' }] }])).toEqual([problem]);
});

test('workflowCommand() marks the line of the file, with the hint below the message', () => {
  expect(workflowCommand({ ...problem, hint: 'use 28' })).toBe(
    '::error file=slides/apollo/story.yaml,line=3,col=11::31 is not a day of February%0Ause 28',
  );
});

test('workflowCommand() has levels of its own for warnings and notes', () => {
  expect(workflowCommand({ ...problem, level: 'warning' })).toMatch(/^::warning file=/);
  expect(workflowCommand({ ...problem, level: 'note' })).toMatch(/^::notice file=/);
});

test('workflowCommand() lets no file name and no text end it or start another', () => {
  const hostile = { ...problem, file: 'a,line=9::b%\n.yaml', message: '100%\r\n::stop-commands::x' };
  expect(workflowCommand(hostile)).toBe(
    '::error file=a%2Cline=9%3A%3Ab%25%0A.yaml,line=3,col=11::100%25%0D%0A::stop-commands::x',
  );
});

test('asWords() is one line that starts no command', () => {
  expect(asWords('a\n::error::b: 1 event')).toBe('chronodeck: a ::error::b: 1 event');
});

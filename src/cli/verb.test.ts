import { expect, test } from 'vitest';
import { withVerb } from './verb.ts';

const commands = ['present', 'check', 'pdf', 'help'];
const meant = (...args: string[]) => withVerb(args, commands).join(' ');

test('withVerb() of nothing, of flags alone and of a path is present', () => {
  expect(meant()).toBe('present');
  expect(meant('--open', '--port', '0')).toBe('present --open --port 0');
  expect(meant('talks/apollo', '--open')).toBe('present talks/apollo --open');
});

test('withVerb() of the name of a story in slides is present, of another word the word', () => {
  expect(meant('khorog-2012')).toBe('present khorog-2012');
  expect(meant('chek')).toBe('chek');
});

test("withVerb() leaves commands alone, flags before a command, and the program's own flags", () => {
  for (const typed of ['check khorog-2012', 'help pdf', '--stories talks check', '--help', '-V', '--version'])
    expect(meant(...typed.split(' '))).toBe(typed);
});

import { CommanderError } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { CliError } from '../build/cli-error.ts';
import { exitCodeFor } from './failure.ts';

const said = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => said.mockClear());

test('exitCodeFor() a failure outside is 3, told in one line without a stack', () => {
  expect(exitCodeFor(new CliError('outside', 'port 80 is taken', 'name another one'), {})).toBe(3);
  expect(said.mock.calls).toEqual([['chronodeck: port 80 is taken; name another one']]);
});

test('exitCodeFor() mistakes of a story is 1, after the mistakes', () => {
  expect(exitCodeFor(new CliError('story', 'a has a mistake', 'mend it', ['story.yaml:1:1']), {})).toBe(1);
  expect(said.mock.calls.map(([line]) => line)).toEqual(['story.yaml:1:1\n', 'chronodeck: a has a mistake; mend it']);
});

test('exitCodeFor() a wrong command is 2, and help is 0; Commander has said why', () => {
  expect(exitCodeFor(new CommanderError(1, 'commander.unknownCommand', 'unknown'), {})).toBe(2);
  expect(exitCodeFor(new CommanderError(0, 'commander.helpDisplayed', ''), {})).toBe(0);
  expect(said).not.toHaveBeenCalled();
});

test('exitCodeFor() a fault of the program shows its stack only when asked', () => {
  const fault = new Error('unknown template: x\nmore');
  expect(exitCodeFor(fault, {})).toBe(3);
  expect(said.mock.calls).toEqual([[expect.stringMatching(/^chronodeck: unknown template: x; .*DEBUG=1/)]]);
  exitCodeFor(fault, { DEBUG: '1' });
  expect(said.mock.calls.at(-1)).toEqual([fault]);
});

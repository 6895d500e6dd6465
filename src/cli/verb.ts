/** The command that is meant when none is named. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { storyFile } from '../story/files.ts';

/** Flags of the program itself. */
const own = ['-h', '--help', '-V', '--version'];

/**
 * What was typed, with `present` before it where only that can be meant: nothing at all, flags alone, the path of a story, or
 * the name of one in `slides`. A command comes first: a story called `check` is shown by `present check`.
 * @param args what stands after the program's name.
 * @param commands the names of the commands.
 */
export function withVerb(args: string[], commands: readonly string[]): string[] {
  const [first] = args;
  if (first === undefined) return ['present'];
  // A flag before its command is the command's to refuse.
  if (args.some(arg => commands.includes(arg) || own.includes(arg))) return args;
  const shows = first.startsWith('-') || /[\\/]/.test(first) || existsSync(join('slides', first, storyFile));
  return shows ? ['present', ...args] : args;
}

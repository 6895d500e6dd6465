/** The stories of a folder, by the names of their folders. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { storyFile } from '../story/files.ts';
import { nearest } from '../story/nearest.ts';
import { CliError } from './cli-error.ts';
import { shownPath } from './shown-path.ts';

/**
 * The names of the stories in a folder: the folders that hold a `story.yaml`, in alphabetical order.
 * @throws CliError when there is no such folder.
 */
export function findStories(stories: string): string[] {
  if (!statSync(stories, { throwIfNoEntry: false })?.isDirectory()) {
    const next = '`chronodeck new moon-landing` makes one, or name another with --stories';
    throw new CliError('usage', `there is no folder \`${shownPath(stories)}\` here`, next);
  }
  return readdirSync(stories)
    .filter(name => !name.startsWith('.') && existsSync(join(stories, name, storyFile)))
    .sort();
}

/**
 * The stories that a command is about, and the folder they are in.
 * @param stories the stories' folder.
 * @param wanted a story's name or the path of its folder; all stories when missing.
 * @throws CliError when there is no such story.
 */
export function chooseStories(stories: string, wanted?: string): { folder: string; names: string[] } {
  if (wanted && /[\\/]/.test(wanted)) {
    const folder = resolve(basename(wanted) === storyFile ? dirname(wanted) : wanted);
    if (existsSync(join(folder, storyFile))) return { folder: dirname(folder), names: [basename(folder)] };
    throw new CliError(
      'story',
      `there is no ${storyFile} in ${shownPath(folder)}`,
      'a story is a folder that holds one',
    );
  }
  const names = findStories(stories);
  const shown = shownPath(stories);
  if (names.length === 0) {
    throw new CliError('story', `there is no story in ${shown}`, '`chronodeck new moon-landing` makes one');
  }
  if (!wanted) return { folder: stories, names };
  if (names.includes(wanted)) return { folder: stories, names: [wanted] };
  if (existsSync(join(stories, wanted))) {
    throw new CliError('story', `there is no ${storyFile} in ${join(shown, wanted)}`, 'write one');
  }
  const near = nearest(wanted, names);
  const next = near ? `did you mean ${near}?` : `there are: ${names.join(', ')}`;
  throw new CliError('usage', `there is no story called ${wanted} in ${shown}`, next);
}

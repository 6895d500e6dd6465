/** The files of a story's folder: what is in it, and nothing that lies outside, whatever a path or a link says. */

import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { StoryFiles } from '../story/files.ts';

/** @param folder absolute path. Names are relative to it, with slashes. */
export function storyFiles(folder: string): StoryFiles {
  return {
    has: name => fileInside(folder, name) !== undefined,
    text(name) {
      const path = fileInside(folder, name);
      return path === undefined ? undefined : readFileSync(path, 'utf8');
    },
    list: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map(name => name.replaceAll(sep, '/'))
        .filter(name => !isHidden(name) && fileInside(folder, name) !== undefined)
        .sort(),
  };
}

/** The real path of a file in a folder; nothing when it is not there, no file, hidden or somewhere else. */
export function fileInside(folder: string, name: string): string | undefined {
  if (isHidden(name)) return undefined;
  try {
    const home = realpathSync(folder);
    const path = realpathSync(join(home, name));
    const way = relative(home, path);
    const outside = way === '..' || way.startsWith(`..${sep}`) || join(home, way) !== path;
    return outside || !statSync(path).isFile() ? undefined : path;
  } catch {
    return undefined;
  }
}

function isHidden(name: string): boolean {
  return name.split(/[\\/]/).some(part => part.startsWith('.') && part !== '.' && part !== '..');
}

import { isAbsolute, relative } from 'node:path';

/** A path as a person at the terminal would write it: from the working directory when it lies in it, else whole. */
export function shownPath(path: string): string {
  const way = relative('', path);
  if (way === '') return '.';
  return way.startsWith('..') || isAbsolute(way) ? path : way;
}

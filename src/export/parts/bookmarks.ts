/** The bookmarks of all parts, nested as those of one document would be: each in the last one whose heading is above its own. */

import { string } from './pieces.ts';

/** Places in the list of the branches. */
export interface Branch {
  parent: number;
  children: number[];
  /** How many bookmarks are in it and in its children. */
  count: number;
}

/** All bookmarks, by place. */
export interface Outline {
  branches: Branch[];
  /** Of their objects. */
  numbers: number[];
}

/**
 * @param levels of the headings, from 1, in the order of the document.
 * @returns what all of them are in, and after it one for each.
 */
export function nestBookmarks(levels: number[]): Branch[] {
  const branches: Branch[] = [{ parent: 0, children: [], count: 0 }];
  /** What the next one may be in, from the outermost. */
  const open = [{ place: 0, level: 0 }];
  for (const level of levels) {
    while (level <= (open.at(-1)?.level ?? 0)) open.pop();
    const place = branches.length;
    const parent = open.at(-1)?.place ?? 0;
    branches.push({ parent, children: [], count: 0 });
    branches[parent]?.children.push(place);
    for (const above of open) (branches[above.place] as Branch).count += 1;
    open.push({ place, level });
  }
  return branches;
}

/** Of the entries that say where a bookmark is (PDF 2.0, 12.3.3). */
export function linksOf({ branches, numbers }: Outline, place: number): string {
  const { parent, children, count } = branches[place] as Branch;
  const beside = branches[parent]?.children ?? [];
  const nth = beside.indexOf(place);
  const near = { Prev: beside[nth - 1], Next: beside[nth + 1] };
  const links = {
    ...(place > 0 ? { Parent: parent, ...near } : {}),
    First: children[0],
    Last: children.at(-1),
  };
  const entries = Object.entries(links).flatMap(([name, other]) =>
    other === undefined ? [] : `\n/${name} ${numbers[other]} 0 R`,
  );
  return `${entries.join('')}${count > 0 ? `\n/Count ${count}` : ''}`;
}

const links = new RegExp(String.raw`${string}|\n?/(?:Parent|Prev|Next|First|Last) \d+ 0 R\b|\n?/Count -?\d+`, 'g');

/** A bookmark as Chromium writes it, without such entries and its end. */
export function withoutLinks(bookmark: string): string {
  return bookmark.replace(links, found => (found.startsWith('(') ? found : '')).replace(/>>$/, '');
}

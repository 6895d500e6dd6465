/** An author's own look over the theme: `look` of a story, as the pages load it and as exports read it. */

import { dirname, posix } from 'node:path';
import { insideFolder } from '../story/files.ts';
import type { Story } from '../story/story.ts';
import { storyFiles } from './story-files.ts';
import { readTokens, type TokenSheet, withoutComments } from './tokens.ts';

/** Something that a style sheet names by `url()` or `@import`. */
export interface Reference {
  kind: 'url' | 'import';
  /** As written. */
  address: string;
  /** File of the story, if it is inside its folder; it may be missing there. */
  file?: string;
  /** 1-based. */
  line: number;
  column: number;
}

/** The tokens that `accent` sets, as a style sheet; empty without one. */
export function accentCss({ look: { accent } }: Pick<Story, 'look'>): string {
  const rule = (selector: string, colour: string | undefined) => (colour ? `${selector}{--accent:${colour}}` : '');
  return rule(':root', accent?.paper) + rule(':root[data-theme="ink"]', accent?.ink);
}

/** The author's style sheet; empty without one. */
export function houseCss({ look: { css } }: Pick<Story, 'look'>, folder: string): string {
  return (css === undefined ? undefined : storyFiles(folder).text(css)) ?? '';
}

/** What the story puts in the place of the theme's tokens, in the order in which a page loads it. */
export function houseTokens(story: Pick<Story, 'look'>, folder: string): TokenSheet[] {
  return [readTokens(accentCss(story)), readTokens(houseCss(story, folder))];
}

/** What the author's style sheet names; `data:` addresses and parts of the page stay out. */
export function houseReferences(story: Pick<Story, 'look'>, folder: string): Reference[] {
  const { css } = story.look;
  if (css === undefined) return [];
  const text = withoutComments(houseCss(story, folder));
  const found = text.matchAll(
    /@import\s+(?:url\()?\s*["']?([^"')\s;]*)|url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/gi,
  );
  return [...found].flatMap(({ 0: whole, 1: imported, 2: double, 3: single, 4: bare, index }) => {
    const address = imported ?? double ?? single ?? bare ?? '';
    if (imported === undefined && /^(data:|#)/i.test(address)) return [];
    const before = text.slice(0, index).split('\n');
    const file = fileOf(address, css);
    return [
      {
        kind: whole.startsWith('@') ? ('import' as const) : ('url' as const),
        address,
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        ...(file === undefined ? {} : { file }),
      },
    ];
  });
}

/** The files of the story that its style sheet loads. */
export function houseFiles(story: Pick<Story, 'look'>, folder: string): string[] {
  const { has } = storyFiles(folder);
  return houseReferences(story, folder).flatMap(({ file }) => (file !== undefined && has(file) ? [file] : []));
}

/** The whole look as one sheet that loads nothing. @param files of the story as `data:` addresses, by name. */
export function inlineHouse(story: Pick<Story, 'look'>, folder: string, files: ReadonlyMap<string, string>): string {
  const { css } = story.look;
  const text = withoutComments(houseCss(story, folder)).replace(
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/gi,
    (whole, double, single, bare) => {
      const data = files.get(fileOf(double ?? single ?? bare, css ?? '') ?? '');
      return data === undefined ? whole : `url("${data}")`;
    },
  );
  return accentCss(story) + text;
}

/** Addresses in a sheet start from the sheet. */
function fileOf(address: string, css: string): string | undefined {
  const [path = ''] = address.split(/[?#]/);
  if (/^[/\\]|^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  try {
    return insideFolder(posix.join(dirname(css), decodeURIComponent(path)));
  } catch {
    return undefined;
  }
}

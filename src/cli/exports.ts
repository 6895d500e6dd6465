/** What the commands that export slides share: which stories, which browser, what a file is called. */

import { chooseStories } from '../build/stories.ts';
import { findBrowser } from '../export/browser.ts';

export interface ExportFlags {
  stories: string;
  out: string;
  cut?: string;
  range?: string;
  theme?: 'paper' | 'ink';
  browserPath?: string;
  json?: boolean;
}

/** The stories of a command, and a search for the browser that searches once. */
export function exportsOf(story: string | undefined, { stories, browserPath }: ExportFlags) {
  let found: string | undefined;
  const browser = () => {
    found ??= findBrowser(browserPath);
    return found;
  };
  return { ...chooseStories(stories, story), browser };
}

/** Says on stdout what was written: the paths, a line each, or one line of JSON a story. */
export function report(
  written: { story: string; files: string[] } & Record<string, unknown>,
  { json }: ExportFlags,
): void {
  console.log(json ? JSON.stringify(written) : written.files.join('\n'));
}

/** "khorog-2012-short-3-7": a part never takes the name of the whole. */
export function partName(name: string, { cut, range }: ExportFlags): string {
  return [name, cut, range?.replace(/\s+/g, '')].filter(part => part !== undefined).join('-');
}

/** What of the flags goes to the export. */
export function versionOf({ cut, range, theme }: ExportFlags) {
  return {
    ...(cut === undefined ? {} : { cut }),
    ...(range === undefined ? {} : { range }),
    ...(theme ? { theme } : {}),
  };
}

/** What the commands that export slides share: which stories, which browser, what a file is called. */

import { join } from 'node:path';
import { CliError } from '../build/cli-error.ts';
import { chooseStories } from '../build/stories.ts';
import { type BrowserPlace, type Press, printEach, withPress } from '../export/press.ts';
import type { PaperSize } from '../export/print.ts';
import type { Progress } from '../export/progress.ts';
import { expectShortRun } from './short-run.ts';

export interface ExportFlags {
  stories: string;
  out: string;
  cut?: string;
  public?: boolean;
  range?: string;
  theme?: 'paper' | 'ink';
  steps?: boolean;
  /** Upright pages of slides with notes and sources: their size, or that of A4. */
  handout?: PaperSize | true;
  /** Exports at once; one where a browser is not what one waits for. */
  jobs?: number;
  browserPath?: string;
  /** Address of a browser on another machine. */
  browser?: string;
  json?: boolean;
}

/** One export of one story. */
export interface Job {
  name: string;
  /** The story's folder. */
  folder: string;
  /** Where it goes. */
  target: string;
  press: Press;
  progress: Progress;
}

/**
 * Does one export for each story of a command, several at once on one browser.
 * @param extension of the files that are written, ".pdf"; nothing when each export is a folder.
 * @param steps of the progress of each.
 */
export async function exportEach(
  story: string | undefined,
  flags: ExportFlags,
  { extension = '', steps }: { extension?: string; steps: number },
  job: (job: Job) => Promise<void>,
): Promise<void> {
  expectShortRun();
  const { folder, names } = chooseStories(flags.stories, story);
  const targets = new Map(names.map(name => [name, targetOf(name, names, flags, extension)]));
  await withPress(browserPlace(flags), names.length, press =>
    printEach(
      names,
      flags.jobs ?? 1,
      name => press.board.task(name, steps),
      (name, progress) => job({ name, folder: join(folder, name), target: targets.get(name) ?? '', press, progress }),
    ),
  );
}

/** The browser that the flags name, or one that is found when it is needed. */
export function browserPlace({ browser, browserPath }: Pick<ExportFlags, 'browser' | 'browserPath'>): BrowserPlace {
  if (browser !== undefined) return { address: browser };
  return { path: async () => (await import('../export/browser.ts')).findBrowser(browserPath) };
}

/** Says on stdout what was written: the paths, a line each, or one line of JSON a story. */
export function report(
  written: { story: string; files: string[] } & Record<string, unknown>,
  { json }: ExportFlags,
): void {
  console.log(json ? JSON.stringify(written) : written.files.join('\n'));
}

/** "khorog-2012-short-3-7": a part never takes the name of the whole. */
function partName(name: string, { cut, steps, handout, range, ...flags }: ExportFlags): string {
  return [name, cut, flags.public && 'public', steps && 'steps', handout && 'handout', range?.replace(/\s+/g, '')]
    .filter(Boolean)
    .join('-');
}

/**
 * What is written for a story: `--out` itself when it is a file, else a file or a folder in that folder.
 * @param names all stories of the command.
 * @param end of files, with its dot: ".pdf"; empty for folders.
 * @throws CliError when several stories are to go to one file.
 */
export function targetOf(name: string, names: string[], flags: ExportFlags, end: string): string {
  const { out } = flags;
  if (end === '' || !out.toLowerCase().endsWith(end)) return join(out, partName(name, flags) + end);
  if (names.length === 1) return out;
  const message = `${names.length} stories cannot go to the one file ${out}`;
  throw new CliError('usage', message, 'name the story, or a folder');
}

/** What of the flags goes to the export. */
export function versionOf({ cut, range, theme, steps, ...flags }: ExportFlags) {
  return {
    ...(flags.public ? { public: true } : {}),
    ...(cut === undefined ? {} : { cut }),
    ...(range === undefined ? {} : { range }),
    ...(theme ? { theme } : {}),
    ...(steps ? { steps } : {}),
  };
}

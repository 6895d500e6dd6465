/** What the exports of a command share: one browser, the editors, one board of progress. */

import type { Browser, Page } from 'playwright-core';
import { type Editors, openEditors } from './editors.ts';
import type { Screen } from './paper.ts';
import { type Board, type Progress, startBoard } from './progress.ts';

/** Where the browser is: found on this machine when it comes to starting it, or running at an address. */
export type BrowserPlace = { path: () => Promise<string> } | { address: string };

export interface Press {
  board: Board;
  /** Has a story edited, in a thread of its own. */
  edit: Editors['edit'];
  /** Lets the browser start and open a page while the story is edited. That there is none is told where it is needed. */
  warmUp(): void;
  /** The browser, started when the first story needs it. Each story gets pages of its own in it. @throws CliError without one. */
  browser(): Promise<Browser>;
  /** A page in it. The first one has been opened ahead of time, unless it needs a screen of its own. */
  screen(screen?: Screen): Promise<Page>;
  /** Says that a story needs the browser no more: after the last one it ends while the others' work goes on. */
  printed(): void;
}

/**
 * Sets up for `use` what is needed when it is needed, and takes it down afterwards.
 * @param stories how many of them say that they are `printed`.
 */
export async function withPress<T>(
  place: BrowserPlace,
  stories: number,
  use: (press: Press) => Promise<T>,
): Promise<T> {
  const board = startBoard();
  const editors = openEditors();
  let loading: Promise<typeof import('./launch.ts')> | undefined;
  let browser: Promise<Browser> | undefined;
  let closing: Promise<void> | undefined;
  const load = () => {
    loading ??= import('./launch.ts');
    return loading;
  };
  const start = async () => {
    const { connectBrowser, launchBrowser } = await load();
    return 'address' in place ? connectBrowser(place.address) : launchBrowser(await place.path());
  };
  const ready = () => {
    browser ??= start();
    return browser;
  };
  let spare: Promise<Page> | undefined;
  const openPage = async (screen?: Screen) => {
    const [open, { openScreen }] = await Promise.all([ready(), import('./paper.ts')]);
    return openScreen(open, screen);
  };
  const close = () => {
    // One that never came up has said so already.
    closing ??= browser?.then(open => open.close()).catch(() => {});
    return closing;
  };
  let printing = stories;
  try {
    return await use({
      board,
      edit: editors.edit,
      warmUp() {
        spare ??= openPage();
        spare.catch(() => {});
      },
      browser: ready,
      screen(screen) {
        const page = screen ? openPage(screen) : (spare ?? openPage());
        if (!screen) spare = undefined;
        return page;
      },
      printed() {
        printing -= 1;
        if (printing === 0) void close();
      },
    });
  } finally {
    await Promise.all([close(), editors.close()]);
    board.end();
  }
}

/**
 * Does one work for each story, so many at once. A failure lets those that have begun come to their end and begins no
 * other.
 * @throws what the first of them to fail has thrown.
 */
export async function printEach(
  stories: string[],
  jobs: number,
  start: (story: string) => Progress,
  print: (story: string, progress: Progress) => Promise<void>,
): Promise<void> {
  const waiting = stories.map(story => ({ story, progress: start(story) }));
  const failures: unknown[] = [];
  const work = async () => {
    while (failures.length === 0) {
      const next = waiting.shift();
      if (!next) return;
      await print(next.story, next.progress).catch(error => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  if (failures.length > 0) throw failures[0];
}

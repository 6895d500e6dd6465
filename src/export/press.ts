/** What the exports of a command share: one browser, one board of progress. */

import type { Browser } from 'playwright-core';
import { connectBrowser, launchBrowser } from './launch.ts';
import { type Board, type Progress, startBoard } from './progress.ts';

/** Where the browser is: found on this machine when it comes to starting it, or running at an address. */
export type BrowserPlace = { path: () => string } | { address: string };

export interface Press {
  board: Board;
  /** Lets the browser start while the story is read. That there is none is told where it is needed. */
  warmUp(): void;
  /** The browser, started when the first story needs it. Each story gets pages of its own in it. @throws CliError without one. */
  browser(): Promise<Browser>;
}

/** Sets up for `use` what is needed when it is needed, and takes it down afterwards. */
export async function withPress<T>(place: BrowserPlace, use: (press: Press) => Promise<T>): Promise<T> {
  const board = startBoard();
  let browser: Promise<Browser> | undefined;
  try {
    const start = async () => ('address' in place ? connectBrowser(place.address) : launchBrowser(place.path()));
    const ready = () => {
      browser ??= start();
      return browser;
    };
    return await use({ board, browser: ready, warmUp: () => void ready().catch(() => {}) });
  } finally {
    // One that never came up has said so already.
    await browser?.then(open => open.close()).catch(() => {});
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

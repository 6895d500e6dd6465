/** What can be done from the terminal while stories are shown. */

import { type ChildProcess, spawn } from 'node:child_process';
import type { ViteDevServer } from 'vite';
import type { Keys } from './terminal-keys.ts';

export interface Show {
  server: ViteDevServer;
  /** The stories' folder. */
  stories: string;
  /** Path of the address that a browser is opened on. */
  start: string;
  /** The stories that are open in browsers now. */
  openStories(): string[];
}

/** How the keys are told to whoever is at the terminal. */
export const keysText = 'o opens the browser, p prints the open story as PDF (or all), q ends it.';

/**
 * @param end called when the show is over.
 * @param program the file of the command line.
 */
export function presentKeys(
  { server, stories, start, openStories }: Show,
  end: () => void,
  program = process.argv[1] ?? '',
): Keys {
  let printing: ChildProcess | undefined;
  // Stories that wait to be printed; nothing stands for all.
  let waiting: (string | undefined)[] = [];
  const printNext = () => {
    const story = waiting.shift();
    // A process of its own: what fails there, and how long it takes, is nothing to the server.
    const args = [program, 'pdf', '--stories', stories, ...(story === undefined ? [] : ['--', story])];
    printing = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    printing.on('close', () => {
      printing = undefined;
      if (waiting.length > 0) printNext();
    });
  };
  const quit = () => {
    waiting = [];
    printing?.kill();
    end();
  };
  return {
    o() {
      server.config.server.open = start;
      server.openBrowser();
    },
    p() {
      if (printing) return console.error('A PDF is in work; press p again when it is done.');
      const open = openStories();
      console.error(open.length > 0 ? `Printing ${open.join(', ')}` : 'Printing all: no browser has a story open');
      waiting = open.length > 0 ? [...open] : [undefined];
      printNext();
    },
    q: quit,
    '\u0003': quit,
  };
}

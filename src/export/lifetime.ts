import type { Browser } from 'playwright-core';
import { CliError } from '../build/cli-error.ts';

/**
 * Does some work in a browser. When the browser dies, what waits for it may never be told (a request that is being
 * answered, for one), and Node.js would end without a word.
 * @throws CliError when the browser ends before its work.
 */
export async function whileItLives<T>(browser: Browser, work: () => Promise<T>): Promise<T> {
  let die = () => {};
  const death = new Promise<never>((_, reject) => {
    die = () => {
      const next = 'try again; when it happens again, name another one with --browser-path, or use --jobs 1';
      reject(new CliError('outside', 'the browser ended in the middle of its work', next));
    };
    browser.once('disconnected', die);
  });
  // What the work says of it comes first, and says less.
  const done = work().catch(error => (browser.isConnected() ? Promise.reject(error) : death));
  try {
    if (!browser.isConnected()) die();
    return await Promise.race([done, death]);
  } finally {
    browser.off('disconnected', die);
  }
}

/** Starting the browser that prints. */

import { type Browser, chromium } from 'playwright-core';
import { CliError } from '../build/cli-error.ts';

/** What every browser is started with, to print and to test. */
export const browserOptions = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // The build without a window fits glyphs to the pixels else, and lines break elsewhere than they were measured to.
  '--font-render-hinting=none',
];

/**
 * Starts a browser for `use` and ends it afterwards.
 * @throws CliError when it does not start.
 */
export async function withBrowser<T>(path: string, use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launch(path);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function launch(path: string): Promise<Browser> {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  try {
    return await start(path, !root).catch((error: Error) => {
      // Containers and hardened kernels refuse the sandbox. The page is our own, and nothing else is ever loaded.
      if (root || !/sandbox/i.test(error.message)) throw error;
      return start(path, false);
    });
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0];
    throw new CliError('outside', `${path} does not start: ${reason}`, 'name another browser with --browser-path');
  }
}

function start(path: string, sandbox: boolean): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    chromiumSandbox: sandbox,
    args: browserOptions,
    // Signals are handled where temporary files are: both end with the process.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

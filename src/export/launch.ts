/** Starting the browser that prints, or reaching one on another machine. */

import type { Browser } from 'playwright-core';
import { CliError } from '../build/cli-error.ts';
import { chromium } from './playwright.ts';

/** What every browser is started with, to print and to test. */
export const browserOptions = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // The build without a window fits glyphs to the pixels else, and lines break elsewhere than they were measured to.
  '--font-render-hinting=none',
];

/** How long a browser on another machine may take to answer, ms. */
const patience = 30_000;

/**
 * Starts a browser for `use` and ends it afterwards.
 * @throws CliError when it does not start.
 */
export async function withBrowser<T>(path: string, use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchBrowser(path);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** @throws CliError when it does not start. */
export async function launchBrowser(path: string): Promise<Browser> {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  try {
    return await start(path, !root).catch((error: Error) => {
      // Containers and hardened kernels refuse the sandbox. The page is our own, and nothing else is ever loaded.
      if (root || !/sandbox/i.test(error.message)) throw error;
      return start(path, false);
    });
  } catch (error) {
    throw new CliError(
      'outside',
      `${path} does not start: ${firstLine(error)}`,
      'name another browser with --browser-path',
    );
  }
}

/**
 * Connects to a browser that runs elsewhere; closing it leaves what runs there.
 * @param address `ws:` or `wss:` of a Playwright server, or of the DevTools protocol (CDP), which `http:` is too.
 * @throws CliError when nobody answers in a way that can be understood.
 */
export async function connectBrowser(address: string): Promise<Browser> {
  const headers = { 'x-playwright-launch-options': JSON.stringify({ args: browserOptions }) };
  const ways = [
    () => chromium.connect(address, { headers, timeout: patience }),
    () => chromium.connectOverCDP(address, { timeout: patience }),
  ];
  const reasons: string[] = [];
  // Only by trying can one tell what answers at a socket, but for the path that every Chromium gives its own.
  for (const way of /^https?:|\/devtools\//.test(address) ? ways.slice(1) : ways) {
    try {
      return await way();
    } catch (error) {
      reasons.push(firstLine(error));
    }
  }
  const next = 'a Playwright server must be of this version of Playwright, and its address begin with ws:// or wss://';
  throw new CliError('outside', `no browser at ${address}: ${[...new Set(reasons)].join(', ')}`, next);
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
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

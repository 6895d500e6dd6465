/** `test` with a deck, and with the promise that every page keeps: no console error, and no request to another host. */

import { type BrowserContext, test as base, expect } from '@playwright/test';
import { Deck } from './deck.ts';

export { expect };

interface Given {
  deck: Deck;
  /** Console messages that a test provokes. */
  noise: RegExp | undefined;
  /** Fails a test whose pages complained, broke, or asked another host for something. */
  quiet: undefined;
}

export const test = base.extend<Given>({
  noise: [undefined, { option: true }],
  deck: ({ page }, use) => use(new Deck(page)),
  quiet: [
    async ({ context, noise }, use) => {
      const faults = faultsIn(context);
      await use(undefined);
      expect(faults.filter(fault => !noise?.test(fault))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Fills up with what goes wrong in any page of a context. */
export function faultsIn(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', error => faults.push(`error: ${error.error()}`));
  context.on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    const own = protocol === 'data:' || protocol === 'blob:' || hostname === '127.0.0.1' || hostname === 'localhost';
    if (!own) faults.push(`foreign request: ${request.url()}`);
  });
  return faults;
}

/**
 * Where a showing was when its page went. One that is loaded again, or that the reader comes back to, goes on there: in
 * the middle of a slide's steps, and black if it was. A fresh visit begins as its address says.
 */

import { rewrite } from '../page.ts';
import type { Memory } from './memory.ts';

export interface Left extends Pick<Location, 'search' | 'hash'> {
  /** Steps of the slide that were shown. */
  shown: number;
  black: boolean;
  /** How many the browser's history had. */
  entries: number;
}

const name = 'left';

/**
 * Where the page was left; nothing on a fresh visit. The address is made to say it, which may have been denied before.
 * @param memory of this showing.
 */
export function takeUp(memory: Memory): Left | undefined {
  const left = leftFrom(memory.read(name));
  if (!left) return undefined;
  const own = left.search === location.search && left.hash === location.hash;
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // A visit is not fresh when it has added no entry: another page of the story has led here, or an error of the network.
  const again = entry?.type === 'navigate' ? own && left.entries === history.length : own;
  if (!again && entry?.type !== 'reload') return undefined;
  if (!own) rewrite(location.pathname + left.search + left.hash);
  return left;
}

/** Keeps it when the page goes. @param now tells where the deck is. */
export function keepLeft(memory: Memory, now: () => Omit<Left, 'entries'>): void {
  const keep = () => memory.write(name, JSON.stringify({ ...now(), entries: history.length }));
  addEventListener('pagehide', keep);
  // A hidden tab may be thrown away without a word.
  document.addEventListener('visibilitychange', () => document.hidden && keep());
}

/** Reads what `JSON.stringify` made of it; nothing when it is not that. */
export function leftFrom(text: string | undefined): Left | undefined {
  try {
    const { search, hash, shown, black, entries } = JSON.parse(text ?? '') as Partial<Record<keyof Left, unknown>>;
    if (typeof search !== 'string' || typeof hash !== 'string') return undefined;
    if (typeof shown !== 'number' || typeof entries !== 'number') return undefined;
    return { search, hash, shown, black: black === true, entries };
  } catch {
    return undefined;
  }
}

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
}

export interface Leaving {
  /**
   * Where the page was left; nothing on a fresh visit. The address is made to say it, which may have been denied before.
   * @param passed whether another page of the story has led to this one, and knows alone how it was opened itself.
   */
  takeUp(passed: boolean): Left | undefined;
  /** The page leads to another of the story. */
  pass(): void;
}

const name = 'left';

/** @param memory of this showing. @param now tells it where the deck is, when the page goes. */
export function createLeaving(memory: Memory, now: () => Left): Leaving {
  const keep = () => memory.write(name, JSON.stringify(now()));

  return {
    takeUp(passed) {
      const way = wayHere();
      // Read when it is needed: the storage of a session takes a browser a while to find.
      const left = way === 'navigate' && !passed ? undefined : leftFrom(memory.read(name));
      addEventListener('pagehide', keep);
      // A hidden tab may be thrown away without a word.
      document.addEventListener('visibilitychange', () => document.hidden && keep());
      const own = left?.search === location.search && left.hash === location.hash;
      if (!left || (way !== 'reload' && !own)) return undefined;
      if (!own) rewrite(location.pathname + left.search + left.hash);
      return left;
    },
    pass() {
      if (wayHere() === 'navigate') memory.write(name, '');
    },
  };
}

/** Reads what `JSON.stringify` made of it; nothing when it is not that. */
export function leftFrom(text: string | undefined): Left | undefined {
  try {
    const { search, hash, shown, black } = JSON.parse(text ?? '') as Partial<Record<keyof Left, unknown>>;
    if (typeof search !== 'string' || typeof hash !== 'string' || typeof shown !== 'number') return undefined;
    return { search, hash, shown, black: black === true };
  } catch {
    return undefined;
  }
}

function wayHere(): NavigationTimingType {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type ?? 'navigate';
}

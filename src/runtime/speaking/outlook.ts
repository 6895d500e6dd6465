/** What comes next, for the speaker: the next event, not the next slide of this one. Pure. */

import type { IslandSlide } from '../../deck/island.ts';

export interface Outlook {
  /** Index of the first slide of the event, from 0. */
  index: number;
  /** How many slides until then; 1 is the next. */
  until: number;
}

/**
 * The next event on the way from the slide with this index (from 0); nothing when there is none.
 * @param next the way: the index after an index, the same at its end
 */
export function nextEvent(
  slides: readonly IslandSlide[],
  index: number,
  next: (index: number) => number,
): Outlook | undefined {
  const event = slides[index]?.event;
  let at = index;
  for (let until = 1; until <= slides.length; until += 1) {
    const to = next(at);
    if (to === at) return undefined;
    at = to;
    const found = slides[at]?.event;
    if (found !== undefined && found !== event) return { index: at, until };
  }
  return undefined;
}

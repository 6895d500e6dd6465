/** What comes next, for the speaker: the next event, not the next slide of this one. Pure. */

import type { IslandSlide } from '../../deck/island.ts';

export interface Outlook {
  slide: IslandSlide;
  /** How many slides until then; 1 is the next. */
  until: number;
}

/** The first slide of the next event after the slide with this index (from 0); nothing when there is none. */
export function nextEvent(slides: readonly IslandSlide[], index: number): Outlook | undefined {
  const event = slides[index]?.event;
  const at = slides.findIndex((slide, place) => place > index && slide.event !== undefined && slide.event !== event);
  const slide = slides[at];
  return slide && { slide, until: at - index };
}

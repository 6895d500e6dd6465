/** The ways through a deck: slides are in order of time, and a walk says which one comes next. Indices count from 0. */

import type { IslandSlide } from '../../deck/island.ts';

export type Step = 'next' | 'previous' | 'next-act' | 'previous-act' | 'first' | 'last';

/**
 * The slide that a step leads to from `index`; `index` itself when there is none.
 * The opening and the closing count as acts. `previous-act` goes to the beginning of the present act first.
 */
export function stepFrom(slides: readonly Pick<IslandSlide, 'act'>[], index: number, step: Step): number {
  const last = slides.length - 1;
  switch (step) {
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'next':
      return Math.min(index + 1, last);
    case 'previous':
      return Math.max(index - 1, 0);
    case 'next-act': {
      const start = slides.findIndex((_, at) => at > index && startsAct(slides, at));
      return start < 0 ? index : start;
    }
    case 'previous-act': {
      let start = Math.max(index - 1, 0);
      while (start > 0 && !startsAct(slides, start)) start -= 1;
      return start;
    }
  }
}

function startsAct(slides: readonly Pick<IslandSlide, 'act'>[], index: number): boolean {
  return slides[index]?.act !== slides[index - 1]?.act;
}

/** How long each slide takes to read, from the words on it. */

import { dwellTimes, wordCount } from '../going/dwell.ts';
import { isParsing } from './sections.ts';

/** Time for the slide with this index (from 0), ms. Words are counted when it is asked for the first time. */
export type ReadingTime = (index: number) => number;

/** @param text what can be read on the slide with an index. */
export function createReadingTime(
  slides: readonly unknown[],
  text: (index: number) => string,
  plan: { seconds?: number | undefined; minutes?: number | undefined },
): ReadingTime {
  let times: number[] | undefined;
  return index => {
    const all =
      times ??
      dwellTimes(
        slides.map((_, slide) => wordCount(text(slide))),
        plan,
      );
    if (!isParsing()) times = all;
    return all[index] ?? 0;
  };
}

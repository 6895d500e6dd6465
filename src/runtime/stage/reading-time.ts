/** How long each slide takes to read, from the words that the page holds for it. */

import { dwellTimes, wordCount } from '../going/dwell.ts';

/** Time for the slide with this index (from 0), ms. Words are counted when it is asked for the first time. */
export type ReadingTime = (index: number) => number;

export function createReadingTime(
  sections: readonly HTMLElement[],
  plan: { seconds?: number | undefined; minutes?: number | undefined },
): ReadingTime {
  let times: number[] | undefined;
  return index => {
    times ??= dwellTimes(sections.map(wordsOn), plan);
    return times[index] ?? 0;
  };
}

/** The body of a slide is in its template, whether or not the slide is near. */
function wordsOn(section: HTMLElement): number {
  const parts = [section.querySelector('.head'), section.querySelector('template')?.content];
  return parts.reduce((sum, part) => sum + wordCount(part?.textContent ?? ''), 0);
}

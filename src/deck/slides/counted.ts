/** Whose counts a slide shows. Drawings carry no numbers of sources: what lists the sources of a slide asks here. */

import type { Citation } from '../../story/prose.ts';
import type { Slide } from '../deck.ts';

/** Sources of the readings that the slide draws; of other slides than counts none. */
export function countsCitedOn(slide: Slide): Citation[] {
  if (slide.kind === 'series') return slide.readings.flatMap(({ reading }) => reading.sources);
  if (slide.kind !== 'figures') return [];
  const { groups, ranges } = slide.drawing;
  const tallied = groups.flatMap(({ by }) => by ?? []);
  const drawn = [
    ...(slide.official ? [slide.official] : []),
    ...tallied,
    ...ranges.flatMap(({ rows }) => rows.map(({ reading }) => reading)),
  ];
  return drawn.flatMap(({ sources }) => sources);
}

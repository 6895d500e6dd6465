/** What an address means in this deck. Pure. */

import type { IslandSlide } from '../../deck/island.ts';

export interface Target {
  /** Index of the slide, from 0. */
  index: number;
  /** Id of an element inside the slide's body: the source that a citation means. */
  inside?: string;
}

/**
 * The slide that an id names: a slide by its own id, else the first slide of the event or the act with that id, else
 * the sources slide that holds `ref-<number>`. The empty id is the first slide.
 */
export function findTarget(
  slides: readonly Pick<IslandSlide, 'id' | 'event' | 'act' | 'refs'>[],
  id: string,
): Target | undefined {
  if (id === '') return { index: 0 };
  const tests = [
    (slide: (typeof slides)[number]) => slide.id === id,
    (slide: (typeof slides)[number]) => slide.event === id,
    (slide: (typeof slides)[number]) => slide.act === id,
  ];
  for (const test of tests) {
    const index = slides.findIndex(test);
    if (index >= 0) return { index };
  }
  const number = Number(/^ref-(\d+)$/.exec(id)?.[1]);
  const index = slides.findIndex(({ refs }) => refs && refs[0] <= number && number <= refs[1]);
  return index < 0 ? undefined : { index, inside: id };
}

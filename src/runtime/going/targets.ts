/** What an address means in this deck. Pure. */

import type { IslandSlide } from '../../deck/island.ts';

export interface Target {
  /** Index of the slide, from 0. */
  index: number;
  /** Id of an element inside the slide's body: the source that a citation means. */
  inside?: string;
}

/** A sources slide: its index and the numbers of the references on it. */
export interface SourcesRange {
  index: number;
  from: number;
  to: number;
}

/**
 * The slide that an id names: a slide by its own id, else the first slide of the event or the act with that id, else
 * the sources slide that holds `ref-<number>`. The empty id is the first slide.
 */
export function findTarget(
  slides: readonly Pick<IslandSlide, 'id' | 'event' | 'act'>[],
  sources: readonly SourcesRange[],
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
  const range = sources.find(({ from, to }) => from <= number && number <= to);
  return range && { index: range.index, inside: id };
}

/** `findTarget` for a deck's slides and their sections, whose `data-refs` say which references they hold. */
export function createTargets(
  slides: readonly Pick<IslandSlide, 'id' | 'event' | 'act'>[],
  sections: readonly HTMLElement[],
): (id: string) => Target | undefined {
  const sources = sections.flatMap((section, index) => {
    const range = rangeOf(section.dataset.refs ?? '');
    return range ? [{ index, ...range }] : [];
  });
  return id => findTarget(slides, sources, id);
}

/** Reads `data-refs`: "1-14" or "15". Nothing when it is neither. */
export function rangeOf(text: string): { from: number; to: number } | undefined {
  const found = /^(\d+)(?:[-–](\d+))?$/.exec(text.trim());
  return found ? { from: Number(found[1]), to: Number(found[2] ?? found[1]) } : undefined;
}

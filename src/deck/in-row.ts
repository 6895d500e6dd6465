/** Slides in a row that have one title: "Sources" takes six, an event its own and those of its pictures. */

import type { Slide } from './deck.ts';
import type { InRow } from './island.ts';

type Titled = Pick<Slide, 'kind' | 'title'> & { event?: object | undefined };

/** Which of how many each is, from 1; a slide by itself is left out. Two events of one title are two things. */
export function inRows<S extends Titled>(slides: readonly S[]): Map<S, InRow> {
  const places = new Map<S, InRow>();
  let row: S[] = [];
  const close = () => {
    if (row.length > 1) for (const [index, slide] of row.entries()) places.set(slide, [index + 1, row.length]);
    row = [];
  };
  for (const slide of slides) {
    const last = row.at(-1);
    if (last && !isOneThing(last, slide)) close();
    row.push(slide);
  }
  close();
  return places;
}

function isOneThing(one: Titled, other: Titled): boolean {
  return one.title === other.title && one.event === other.event && (one.event !== undefined || one.kind === other.kind);
}

/** The timeline's state: which marks are past, present and coming, and which act is on. */

import type { IslandSlide } from '../../deck/island.ts';
import { need } from '../page.ts';

/** Shows the state for the slide with this index (from 0). Touches only the marks between the last slide and this. */
export type RibbonState = (index: number) => void;

export type MarkState = 'past' | 'now' | 'coming';

interface Mark {
  element: Element;
  /** Ranks of its first and last event: the same unless it stands for a crowd. */
  first: number;
  last: number;
}

export function createRibbonState(slides: readonly IslandSlide[]): RibbonState {
  const ribbon = need('.ribbon');
  const { ranks, reached } = rankEvents(slides);
  const marks = marksByRank(ribbon, ranks);
  const bands = [...ribbon.querySelectorAll<SVGElement>('.band[data-act]')];
  let shown: { now: number; reached: number } | undefined;

  return index => {
    const slide = slides[index];
    const now = ranks.get(slide?.event ?? '') ?? -1;
    const next = { now, reached: reached[index] ?? -1 };
    const old = shown ?? { now: -1, reached: ranks.size - 1 };
    const low = shown ? Math.min(old.reached, next.reached) : 0;
    const high = Math.max(old.reached, next.reached);
    const touched = new Set([old.now, next.now]);
    for (let rank = low; rank <= high; rank += 1) touched.add(rank);
    for (const rank of touched) {
      for (const mark of marks.get(rank) ?? [])
        paint(mark.element, stateOf(mark.first, mark.last, next.now, next.reached));
    }
    shown = next;
    for (const band of bands) band.toggleAttribute('data-now', band.dataset.act === slide?.act);
  };
}

/**
 * Where each event stands in the deck (its rank, from 0), and for each slide the rank of the last event reached there;
 * -1 for none.
 */
export function rankEvents(slides: readonly Pick<IslandSlide, 'event'>[]): {
  ranks: Map<string, number>;
  reached: number[];
} {
  const ranks = new Map<string, number>();
  const reached = slides.map(({ event }) => {
    if (event !== undefined && !ranks.has(event)) ranks.set(event, ranks.size);
    return ranks.size - 1;
  });
  return { ranks, reached };
}

/** A mark's state from the ranks of its first and last event, of the present event (-1 for none) and the last reached. */
export function stateOf(first: number, last: number, now: number, reached: number): MarkState {
  if (first <= now && now <= last) return 'now';
  return first <= reached ? 'past' : 'coming';
}

function marksByRank(ribbon: Element, ranks: Map<string, number>): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const element of ribbon.querySelectorAll<SVGElement>('[data-event], [data-events]')) {
    const events = (element.dataset.events ?? element.dataset.event ?? '').split(' ');
    const own = events.flatMap(event => ranks.get(event) ?? []);
    const mark = { element, first: Math.min(...own), last: Math.max(...own) };
    for (const rank of own) marks.set(rank, [...(marks.get(rank) ?? []), mark]);
  }
  return marks;
}

function paint(mark: Element, state: MarkState): void {
  mark.setAttribute('data-state', state);
  if (state === 'now') mark.setAttribute('aria-current', 'step');
  else mark.removeAttribute('aria-current');
}

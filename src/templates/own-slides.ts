/** Which slides belong to an event, found at once: asked for every event, a search would take thousands of thousands. */

import type { Deck, SeriesSlide, Slide } from '../deck/deck.ts';
import type { StoryEvent } from '../story/story.ts';

interface OwnSlides {
  events: Map<StoryEvent, Slide[]>;
  /** By what they come after. */
  series: Map<string, SeriesSlide[]>;
}

const known = new WeakMap<Deck, OwnSlides>();

export function slidesOfEvent(deck: Deck, event: StoryEvent): Slide[] {
  return sorted(deck).events.get(event) ?? [];
}

/** @param after id of an event or an act. */
export function seriesAfter(deck: Deck, after: string): SeriesSlide[] {
  return sorted(deck).series.get(after) ?? [];
}

function sorted(deck: Deck): OwnSlides {
  const own = known.get(deck) ?? { events: new Map(), series: new Map() };
  if (known.has(deck)) return own;
  for (const slide of deck.slides) {
    if (slide.event) own.events.set(slide.event, [...(own.events.get(slide.event) ?? []), slide]);
    if (slide.kind === 'series') own.series.set(slide.after, [...(own.series.get(slide.after) ?? []), slide]);
  }
  known.set(deck, own);
  return own;
}

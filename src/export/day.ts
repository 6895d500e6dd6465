import type { Deck } from '../deck/deck.ts';

/** The day that the story was published, or reaches to; a fixed one for stories that say neither. */
export function dayOf({ story }: Deck): Date {
  const day = new Date(story.published?.earliest ?? story.asOf?.earliest ?? Number.NaN);
  const year = day.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? day : new Date(Date.UTC(2000, 0, 1));
}

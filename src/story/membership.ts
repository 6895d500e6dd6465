/** Whom and what an event is about, wherever in it they are named. Ids, each once, in the order of the event's slides. */

import type { Story, StoryEvent } from './story.ts';

/** The people of an event: those it names, and those by whom an account or a count in it is. */
export function peopleIn(event: StoryEvent, { people }: Pick<Story, 'people'>): string[] {
  const voices = [
    ...event.claims.map(claim => claim.by),
    ...event.figures.flatMap(({ readings }) => readings.map(reading => reading.by)),
    event.quote?.by ?? '',
  ];
  return [...new Set([...event.people, ...voices])].filter(id => people.has(id));
}

/** The places of an event: those where it happened, and those that an account in it names. */
export function placesIn(event: StoryEvent): string[] {
  return [...new Set([...event.places, ...event.claims.flatMap(claim => claim.place ?? [])])];
}

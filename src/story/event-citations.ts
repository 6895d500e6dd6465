import type { Citation } from './prose.ts';
import { citationsIn } from './prose-reading.ts';
import type { StoryEvent } from './story.ts';

/** Everything an event rests on: its sources, and those in its text, claims, figures and quote. Repeats included. */
export function eventCitations(
  event: Pick<StoryEvent, 'sources' | 'text' | 'claims' | 'figures'> & { quote?: StoryEvent['quote'] | undefined },
): Citation[] {
  return [
    ...event.sources,
    ...citationsIn(event.text),
    ...event.claims.flatMap(claim => [...claim.sources, ...citationsIn(claim.says)]),
    ...event.figures.flatMap(({ readings }) => readings.flatMap(reading => reading.sources)),
    ...(event.quote ? [...event.quote.sources, ...citationsIn(event.quote.text)] : []),
  ];
}

import type { Citation } from './prose.ts';
import { citationsIn } from './prose-reading.ts';
import type { Claim, StoryEvent } from './story.ts';

/**
 * Everything an event rests on, in the order in which its slides show it: text and sources, the answers to one question
 * after those to another, figures, quote. Repeats included.
 */
export function eventCitations(
  event: Pick<StoryEvent, 'sources' | 'text' | 'claims' | 'figures'> & { quote?: StoryEvent['quote'] | undefined },
): Citation[] {
  return [
    ...citationsIn(event.text),
    ...event.sources,
    ...byQuestion(event.claims).flatMap(claim => [...citationsIn(claim.says), ...claim.sources]),
    ...event.figures.flatMap(({ readings }) => readings.flatMap(reading => reading.sources)),
    ...(event.quote ? [...citationsIn(event.quote.text), ...event.quote.sources] : []),
  ];
}

function byQuestion(claims: Claim[]): Claim[] {
  const questions = [...new Set(claims.map(claim => claim.about))];
  return questions.flatMap(about => claims.filter(claim => claim.about === about));
}

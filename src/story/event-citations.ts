import type { Citation } from './prose.ts';
import { citationsIn } from './prose-reading.ts';
import type { Claim, StoryEvent } from './story.ts';

type Citing = Pick<StoryEvent, 'sources' | 'text' | 'claims' | 'figures'> & {
  quote?: StoryEvent['quote'] | undefined;
  show?: StoryEvent['show'] | undefined;
};

/**
 * Everything an event rests on, in the order in which its slides show it: text and sources, the answers to one question
 * after those to another, figures, quote; what `show` names stands before all. Repeats included.
 */
export function eventCitations({ text, sources, claims, figures, quote, show }: Citing): Citation[] {
  const parts: [kind: string, Citation[]][] = [
    ['event', [...citationsIn(text), ...sources]],
    ['claims', byQuestion(claims).flatMap(claim => [...citationsIn(claim.says), ...claim.sources])],
    ['figures', figures.flatMap(({ readings }) => readings.flatMap(reading => reading.sources))],
    ['quote', quote ? [...citationsIn(quote.text), ...quote.sources] : []],
  ];
  const first = parts.filter(([kind]) => kind === show);
  return [...first, ...parts.filter(([kind]) => kind !== show)].flatMap(([, citations]) => citations);
}

function byQuestion(claims: Claim[]): Claim[] {
  const questions = [...new Set(claims.map(claim => claim.about))];
  return questions.flatMap(about => claims.filter(claim => claim.about === about));
}

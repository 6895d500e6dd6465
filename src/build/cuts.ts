/** Decks of the shorter versions of a story, planned anew: their numbers, agendas, axis and sources are their own. */

import type { Deck } from '../deck/deck.ts';
import { planDeck } from '../deck/plan.ts';
import { cutStory } from '../story/cut.ts';
import { didYouMean } from '../story/nearest.ts';
import { CliError } from './cli-error.ts';
import { resourcesOf } from './load.ts';

/** The page of a cut lies here, under its story: `cut/short/`. Its address is that of the story with `?cut=short`. */
export function cutFolder(id: string): string {
  return `cut/${id}/`;
}

/** @param folder the story's folder. */
export function planCut({ story }: Deck, id: string, folder: string): Deck {
  return planDeck(cutStory(story, id), resourcesOf(story, folder));
}

/**
 * The same for a cut that somebody names.
 * @throws CliError when the story has no such cut.
 */
export function planNamedCut(deck: Deck, id: string, folder: string): Deck {
  const { name, cuts } = deck.story;
  if (cuts.has(id)) return planCut(deck, id, folder);
  const known = [...cuts.keys()];
  const next = known.length === 0 ? 'it has none' : didYouMean(id, known, `there are: ${known.join(', ')}`);
  throw new CliError('usage', `${name} has no cut called ${id}`, next ?? '');
}

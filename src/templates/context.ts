/** What every template is handed: the deck, the words of its language, and the page it is for. */

import { type DateStyle, dateWords as wordsOf } from '../deck/dates.ts';
import type { Deck } from '../deck/deck.ts';
import type { Provenance } from '../story/provenance.ts';
import type { StoryDate } from '../time/date.ts';
import type { Words } from '../words/words.ts';

export interface Context {
  deck: Deck;
  words: Words;
  /** `deck`: slides that scripts drive; `paper`: one page a slide, everything in place; `read`: one long page. */
  page: 'deck' | 'paper' | 'read';
  /** Slides of a paper document whose axis and lens are stamped onto the printed pages. */
  stamped?: ReadonlySet<string>;
  /** In a deck that is one file: the story's own files as `data:` addresses, by name. Elsewhere they lie beside it. */
  inlined?: ReadonlyMap<string, string>;
  /** What a page says at its end that it was made with and from. */
  provenance?: Provenance | undefined;
}

/** The address of another page of the story. In a single file the query names it, so that it can be reloaded and kept. */
export function pageAddress(
  to: 'deck' | 'read' | 'speaker',
  { page, inlined }: Pick<Context, 'page' | 'inlined'>,
): string {
  if (inlined) return `?view=${to}`;
  const home = page === 'deck' ? './' : '../';
  return to === 'deck' ? home : `${home}${to}/`;
}

/** For an element that holds nothing but interface words: their language, where it is not that of the story. */
export function inInterface({ language }: Pick<Words, 'language'>, around: string): { lang?: string } {
  return language.split('-')[0] === around.split('-')[0]?.toLowerCase() ? {} : { lang: language };
}

/**
 * For `<figure>` on paper: a PDF would make it a figure that says nothing, around the picture that has alternative text
 * (PDF/UA wants each to have it).
 */
export function groupOnPaper({ page }: Context): { role?: 'group' } {
  return page === 'paper' ? { role: 'group' } : {};
}

/** A date in words, in the story's language and zone; the author's label when there is one. */
export function dateWords(context: Context, date: StoryDate, style: DateStyle = 'long', label?: string): string {
  return wordsOf(context.deck.story, date, style, label);
}

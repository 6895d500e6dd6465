/** The deck's data for scripts. */

import type { Deck, Slide } from '../deck/deck.ts';
import type { Island, IslandSlide } from '../deck/island.ts';
import { eventCitations } from '../story/event-citations.ts';
import { plainText } from '../story/markdown.ts';
import { type Context, dateWords } from './context.ts';
import { searchWords } from './search-words.ts';

/** @param notes whether speaker notes go into the page; a published deck leaves them out. */
export function islandOf(context: Context, notes: boolean): Island {
  const { story, slides } = context.deck;
  return {
    story: story.name,
    title: story.title,
    language: story.language,
    ...(story.duration ? { duration: story.duration } : {}),
    slides: slides.map(slide => islandSlide(slide, context, notes)),
    words: context.words.script,
  };
}

/** JSON that may stand inside a `<script>` element: nothing in it can end the element or start a comment. */
export function islandJson(island: Island): string {
  return JSON.stringify(island).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function islandSlide(slide: Slide, context: Context, notes: boolean): IslandSlide {
  const { event } = slide;
  const found = searchWords(slide, context.deck);
  const shown = {
    id: slide.id,
    kind: slide.kind,
    title: slide.title,
    ...(slide.act ? { act: slide.act } : {}),
    ...(slide.view ? { view: slide.view } : {}),
    ...(found ? { words: found } : {}),
  };
  if (!event) return shown;
  return {
    ...shown,
    event: event.id,
    ...(slide.number ? { number: slide.number } : {}),
    date: dateWords(context, event.date, 'long', event.dateLabel),
    attribution: attribution(slide, context.deck),
    ...(notes && event.notes.length > 0 ? { notes: event.notes.map(block => plainText([block])) } : {}),
  };
}

function attribution({ event }: Slide, { story, numbers }: Deck): string {
  if (!event) return '';
  const sources = [...new Set(eventCitations(event).map(citation => citation.source))];
  return sources.map(id => `${story.sources.get(id)?.publisher ?? id} (${numbers.get(id) ?? '?'})`).join(', ');
}

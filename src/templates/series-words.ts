/** A series of counts in words, where nothing but its drawing stands: on paper and in PowerPoint. */

import { listStyle } from '../deck/dates.ts';
import type { SeriesSlide } from '../deck/deck.ts';
import { quantityWords } from '../deck/quantity.ts';
import { voiceOf } from '../deck/slides/voice.ts';
import { citedInWords } from './cites.tsx';
import { type Context, dateWords } from './context.ts';

export function seriesInWords(slide: SeriesSlide, context: Context): string {
  return [`${slide.title}${context.words.comma}${slide.span}.`, ...readingsInWords(slide, context)].join(' ');
}

/** "24 July, Interior Ministry (official): killed: 12, wounded: not given." Nothing added up. */
export function readingsInWords({ readings, categories, measure: id }: SeriesSlide, context: Context): string[] {
  const { deck, words } = context;
  const measure = deck.story.measures.get(id);
  const style = listStyle(
    deck.story,
    readings.map(({ date }) => date),
  );
  return readings.map(({ reading, date }) => {
    const values = categories.map(category => {
      const value = reading.values.get(category);
      const label = measure?.categories.get(category)?.label ?? category;
      return `${label}${words.colon}${value ? quantityWords(value, words, deck.story.language) : words.notGiven}`;
    });
    const said = [words.readingKind[reading.kind], citedInWords(reading.sources, context)].filter(Boolean);
    const who = `${voiceOf(reading.by, deck.story).name} (${said.join(words.semicolon)})`;
    return `${dateWords(context, date, style)}${words.comma}${who}${words.colon}${values.join(words.comma)}.`;
  });
}

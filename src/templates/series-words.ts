/** A series of counts in words, where nothing but its drawing stands: on paper and in PowerPoint. */

import { listStyle } from '../deck/dates.ts';
import type { SeriesSlide } from '../deck/deck.ts';
import { quantityWords } from '../deck/quantity.ts';
import { voiceOf } from '../deck/slides/voice.ts';
import { type Context, dateWords } from './context.ts';

export function seriesInWords(slide: SeriesSlide, context: Context): string {
  return [`${slide.title}, ${slide.span}.`, ...readingsInWords(slide, context)].join(' ');
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
      return `${label}: ${value ? quantityWords(value, words, deck.story.language) : words.notGiven}`;
    });
    const who = `${voiceOf(reading.by, deck.story).name} (${words.readingKind[reading.kind]})`;
    return `${dateWords(context, date, style)}, ${who}: ${values.join(', ')}.`;
  });
}

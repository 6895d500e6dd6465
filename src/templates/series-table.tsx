/** @jsxImportSource preact */
/** The readings of a measure as a table: what a drawing of them says, in words. */

import { listStyle } from '../deck/dates.ts';
import { quantityWords } from '../deck/quantity.ts';
import type { DatedReading } from '../deck/slides/series.ts';
import { voiceOf } from '../deck/slides/voice.ts';
import { Cites, citedInWords } from './cites.tsx';
import { type Context, dateWords } from './context.ts';

interface TableProps {
  measure: string;
  categories: string[];
  readings: DatedReading[];
  context: Context;
}

/** A reading a row: when, who, what of each category; nothing added up. */
export function SeriesTable({ measure: id, categories, readings, context }: TableProps) {
  const { words, deck } = context;
  const measure = deck.story.measures.get(id);
  const style = listStyle(
    deck.story,
    readings.map(({ date }) => date),
  );
  return (
    <table aria-label={words.seriesTitle(measure?.title ?? '')}>
      <thead>
        <tr>
          <th scope="col">{words.whenAndWho}</th>
          {categories.map(category => (
            <th scope="col">{measure?.categories.get(category)?.label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readings.map(({ reading, date }) => (
          <tr>
            <th scope="row">
              <span class="when">{dateWords(context, date, style)}</span> {voiceOf(reading.by, deck.story).name} (
              {words.readingKind[reading.kind]})
              {context.page === 'read' && <Cites citations={reading.sources} context={context} />}
              {context.page !== 'read' && reading.sources.length > 0 && `. ${citedInWords(reading.sources, context)}`}
            </th>
            {categories.map(category => {
              const value = reading.values.get(category);
              return <td>{value ? quantityWords(value, words, deck.story.language) : words.notGiven}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

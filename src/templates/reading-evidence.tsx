/** @jsxImportSource preact */
/** What an event shows besides its text: pictures, video, sound, words, a table. */

import type { MediaSlide, Slide } from '../deck/deck.ts';
import { isNumeric } from '../deck/slides/table-columns.ts';
import { voiceOf } from '../deck/slides/voice.ts';
import { quoted } from '../deck/text/quote-marks.ts';
import type { Media, StoryEvent } from '../story/story.ts';
import type { Context } from './context.ts';
import { Exhibit } from './exhibit.tsx';
import { MediaWords } from './media.tsx';
import { ProseText } from './prose.tsx';
import { Speaker } from './quote.tsx';
import { TableCells } from './table.tsx';
import { WideTable } from './wide-table.tsx';

interface MediaTextProps {
  media: Media;
  event: StoryEvent;
  /** The event's. */
  slides: Slide[];
  context: Context;
}

/** The caption whole, which on slides may go on. */
export function MediaText({ media, event, slides, context }: MediaTextProps) {
  const { caption } = media;
  const slide = slides.find(one => one.kind === 'media' && one.media === media) as MediaSlide | undefined;
  return (
    <figure class="exhibit">
      <Exhibit media={media} warning={event.warning} picture={slide?.picture} context={context} />
      <MediaWords
        media={media}
        caption={caption ? [{ type: 'paragraph', children: [{ type: 'text', value: caption }] }] : []}
        context={context}
      />
    </figure>
  );
}

export function QuoteText({ event, context }: { event: StoryEvent; context: Context }) {
  const { quote } = event;
  if (!quote) return null;
  const { story } = context.deck;
  return (
    <figure class="quote">
      <blockquote>
        <ProseText prose={quoted(quote.text, story.language)} context={context} />
      </blockquote>
      <Speaker
        voice={quote.by === undefined ? undefined : voiceOf(quote.by, story)}
        citations={quote.sources}
        context={context}
      />
    </figure>
  );
}

export function TableText({ event: { title, table } }: { event: StoryEvent }) {
  if (!table) return null;
  const columns = table.columns.map((label, index) => ({
    label,
    index,
    numeric: index > 0 && isNumeric(table.rows.map(row => row[index] ?? '')),
  }));
  return (
    <div class="data-text">
      <WideTable name={table.caption ?? title}>
        <table {...(table.caption ? {} : { 'aria-label': title })}>
          {table.caption && <caption>{table.caption}</caption>}
          <TableCells columns={columns} rows={table.rows} />
        </table>
      </WideTable>
    </div>
  );
}

/** The events of a story as the table that `events: events.csv` reads. */

import Papa from 'papaparse';
import { citationText } from '../story/citation.ts';
import { guardCell, joinList } from '../story/csv-cell.ts';
import { provenanceColumn } from '../story/csv-columns.ts';
import type { Citation } from '../story/prose.ts';
import { provenanceLine } from '../story/provenance.ts';
import type { Media, Story, StoryEvent } from '../story/story.ts';
import { type Exported, type ExportOptions, Losses, withoutNotes } from './exported.ts';
import { writeMarkdown } from './markdown.ts';

/** Columns that stand there always, empty or not: where the next row is written by hand, they are wanted. */
const usual = new Set(['id', 'date', 'title', 'text', 'place', 'people', 'sources']);

/** By the names that the reader knows, in the order of the columns; an empty cell is what was left out. */
const columns: Record<string, (event: StoryEvent, options: ExportOptions) => string | undefined> = {
  id: event => event.id,
  date: event => event.date.text,
  dateLabel: event => event.dateLabel,
  dateNote: event => event.dateNote,
  // A story without acts has one that nobody can name.
  act: event => (event.act === 'story' ? undefined : event.act),
  title: event => event.title,
  text: event => writeMarkdown(event.text),
  place: event => joinList(event.places),
  people: event => joinList(event.people),
  tags: event => joinList(event.tags),
  lane: event => event.lane,
  weight: event => (event.weight === 2 ? undefined : String(event.weight)),
  status: event => event.status,
  private: event => (event.private ? 'true' : undefined),
  sources: event => citations(event.sources),
  'media.file': event => event.media[0]?.file,
  'media.url': event => event.media[0]?.url,
  'media.kind': event => event.media[0]?.kind,
  'media.alt': event => event.media[0]?.alt,
  'media.caption': event => event.media[0]?.caption,
  'media.credit': event => event.media[0]?.credit,
  'media.licence': event => event.media[0]?.licence,
  'quote.text': event => quoteOf(event)?.text,
  'quote.by': event => quoteOf(event)?.by,
  'quote.sources': event => citations(quoteOf(event)?.sources ?? []),
  notes: (event, { notes }) => (notes ? writeMarkdown(event.notes) : undefined),
  warning: event => event.warning,
  show: event => (showLeftOut(event) ? undefined : event.show),
};

/**
 * A row an event, in order of time. UTF-8 with a byte order mark: without it Excel takes the file for the code page of its
 * country and writes damaged letters back. The reader of stories, LibreOffice and Google Sheets take it either way.
 * Cells that a spreadsheet would run as formulas are guarded (`src/story/csv-cell.ts`).
 */
export function writeCsv(story: Story, options: ExportOptions): Exported {
  const losses = new Losses();
  for (const event of story.events) whatIsLost(event, losses);
  withoutNotes(story.events, options, losses);
  const rows = story.events.map(event =>
    Object.entries(columns).map(([name, cell]) => [name, cell(event, options) ?? ''] as const),
  );
  const used = Object.keys(columns).filter((name, index) => usual.has(name) || rows.some(row => row[index]?.[1]));
  const table = rows.map(row => row.flatMap(([name, cell]) => (used.includes(name) ? [guardCell(cell)] : [])));
  if (options.provenance) {
    // A table has no place for what is said of all of it: the first row says it.
    used.push(provenanceColumn);
    table[0]?.push(guardCell(provenanceLine(options.provenance)));
  }
  const text = Papa.unparse([used, ...table], { newline: '\n' });
  return { text: `\uFEFF${text}\n`, lost: losses.lines() };
}

function citations(list: Citation[]): string {
  return joinList(list.map(citationText));
}

/** A quotation that consists of an empty list has no words to write, and none without words is read. */
function quoteOf({ quote }: StoryEvent) {
  const text = quote ? writeMarkdown(quote.text) : '';
  return quote && text ? { ...quote, text } : undefined;
}

/** What a cell cannot hold stays in a story.yaml only. */
function whatIsLost(event: StoryEvent, losses: Losses): void {
  const { id, media } = event;
  if (event.claims.length > 0) losses.add('claims', id);
  if (event.claimsTitle !== undefined) losses.add('titles of claims', id);
  if (event.figures.length > 0) losses.add('figures', id);
  if (event.figuresTitle !== undefined) losses.add('titles of figures', id);
  if (event.table) losses.add('tables', id);
  if (media.length > 1) losses.add('media after the first', id);
  if (media.some(({ focus }: Media) => focus)) losses.add('centres of pictures', id);
  if (event.quote && !quoteOf(event)) losses.add('quotations without words', id);
  if (showLeftOut(event)) losses.add('choices of the first slide', id);
}

/** `show` must name something that the event holds. */
function showLeftOut(event: StoryEvent): boolean {
  const { show } = event;
  if (show === 'quote') return !quoteOf(event);
  return show !== undefined && ['claims', 'figures', 'table'].includes(show);
}

import type { StoryDate } from '../time/date.ts';
import type { Crossing } from './crossing.ts';
import { defined } from './defined.ts';
import type { Path } from './document.ts';
import { eventCitations } from './event-citations.ts';
import { figuresFrom } from './figures.ts';
import { mediaFrom } from './media.ts';
import type { ClaimSpec, EventSpec } from './schema-event.ts';
import type { Claim, Measure, StoryEvent } from './story.ts';

/** What an event needs to know of the rest of the story. */
export interface EventSurroundings {
  crossing: Crossing;
  measures: Map<string, Measure>;
  allowHosts: string[];
  /** The act for an event; reports when there is none. */
  actFor(written: string | undefined, date: StoryDate, path: Path): string | undefined;
}

/** One event crossed from spec to story; `undefined` when its date or its act cannot be told (reported). */
export function eventFrom(id: string, spec: EventSpec, path: Path, around: EventSurroundings): StoryEvent | undefined {
  const { crossing } = around;
  const at = (...steps: (string | number)[]) => [...path, ...steps];
  const date: StoryDate | undefined = crossing.date(spec.date, at('date'));
  const act = date && around.actFor(spec.act, date, path);
  const { dateLabel, dateNote, title, lane, claimsTitle, figuresTitle, warning, show } = spec;
  const event = {
    title,
    text: crossing.prose(spec.text, at('text')),
    places: crossing.references('places', spec.place, at('place')),
    people: crossing.references('people', spec.people, at('people')),
    tags: [...new Set(spec.tags)],
    weight: spec.weight ?? 2,
    private: spec.private ?? false,
    sources: crossing.citations(spec.sources, at('sources')),
    claims: (spec.claims ?? []).map((claim, index) => claimFrom(claim, at('claims', index), crossing)),
    figures: figuresFrom(spec.figures, at('figures'), around.measures, crossing),
    media: (spec.media ?? []).flatMap(
      (item, index) => mediaFrom(item, at('media', index), around.allowHosts, crossing) ?? [],
    ),
    quote: spec.quote && quoteFrom(spec.quote, at('quote'), crossing),
    table: spec.table && tableFrom(spec.table, at('table'), crossing),
    notes: crossing.prose(spec.notes, at('notes')),
  };
  checkShow(spec, path, crossing);
  if (!date || act === undefined) return undefined;
  const status = spec.status ?? (eventCitations(event).length > 0 ? 'reported' : undefined);
  return defined({
    id,
    date,
    act,
    ...event,
    dateLabel,
    dateNote,
    lane,
    status,
    claimsTitle,
    figuresTitle,
    warning,
    show,
  });
}

function claimFrom(spec: ClaimSpec, path: Path, crossing: Crossing): Claim {
  return defined({
    by: crossing.speaker(spec.by, [...path, 'by']),
    says: crossing.prose(spec.says, [...path, 'says']),
    status: spec.status ?? 'stated',
    date: crossing.date(spec.date, [...path, 'date']),
    place: crossing.reference('places', spec.place, [...path, 'place']),
    about: spec.about,
    sources: crossing.citations(spec.sources, [...path, 'sources']),
  });
}

function quoteFrom(spec: NonNullable<EventSpec['quote']>, path: Path, crossing: Crossing) {
  return defined({
    text: crossing.prose(spec.text, [...path, 'text']),
    by: spec.by === undefined ? undefined : crossing.speaker(spec.by, [...path, 'by']),
    sources: crossing.citations(spec.sources, [...path, 'sources']),
  });
}

function tableFrom({ caption, columns, rows }: NonNullable<EventSpec['table']>, path: Path, crossing: Crossing) {
  rows.forEach((row, index) => {
    if (row.length === columns.length) return;
    const message = `${columns.length} columns, and this row has ${row.length}`;
    crossing.report.error([...path, 'rows', index], message, 'an empty cell is written `""`');
  });
  return defined({ caption, columns, rows });
}

/** `show` may only name something that the event holds. */
function checkShow(spec: EventSpec, path: Path, crossing: Crossing): void {
  const { show } = spec;
  if (show === undefined || show === 'event' || show === 'disputed') return;
  if (spec[show] === undefined)
    crossing.report.error([...path, 'show'], `\`show: ${show}\`, but the event has no \`${show}\``);
}

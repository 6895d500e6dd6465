/**
 * A story as plain data: what `export --as json` writes and what built sites offer. The shape is the interfaces of this
 * file; `version` counts up when something in it changes its meaning or goes, not when something is added.
 */

import { nameOf } from '../deck/slides/voice.ts';
import { citationText } from '../story/citation.ts';
import { defined } from '../story/defined.ts';
import type { Claim, Person, Quantity, Reading, Story, StoryEvent } from '../story/story.ts';
import type { DatePoint, IntervalEnd, StoryDate } from '../time/date.ts';
import { isoInstant } from '../time/iso.ts';
import { type Exported, type ExportOptions, Losses, withoutNotes } from './exported.ts';
import { writeMarkdown } from './markdown.ts';

/** An instant: UTC ms since 1970, and ISO 8601 in UTC within 270,000 years of it. */
interface InstantData {
  ms: number;
  iso?: string;
}

interface PointData {
  /** First and last instant that the date can mean, both included. */
  earliest: InstantData;
  latest: InstantData;
  /** The finest unit that the source gives. */
  precision: DatePoint['precision'];
  certainty: DatePoint['certainty'];
}

/** Ends of intervals are dates, or `open` (goes on) or `unknown`; members are those of a set, one of which it was. */
interface DateData extends PointData {
  /** As the author wrote it: EDTF (ISO 8601-2). */
  edtf: string;
  form: StoryDate['form'];
  start?: PointData | 'open' | 'unknown';
  end?: PointData | 'open' | 'unknown';
  members?: PointData[];
}

/**
 * Ids are those of the story. Lists of what has an id are in its order, events in order of time. Texts are Markdown with
 * citations as `[@source locator]`; citations elsewhere are `source locator`. Fields that the story leaves out are missing.
 */
export type StoryData = ReturnType<typeof storyData>;

/** @returns the data as JSON, indented by two: the same text for the same story. */
export function writeStoryData(story: Story, options: ExportOptions): Exported {
  const losses = new Losses();
  withoutNotes(story.events, options, losses);
  return { text: `${JSON.stringify(storyData(story, options), undefined, 2)}\n`, lost: losses.lines() };
}

/** Maps become lists of entries with ids; names that must not be shown are roles here too. */
export function storyData(story: Story, { notes, provenance }: ExportOptions) {
  const { sources, sides, people, places, measures, cuts, cut, events, look: _, drafts: __, ...head } = story;
  return defined({
    format: 'chronodeck' as const,
    version: 1 as const,
    provenance,
    ...head,
    published: head.published && dateData(head.published),
    asOf: head.asOf && dateData(head.asOf),
    dayOne: head.dayOne && dateData(head.dayOne),
    cut: cut && { id: cut.id, title: cut.title },
    method: writeMarkdown(head.method),
    corrections: head.corrections.map(({ date, text }) => ({ date: dateData(date), text: writeMarkdown(text) })),
    acts: head.acts.map(act =>
      defined({
        ...act,
        text: writeMarkdown(act.text),
        from: act.from && dateData(act.from),
        to: act.to && dateData(act.to),
      }),
    ),
    spans: head.spans.map(span => ({ ...span, date: dateData(span.date), text: writeMarkdown(span.text) })),
    events: events.map(event => eventData(event, notes)),
    people: [...people.values()].map(personData),
    places: [...places.values()].map(place => ({ ...place, text: writeMarkdown(place.text) })),
    sides: [...sides.values()],
    sources: [...sources.values()].map(source =>
      defined({
        ...source,
        date: source.date && dateData(source.date),
        accessed: source.accessed && dateData(source.accessed),
      }),
    ),
    measures: [...measures.values()].map(measure => ({ ...measure, categories: [...measure.categories.values()] })),
    cuts: [...cuts].map(([id, spec]) => ({ id, ...spec })),
  });
}

function eventData(event: StoryEvent, notes: boolean) {
  const { quote } = event;
  return defined({
    ...event,
    date: dateData(event.date),
    text: writeMarkdown(event.text),
    sources: event.sources.map(citationText),
    claims: event.claims.map(claimData),
    figures: event.figures.map(({ measure, readings }) => ({ measure, readings: readings.map(readingData) })),
    quote: quote && { ...quote, text: writeMarkdown(quote.text), sources: quote.sources.map(citationText) },
    notes: notes ? writeMarkdown(event.notes) : undefined,
  });
}

function claimData(claim: Claim) {
  const { says, date, sources } = claim;
  return defined({
    ...claim,
    says: writeMarkdown(says),
    date: date && dateData(date),
    sources: sources.map(citationText),
  });
}

/** A category that the reading does not give is missing, which is not 0. */
function readingData(reading: Reading) {
  const { values, date, sources } = reading;
  return defined({
    ...reading,
    date: date && dateData(date),
    values: [...values].map(([category, value]): { category: string; value: Quantity } => ({ category, value })),
    sources: sources.map(citationText),
  });
}

function personData(person: Person) {
  const { text, sources, redact, also } = person;
  return {
    ...person,
    name: nameOf(person),
    also: redact ? [] : also,
    text: writeMarkdown(text),
    sources: sources.map(citationText),
  };
}

function dateData(date: StoryDate): DateData {
  const { text, form, start, end, members } = date;
  return defined({
    edtf: text,
    form,
    ...pointData(date),
    start: start && endData(start),
    end: end && endData(end),
    members: members?.map(pointData),
  });
}

function endData(end: IntervalEnd): PointData | 'open' | 'unknown' {
  return typeof end === 'object' ? pointData(end) : end;
}

function pointData({ earliest, latest, precision, certainty }: DatePoint): PointData {
  return { earliest: instantData(earliest), latest: instantData(latest), precision, certainty };
}

function instantData(ms: number): InstantData {
  const iso = isoInstant(ms);
  return iso === undefined ? { ms } : { ms, iso };
}

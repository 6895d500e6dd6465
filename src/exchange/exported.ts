/** What an export to another format gives. */

import { dateOptions } from '../deck/dates.ts';
import { eventCitations } from '../story/event-citations.ts';
import type { Provenance } from '../story/provenance.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import type { StoryDate } from '../time/date.ts';
import { formatDate } from '../time/format.ts';

export interface Exported {
  text: string;
  /** What the format has no place for, a line for each sort of thing: "figures: toll, recount". */
  lost: string[];
}

/** Collects what cannot be kept, by sort, with the ids of what it belongs to. */
export class Losses {
  readonly #found = new Map<string, Set<string>>();

  /** @param sort plural, as in "figures". @param id of the event, span or whatever it belongs to. */
  add(sort: string, id: string): void {
    const ids = this.#found.get(sort) ?? new Set();
    this.#found.set(sort, ids.add(id));
  }

  lines(): string[] {
    return [...this.#found].map(([sort, ids]) => `${sort}: ${[...ids].join(', ')}`);
  }
}

export interface ExportOptions {
  /** Whether notes for the speaker are to be kept, which whoever gets the file can read. */
  notes: boolean;
  /** Stands in the file under a name that other programs pass over. */
  provenance?: Provenance | undefined;
}

/** A date in words as the slides say it: the author's label where there is one. */
export function spokenDate(date: StoryDate, story: Story, label?: string): string {
  return label ?? formatDate(date, dateOptions(story));
}

/** The same where the day is not what it is about: "24 Jul 2012". */
export function shortDate(date: StoryDate, story: Story): string {
  return formatDate(date, { ...dateOptions(story), style: 'label' });
}

/** Where in a source something stands is lost where a source is only named. */
export function withoutLocators(event: StoryEvent, losses: Losses): void {
  if (eventCitations(event).some(({ locator }) => locator !== undefined)) losses.add('places in sources', event.id);
}

/** Notes that an export leaves out are not lost, but missing: said all the same. */
export function withoutNotes(events: StoryEvent[], { notes }: ExportOptions, losses: Losses): void {
  if (!notes)
    for (const event of events) if (event.notes.length > 0) losses.add('speaker notes (--notes keeps them)', event.id);
}

/** Sources in the order in which the deck first cites them. */

import { eventCitations } from '../story/event-citations.ts';
import { citationsIn } from '../story/markdown.ts';
import type { Citation } from '../story/prose.ts';
import type { Person, Source, Story, StoryEvent } from '../story/story.ts';
import type { StoryDate } from '../time/date.ts';
import { wordsFor } from '../words/words.ts';
import { dateWords } from './dates.ts';
import { castOf } from './slides/cast.ts';

export interface Reference {
  /** 1-based; the small number on the slides. */
  number: number;
  source: Source;
  /** The entry's parts in words, each empty when the story gives none. */
  publisher: string;
  title: string;
  /** "24 Jul 2012". */
  date: string;
  note: string;
  /** Where the link leads, without the way: "www.reuters.com". */
  host: string;
  /** What the link to an archived copy is called. */
  archived: string;
  /** "read on 28 Nov 2026". */
  accessed: string;
}

/** Numbers every source that is cited, in reading order: the cast, acts and their events, other people, the method. */
export function numberReferences(story: Story): Reference[] {
  const cited = new Set<string>();
  for (const { members } of castOf(story)) for (const person of members) add(cited, personCitations(person));
  for (const act of story.acts) {
    add(cited, citationsIn(act.text));
    for (const event of story.events) if (event.act === act.id) add(cited, eventCitations(event));
  }
  for (const person of story.people.values()) add(cited, personCitations(person));
  add(cited, citationsIn(story.method));
  for (const correction of story.corrections) add(cited, citationsIn(correction.text));

  const references: Reference[] = [];
  for (const id of cited) {
    const source = story.sources.get(id);
    if (source) references.push(referenceTo(source, references.length + 1, story));
  }
  return references;
}

function personCitations({ text, sources }: Person): Citation[] {
  return [...citationsIn(text), ...sources];
}

function referenceTo(source: Source, number: number, story: Story): Reference {
  const words = wordsFor(story.language);
  const day = (date: StoryDate) => dateWords(story, date, 'label').replaceAll(' ', '\u00a0');
  return {
    number,
    source,
    publisher: [source.publisher, source.author].filter(Boolean).join(words.comma),
    title: source.title,
    date: source.date ? day(source.date) : '',
    note: source.note ?? '',
    host: source.url ? new URL(source.url).hostname.replace(/^www\./, '') : '',
    archived: source.archived ? words.archived : '',
    accessed: source.accessed ? words.accessed(day(source.accessed)) : '',
  };
}

/** Publishers of what an event cites in its text and sources (of its claims when it cites nothing itself), each once. */
export function reportersOf(event: StoryEvent, story: Story): string[] {
  const own = [...citationsIn(event.text), ...event.sources];
  const citations = own.length > 0 ? own : eventCitations(event);
  const publishers = citations.map(citation => story.sources.get(citation.source)?.publisher);
  return [...new Set(publishers.filter(publisher => publisher !== undefined))];
}

function add(cited: Set<string>, citations: Citation[]): void {
  for (const citation of citations) cited.add(citation.source);
}

import type { StoryDate } from '../time/date.ts';
import { DateError, parseDate } from '../time/edtf.ts';
import { parseCitation } from './citation.ts';
import type { Path } from './document.ts';
import { insideFolder, type StoryFiles } from './files.ts';
import { reservedIds, stems } from './ids.ts';
import { readProse } from './markdown.ts';
import { didYouMean } from './nearest.ts';
import type { Citation, Prose } from './prose.ts';
import { citationsIn, keepCitations, linksIn } from './prose-reading.ts';
import type { Report } from './report.ts';

/** What entries of a story can be called by id, and the word for one of them in messages. */
export const nouns = {
  people: 'person',
  places: 'place',
  sources: 'source',
  sides: 'side',
  measures: 'measure',
  acts: 'act',
} as const;
export type EntryKind = keyof typeof nouns;

export interface KnownIds {
  /** Every id in the file, with mistakes in its entry or not. */
  declared: ReadonlySet<string>;
  /** Those whose entries become part of the story. */
  sound: ReadonlySet<string>;
}

/**
 * The way from what an author wrote to the story: each method takes a written value and its path in the file, and gives
 * the checked value; what is wrong goes to the report, and `undefined` (or the rest of the list) comes back.
 */
export class Crossing {
  readonly report: Report;
  /** IANA zone of clock times without an offset. */
  readonly zone: string;
  /** Ids of sources that something cites. */
  readonly cited = new Set<string>();
  readonly known: Record<EntryKind, KnownIds>;
  readonly eventIds: ReadonlySet<string>;
  readonly #files: StoryFiles;

  constructor(from: {
    report: Report;
    zone: string;
    known: Record<EntryKind, KnownIds>;
    eventIds: ReadonlySet<string>;
    files: StoryFiles;
  }) {
    this.report = from.report;
    this.zone = from.zone;
    this.known = from.known;
    this.eventIds = from.eventIds;
    this.#files = from.files;
  }

  date(text: string, path: Path): StoryDate;
  date(text: string | undefined, path: Path): StoryDate | undefined;
  date(text: string | undefined, path: Path): StoryDate | undefined {
    if (text === undefined) return undefined;
    try {
      return parseDate(text, this.zone);
    } catch (error) {
      if (!(error instanceof DateError)) throw error;
      this.report.error(path, clause(error.message), error.hint && clause(error.hint));
      return undefined;
    }
  }

  prose(text: string | undefined, path: Path): Prose {
    if (text === undefined) return [];
    const { prose, mistakes } = readProse(text);
    const times = new Map<string, number>();
    const spot = (excerpt: string) => {
      const occurrence = times.get(excerpt) ?? 0;
      times.set(excerpt, occurrence + 1);
      return { excerpt, occurrence };
    };
    for (const { level, message, hint, excerpt } of mistakes) this.report[level](path, message, hint, spot(excerpt));
    for (const { source } of citationsIn(prose)) this.#source(source, path, spot(`@${source}`));
    for (const href of linksIn(prose)) if (href.startsWith('#')) this.#target(href.slice(1), path, spot(href));
    return keepCitations(prose, ({ source }) => this.known.sources.sound.has(source));
  }

  citations(texts: string[] | undefined, path: Path): Citation[] {
    return (texts ?? []).flatMap((text, index) => {
      const citation = parseCitation(text.replace(/^\[?@([^\]]*)\]?$/, '$1'));
      return this.#source(citation.source, [...path, index]) ? [citation] : [];
    });
  }

  /** An id of something in the story; `undefined` when there is no such thing, or nothing sound under that id. */
  reference(kind: EntryKind, id: string | undefined, path: Path): string | undefined {
    if (id === undefined) return undefined;
    const { declared, sound } = this.known[kind];
    if (!declared.has(id)) {
      const otherwise = id.includes(',') ? 'write several as a list: [a, b]' : `add it under \`${kind}\``;
      this.report.error(path, `there is no ${nouns[kind]} \`${id}\``, didYouMean(id, declared, otherwise));
    }
    return sound.has(id) ? id : undefined;
  }

  references(kind: EntryKind, ids: string[] | undefined, path: Path): string[] {
    return [...new Set((ids ?? []).flatMap((id, index) => this.reference(kind, id, [...path, index]) ?? []))];
  }

  /** The id of a person, or free text. Text that is nearly an id gets a warning. */
  speaker(by: string, path: Path): string {
    const { declared } = this.known.people;
    if (!declared.has(by) && !/\s/.test(by)) {
      const hint = didYouMean(by, declared);
      if (hint) this.report.warning(path, `there is no person \`${by}\`: it is shown as written`, hint);
    }
    return by;
  }

  /** A file beside the story. */
  file(name: string | undefined, path: Path): string | undefined {
    if (name === undefined) return undefined;
    const inside = insideFolder(name);
    if (inside === undefined) {
      const hint = 'put the file into it and write its name from there: `media/picture.jpg`';
      this.report.error(path, `\`${name}\` is not in the folder of the story`, hint);
      return undefined;
    }
    if (!this.#files.has(inside)) {
      const hint = didYouMean(inside, this.#files.list(), 'names are relative to the folder of the story');
      this.report.error(path, `there is no file \`${inside}\``, hint);
      return undefined;
    }
    return inside;
  }

  #source(id: string, path: Path, spot?: { excerpt: string; occurrence: number }): boolean {
    const { declared, sound } = this.known.sources;
    this.cited.add(id);
    if (!declared.has(id)) {
      this.report.error(path, `there is no source \`${id}\``, didYouMean(id, declared, 'add it under `sources`'), spot);
    }
    return sound.has(id);
  }

  /** A link within the story leads to an event, an act, one of their further slides, or a fixed slide. */
  #target(id: string, path: Path, spot: { excerpt: string; occurrence: number }): void {
    const targets = new Set([...this.eventIds, ...this.known.acts.declared, ...reservedIds]);
    if ([id, ...stems(id)].some(stem => targets.has(stem))) return;
    this.report.error(
      path,
      `the link \`#${id}\` leads nowhere`,
      didYouMean(id, targets, 'use the id of an event or act'),
      spot,
    );
  }
}

/** A sentence as a clause: the problems of a story are written without capital and full stop. */
function clause(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}

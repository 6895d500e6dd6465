import type { AuthorDocument, Path } from './document.ts';
import type { Problem } from './problem.ts';

/** Which events there are, as far as the collected problems need to know. */
export interface EventNames {
  /** By index in the file. */
  ids: string[];
  /** Indexes of events that are drafts: their mistakes are only warnings. */
  drafts: ReadonlySet<number>;
}

/** Narrows a problem to a part of the value: an excerpt of a text (`occurrence` counts from 0), or the field's name. */
export interface Spot {
  excerpt?: string | undefined;
  occurrence?: number;
  part?: 'key';
}

/** Errors that are listed: nobody mends more at once, and to find the place of each takes a while in a large file. */
const mostErrors = 200;

/** Collects what is wrong with a story, each mistake with its place in the file. */
export class Report {
  readonly problems: Problem[] = [];
  /** Indexes of events with mistakes in them: they are left out of the story. */
  readonly faultyEvents = new Set<number>();
  readonly #document: AuthorDocument;
  readonly #events: EventNames;
  /** Paths that have an error at their end or below. */
  readonly #faulty = new Set<string>();
  readonly #refused = new Set<string>();
  #errors = 0;

  constructor(document: AuthorDocument, events: EventNames) {
    this.#document = document;
    this.#events = events;
  }

  /** Adds an error, unless the same value or a part of it has one already: the second would be an effect of the first. */
  error(path: Path, message: string, hint?: string, spot?: Spot): void {
    if (path.some((_, index) => this.#refused.has(keyOf(path.slice(0, index + 1))))) return;
    if (spot?.excerpt === undefined && this.has(path)) return;
    this.#mark(path);
    const event = eventOf(path);
    const draft = event !== undefined && this.#events.drafts.has(event);
    this.#add(draft ? 'warning' : 'error', path, message, hint, spot);
  }

  /** Takes notice of a part of the file that was left out with a problem of its own: what is in it has no others. */
  refused(path: Path): void {
    this.#refused.add(keyOf(path));
    this.#mark(path);
  }

  /** Whether there is an error at a path or below it. */
  has(path: Path): boolean {
    return this.#faulty.has(keyOf(path));
  }

  /** Whether there is any error: what is left out because of it may hide how the rest is used. */
  get failed(): boolean {
    return this.#refused.size > 0 || this.problems.some(problem => problem.level === 'error');
  }

  warning(path: Path, message: string, hint?: string, spot?: Spot): void {
    this.#add('warning', path, message, hint, spot);
  }

  note(path: Path, message: string, hint?: string, spot?: Spot): void {
    this.#add('note', path, message, hint, spot);
  }

  #mark(path: Path): void {
    const event = eventOf(path);
    if (event !== undefined) this.faultyEvents.add(event);
    path.forEach((_, index) => {
      this.#faulty.add(keyOf(path.slice(0, index + 1)));
    });
  }

  #add(level: Problem['level'], path: Path, message: string, hint?: string, spot: Spot = {}): void {
    if (level === 'error' && ++this.#errors > mostErrors + 1) return;
    const mark =
      spot.excerpt === undefined
        ? this.#document.mark(path, spot.part)
        : this.#document.find(path, spot.excerpt, spot.occurrence);
    const event = this.#events.ids[eventOf(path) ?? -1];
    this.problems.push({
      level,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...mark,
      ...(event === undefined ? {} : { event }),
    });
  }
}

/**
 * Problems in the order of the files: the story first, then the file of its events, each from top to bottom. Of more
 * errors than are listed the first, and at the end a word of it.
 */
export function inFileOrder(problems: readonly Problem[], storyFile: string): Problem[] {
  const rank = (problem: Problem) => (problem.file === storyFile ? 0 : 1);
  const sorted = [...problems].sort((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
  let errors = 0;
  const listed = sorted.filter(({ level }) => level !== 'error' || ++errors <= mostErrors);
  const last = sorted.at(-1);
  if (errors <= mostErrors || !last) return listed;
  const message = `there are more than ${mostErrors} errors; the others are not listed`;
  return [...listed, { level: 'note', message, file: last.file, line: last.line, column: last.column }];
}

function keyOf(path: Path): string {
  return path.join('\0');
}

function eventOf(path: Path): number | undefined {
  return path[0] === 'events' && typeof path[1] === 'number' ? path[1] : undefined;
}

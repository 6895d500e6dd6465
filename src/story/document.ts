/** What an author's file says, and where in the file each part of it stands. */

/** Field names and list indexes (0-based) from the top of the file to a value. */
export type Path = readonly (string | number)[];

/** A place in a file of the story's folder; line and column as in `Problem`. */
export interface Mark {
  file: string;
  line: number;
  column: number;
}

export interface AuthorDocument {
  /**
   * Maps as objects, lists as arrays, every scalar as the text that was typed; what was left empty is `undefined`.
   * Numbers and booleans are made where the schema wants them, so that `1969` and `1e3` can be dates and titles.
   */
  value: unknown;
  /** Where a value stands, or its field name (`key`); for something that is missing, the nearest thing above it. */
  mark(path: Path, part?: 'value' | 'key'): Mark;
  /** Where an excerpt stands in the text at a path; `occurrence` counts from 0. Falls back to the start of the text. */
  find(path: Path, excerpt: string, occurrence?: number): Mark;
}

/** A map of the file; an empty one for anything else. */
export function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The story with its events read from a file of their own: everything under `events` comes from, and points to, that file. */
export function withEvents(story: AuthorDocument, events: AuthorDocument): AuthorDocument {
  const owner = (path: Path): [AuthorDocument, Path] =>
    path[0] === 'events' && path.length > 1 ? [events, path.slice(1)] : [story, path];
  return {
    value: { ...(story.value as object), events: events.value },
    mark(path, part) {
      const [document, rest] = owner(path);
      return document.mark(rest, part);
    },
    find(path, excerpt, occurrence) {
      const [document, rest] = owner(path);
      return document.find(rest, excerpt, occurrence);
    },
  };
}

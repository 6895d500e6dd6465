/** What an import could not take over as it stood: nothing is dropped without a line here. */

/**
 * `lost`: not in the story; `changed`: there in another form; `draft`: there as an event that is not built until its
 * author completes it.
 */
export type LossKind = 'lost' | 'changed' | 'draft';

export interface Loss {
  kind: LossKind;
  /** "slide 3", "row 12", "title slide"; empty for the file as a whole. */
  where: string;
  /** The field as the file calls it: `start_date.month`, `End Year`. */
  field: string;
  /** What became of it, without a full stop. */
  what: string;
}

/** Longest piece of a value that a report quotes, in characters. */
const longest = 120;

/** Collects losses in the order in which they are met. */
export class Losses {
  readonly list: Loss[] = [];

  lost(where: string, field: string, what: string): void {
    this.list.push({ kind: 'lost', where, field, what });
  }

  changed(where: string, field: string, what: string): void {
    this.list.push({ kind: 'changed', where, field, what });
  }

  draft(where: string, field: string, what: string): void {
    this.list.push({ kind: 'draft', where, field, what });
  }
}

/** A value as a report quotes it: one line, between “ and ”, cut where it is long. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > longest ? `${line.slice(0, longest)}…` : line}”`;
}

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

/** Longest piece of a value that a report quotes, longest name and longest line, in characters. */
const longest = 120;
const longestName = 40;
const longestLine = 600;
/** Losses that are listed; of files that are nothing else, the rest is counted. */
const mostListed = 100_000;

/** Collects losses in the order in which they are met. */
export class Losses {
  private readonly listed: Loss[] = [];
  private unlisted = 0;

  get list(): Loss[] {
    if (this.unlisted === 0) return this.listed;
    const what = `${this.unlisted} more losses and changes are not listed`;
    return [...this.listed, { kind: 'lost', where: '', field: '', what }];
  }

  lost(where: string, field: string, what: string): void {
    this.add({ kind: 'lost', where, field, what });
  }

  changed(where: string, field: string, what: string): void {
    this.add({ kind: 'changed', where, field, what });
  }

  draft(where: string, field: string, what: string): void {
    this.add({ kind: 'draft', where, field, what });
  }

  private add(loss: Loss): void {
    if (this.listed.length < mostListed)
      this.listed.push({ ...loss, field: oneLine(loss.field), what: oneLine(loss.what, longestLine) });
    else this.unlisted += 1;
  }
}

/** A value as a report quotes it: one line, between “ and ”, cut where it is long. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return `“${oneLine(text)}”`;
}

/** Names of fields or columns as a message lists them: a line each, cut where they are long. */
export function namesOf(names: string[]): string {
  return names.map(name => `\`${oneLine(name, longestName)}\``).join(', ');
}

/** A text on one line, cut where it is long. */
export function oneLine(text: string, most = longest): string {
  const start = text.length > most ? text.slice(0, 4 * most) : text;
  const folded = start.replace(/\s+/g, ' ').trim();
  return folded.length > most || start.length < text.length ? `${folded.slice(0, most)}…` : folded;
}

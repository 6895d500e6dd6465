/** A file that cannot be imported at all: what is wrong with it, where, and the next step. */
export class ImportError extends Error {
  /** What to do, one clause without a full stop. */
  readonly next: string;
  /** 1-based, where there is a place to name. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** What was met in the file before, a line each. */
  details: string[] = [];

  constructor(message: string, next: string, place?: { line: number; column: number }) {
    super(message);
    this.name = 'ImportError';
    this.next = next;
    this.line = place?.line;
    this.column = place?.column;
  }
}

/** What is wrong with a date that an author wrote. */
export class DateError extends Error {
  override readonly name = 'DateError';
  /** What to write instead, as a sentence; missing when that cannot be told. */
  readonly hint?: string;

  constructor(message: string, hint?: string) {
    super(message);
    if (hint !== undefined) this.hint = hint;
  }
}

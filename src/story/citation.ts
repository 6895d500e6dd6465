import type { Citation } from './prose.ts';

/** Reads a use of a source as authors write it: `afp-0728 s3` is the source `afp-0728` with the locator `s3`. */
export function parseCitation(text: string): Citation {
  const [source = '', ...rest] = text.trim().split(/\s+/);
  return rest.length > 0 ? { source, locator: rest.join(' ') } : { source };
}

/** A use of a source as `parseCitation` reads it. */
export function citationText({ source, locator }: Citation): string {
  return locator === undefined ? source : `${source} ${locator}`;
}

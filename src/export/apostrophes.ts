/**
 * Apostrophes that can be searched for. In the shipped typefaces ’ (U+2019) and ʼ (U+02BC, a letter) share a glyph, and
 * Chromium tells readers of the PDF that it is the letter.
 */

/** Makes that glyph mean ’ in a table of readings: for a text that has no ʼ of its own. */
export function withApostrophes(table: string): string {
  return table.replace(/(<[0-9a-f]+>\s*)<02bc>/gi, '$1<2019>');
}

/**
 * Text once. Where letters have a halo, Chromium writes their outlines as text of its own under them, and a reader who
 * copies "1" from a chart gets "11".
 */

import { PDFDict, PDFName } from '@cantoo/pdf-lib';

/** The shipped typefaces are embedded as such: fonts of theirs whose letters are drawings (Type 3) are halos. */
const shipped = /Inter|SourceSerif/;

export function isHalo(font: PDFDict): boolean {
  if (font.get(PDFName.of('Subtype')) !== PDFName.of('Type3')) return false;
  const descriptor = font.context.lookupMaybe(font.get(PDFName.of('FontDescriptor')), PDFDict);
  return shipped.test(String(descriptor?.get(PDFName.of('FontName'))));
}

/** A table of readings, all of them a space; in a range each code reads as one more than the one before. */
export function withSpaces(table: string): string {
  return table
    .replace(/(<[0-9a-f]+> <[0-9a-f]+>) <[0-9a-f]+>(?=\s*\n)/gi, (_, range: string) => {
      const [first = 0, last = 0] = range.match(/[0-9a-f]+/gi)?.map(code => Number.parseInt(code, 16)) ?? [];
      return `${range} [${'<0020>'.repeat(last - first + 1)}]`;
    })
    .replace(/^(<[0-9a-f]+>) <[0-9a-f]+>(?=\s*\n)/gim, '$1 <0020>');
}

/**
 * Text once. Where letters have a halo, Chromium writes their outlines as text of its own under them, and a reader who
 * copies "1" from a chart gets "11".
 */

import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

/** The shipped typefaces are embedded as such: fonts of theirs whose letters are drawings (Type 3) are halos. */
const shipped = /Inter|SourceSerif/;

/** Makes the letters of halos read as spaces. */
export function silenceHalos(pdf: PDFDocument): void {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(PDFName.of('Subtype')) !== PDFName.of('Type3')) continue;
    const descriptor = pdf.context.lookupMaybe(font.get(PDFName.of('FontDescriptor')), PDFDict);
    if (!shipped.test(String(descriptor?.get(PDFName.of('FontName'))))) continue;
    const reference = font.get(PDFName.of('ToUnicode'));
    const letters = pdf.context.lookup(reference);
    if (!reference || !(letters instanceof PDFRawStream)) continue;
    const table = Buffer.from(decodePDFRawStream(letters).decode()).toString('latin1');
    pdf.context.assign(reference as PDFRef, pdf.context.flateStream(silent(table)));
  }
}

/** A table of what codes read as (PDF 2.0, 9.10.3), all of them as a space; in a range each code reads as one more. */
function silent(table: string): string {
  return table
    .replace(/(<[0-9a-f]+> <[0-9a-f]+>) <[0-9a-f]+>(?=\s*\n)/gi, (_, range: string) => {
      const [first = 0, last = 0] = range.match(/[0-9a-f]+/gi)?.map(code => Number.parseInt(code, 16)) ?? [];
      return `${range} [${'<0020>'.repeat(last - first + 1)}]`;
    })
    .replace(/^(<[0-9a-f]+>) <[0-9a-f]+>(?=\s*\n)/gim, '$1 <0020>');
}

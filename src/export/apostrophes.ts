/**
 * Apostrophes that can be searched for. In the shipped typefaces ’ (U+2019) and ʼ (U+02BC, a letter) share a glyph, and
 * Chromium tells readers of the PDF that it is the letter.
 */

import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/** Makes that glyph mean ’: for a text that has no ʼ of its own. */
export function mendApostrophes(pdf: PDFDocument): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const reference = object.get(PDFName.of('ToUnicode'));
    const stream = pdf.context.lookup(reference);
    if (!reference || !(stream instanceof PDFRawStream)) continue;
    const table = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const mended = table.replace(/(<[0-9a-f]+>\s*)<02bc>/gi, '$1<2019>');
    if (mended === table) continue;
    pdf.context.assign(reference as Parameters<typeof pdf.context.assign>[0], pdf.context.flateStream(mended));
  }
}

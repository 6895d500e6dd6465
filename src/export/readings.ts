/** What the codes of a PDF's fonts read as: their tables (ToUnicode; PDF 2.0, 9.10.3), which Chromium gets wrong in places. */

import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

/** @param mend the table of a font anew; the same to leave it. */
export function mendReadings(pdf: PDFDocument, mend: (table: string, font: PDFDict) => string): void {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || font.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const reference = font.get(PDFName.of('ToUnicode'));
    const stream = pdf.context.lookup(reference);
    if (!reference || !(stream instanceof PDFRawStream)) continue;
    const table = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    const mended = mend(table, font);
    if (mended !== table) pdf.context.assign(reference as PDFRef, pdf.context.flateStream(mended));
  }
}

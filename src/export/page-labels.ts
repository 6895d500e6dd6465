/** Page labels (PDF 2.0, 12.4.2): a reader's page number is the slide's number in the deck, also in a part of it. */

import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** @param numbers of the slide on each page, from 1. */
export function labelPages(pdf: PDFDocument, numbers: number[]): void {
  const runs = numbers.flatMap((number, page) => {
    if (page > 0 && number === (numbers[page - 1] ?? 0) + 1) return [];
    return [page, pdf.context.obj({ S: 'D', St: number })];
  });
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: pdf.context.obj(runs) }));
}

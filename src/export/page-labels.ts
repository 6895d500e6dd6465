/** Page labels (PDF 2.0, 12.4.2): a reader's page number is the slide's number in the deck, also in a part of it. */

import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

/** @param numbers of the slide on each page, from 1; where a slide goes on, its next pages are 7-2 and 7-3. */
export function labelPages(pdf: PDFDocument, numbers: number[]): void {
  const runs = numbers.flatMap((number, page) => {
    const before = numbers[page - 1];
    const goesOn = number === before;
    if (goesOn && number === numbers[page - 2]) return [];
    if (!goesOn && page > 0 && number === (before ?? 0) + 1 && before !== numbers[page - 2]) return [];
    const label = goesOn ? { S: 'D', P: PDFString.of(`${number}-`), St: 2 } : { S: 'D', St: number };
    return [page, pdf.context.obj(label)];
  });
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: pdf.context.obj(runs) }));
}

/** Bookmarks as people read them: where a headline breaks into lines, Chromium drops the space from its bookmark. */

import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** Gives every bookmark the wording of the headline that it stands for. */
export function mendBookmarks(pdf: PDFDocument, headlines: string[]): void {
  const wordings = new Map(headlines.map(headline => [squeezed(headline), headline]));
  const outlines = pdf.context.lookupMaybe(pdf.catalog.get(PDFName.of('Outlines')), PDFDict);
  const open = outlines ? [outlines] : [];
  for (let item = open.pop(); item; item = open.pop()) {
    const title = pdf.context.lookup(item.get(PDFName.of('Title')));
    const text = title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
    const wording = wordings.get(squeezed(text));
    if (wording) item.set(PDFName.of('Title'), PDFHexString.fromText(wording));
    for (const name of ['Next', 'First']) {
      const next = pdf.context.lookupMaybe(item.get(PDFName.of(name)), PDFDict);
      if (next) open.push(next);
    }
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

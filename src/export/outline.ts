/**
 * Bookmarks as people read them. Chromium drops the space where a headline breaks into lines, and names a headline twice
 * that a forced break has moved to the top of its page.
 */

import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** Gives every bookmark the wording of the headline that it stands for. */
export function mendBookmarks(pdf: PDFDocument, headlines: string[]): void {
  const twice = headlines.map(headline => [squeezed(headline).repeat(2), headline] as const);
  const once = headlines.map(headline => [squeezed(headline), headline] as const);
  // Last, so that a headline which is itself a word said twice keeps its own.
  const wordings = new Map([...twice, ...once]);
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

/** What a PDF holds: not every tool's has the same in it. */

import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Sample } from './metrics.ts';

export async function factsOf(file: string): Promise<Sample> {
  const data = new Uint8Array(readFileSync(file));
  const pdfBytes = data.length;
  const task = getDocument({ data, verbosity: 0 });
  const pdf = await task.promise;
  try {
    const pdfTagged = (await pdf.getMarkInfo())?.Marked === true ? 1 : 0;
    return { pdfBytes, pdfPages: pdf.numPages, pdfTagged, pdfBookmarks: countOf((await pdf.getOutline()) ?? []) };
  } finally {
    await task.destroy();
  }
}

interface Bookmark {
  items: Bookmark[];
}

function countOf(bookmarks: Bookmark[]): number {
  return bookmarks.reduce((count, { items }) => count + 1 + countOf(items), 0);
}

/**
 * The printed parts of a document as one PDF, like the one that Chromium would have printed of the whole: one tree of pages,
 * one of tags, one of bookmarks, and links from any page to any other.
 */

import type { PrintedPart } from '../edition.ts';
import { linksOf, nestBookmarks, type Outline, withoutLinks } from './bookmarks.ts';
import { openFile } from './file.ts';
import { writeHeads } from './heads.ts';
import { withNames } from './links.ts';
import { changed } from './pieces.ts';
import { renewParts } from './renew.ts';

/**
 * @param printed parts in the order of the document, with tags and bookmarks as Chromium prints them.
 * @returns the same bytes for the same parts, as Chromium writes a PDF.
 * @throws Error when it has written one in another way.
 */
export function joinParts(printed: PrintedPart[]): Uint8Array {
  const { heads, parts } = renewParts(printed);
  const bookmarks = parts.flatMap(({ part, changes }) =>
    part.bookmarks.map(({ number, level }) => ({ level, number: changes.reference(number) })),
  );
  const outline: Outline = {
    branches: nestBookmarks(bookmarks.map(({ level }) => level)),
    numbers: [heads.outlines, ...bookmarks.map(({ number }) => number)],
  };
  const file = openFile();
  writeHeads(file, heads, parts, outline);
  const places = new Map(outline.numbers.map((number, place) => [number, place]));
  for (const { part, changes, kept } of parts) {
    for (const old of kept) {
      const { text = '', stream } = part.objects.get(old) ?? {};
      const number = changes.reference(old);
      const place = places.get(number);
      const renewed = changed(text, changes);
      if (place !== undefined) file.add(number, `${withoutLinks(renewed)}${linksOf(outline, place)}>>`);
      else if (old === part.pageTree) file.add(number, renewed.replace(/^<</, `<</Parent ${heads.pages} 0 R\n`));
      else if (text.startsWith('<</Type /Annot')) file.add(number, withNames(renewed));
      else file.add(number, renewed, stream);
    }
  }
  return file.end(heads.catalog, heads.info);
}

/** The fonts that the deck ships, opened for measuring. */

import { readFileSync } from 'node:fs';
import { type Faces, openFaces } from '../deck/text/faces.ts';
import { libraryFile } from './package.ts';
import { type FontSubset, fontSubsets } from './typefaces.ts';
import { fontOf } from './woff.ts';

let opened: Faces | undefined;

/** The shipped fonts, opened once in a process; each file is read when its characters are first asked for. */
export function shippedFaces(): Faces {
  opened ??= openFaces(
    fontSubsets().map(subset => {
      const { family, weight, italic, unicodeRange } = subset;
      return { family, weight, italic, unicodeRange, read: () => fontOf(readFileSync(measuredFile(subset))) };
    }),
  );
  return opened;
}

/**
 * The file that is read for measuring. It shapes every text as the browser's WOFF2 does and its glyphs look the same,
 * but they may have other ids, and it is packed so that Node can unpack it.
 */
function measuredFile({ specifier }: FontSubset): string {
  return libraryFile(specifier.replace(/\.woff2$/, '.woff'));
}

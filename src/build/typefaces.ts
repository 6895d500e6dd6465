/** The fonts that the deck ships, as files and as `@font-face` rules for the browser. */

import { readFileSync } from 'node:fs';
import type { FontFile } from '../deck/text/faces.ts';
import { libraryFile } from './package.ts';

export const families = {
  serif: { name: 'Source Serif 4', library: '@fontsource/source-serif-4', prefix: 'source-serif-4' },
  sans: { name: 'Inter', library: '@fontsource/inter', prefix: 'inter' },
} as const;

const cuts = [
  { family: 'serif', weight: 400, italic: false },
  { family: 'serif', weight: 400, italic: true },
  { family: 'serif', weight: 600, italic: false },
  { family: 'sans', weight: 500, italic: false },
  { family: 'sans', weight: 600, italic: false },
  { family: 'sans', weight: 700, italic: false },
] as const;

/** One font file: a cut of a family for one range of characters. */
export interface FontSubset extends Omit<FontFile, 'read'> {
  /** The family's name in CSS. */
  name: string;
  /** Subset as Fontsource names it: `latin`, `cyrillic-ext`. */
  subset: string;
  /** Module specifier of the WOFF2 file. */
  specifier: string;
}

/** Every shipped file, `latin` last in each cut: of several files that hold a character the last one counts. */
export function fontSubsets(): FontSubset[] {
  return cuts.flatMap(cut => {
    const { name, library, prefix } = families[cut.family];
    const style = cut.italic ? 'italic' : 'normal';
    return Object.entries(unicodeRanges(library)).map(([subset, unicodeRange]) => ({
      ...cut,
      name,
      subset,
      unicodeRange,
      specifier: `${library}/files/${prefix}-${subset}-${cut.weight}-${style}.woff2`,
    }));
  });
}

/** `@font-face` rules. By default their `url()` are module specifiers, for Vite to turn into hashed files. */
export function fontFaceCss(
  subsets: FontSubset[] = fontSubsets(),
  addressOf: (subset: FontSubset) => string = ({ specifier }) => specifier,
): string {
  return subsets
    .map(
      face => `@font-face {
  font-family: '${face.name}';
  font-style: ${face.italic ? 'italic' : 'normal'};
  font-weight: ${face.weight};
  font-display: swap;
  src: url('${addressOf(face)}') format('woff2');
  unicode-range: ${face.unicodeRange};
}
`,
    )
    .join('');
}

/** The fonts that nearly every slide needs first. */
export function firstFonts(): FontSubset[] {
  return fontSubsets().filter(face => face.subset === 'latin' && !face.italic);
}

function unicodeRanges(library: string): Record<string, string> {
  return JSON.parse(readFileSync(libraryFile(`${library}/unicode.json`), 'utf8'));
}

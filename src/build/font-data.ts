/** The fonts of a deck that is one file: as few files as its text needs, as `data:` addresses. */

import { readFileSync } from 'node:fs';
import { rangesOf } from '../deck/text/faces.ts';
import { libraryFile } from './package.ts';
import { type FontSubset, fontFaceCss, fontSubsets } from './typefaces.ts';

/** `@font-face` rules that load nothing. */
export function inlineFontCss(text: string): string {
  return fontFaceCss(subsetsFor(text), ({ specifier }) => {
    return `data:font/woff2;base64,${readFileSync(libraryFile(specifier)).toString('base64')}`;
  });
}

/** The fewest files that have the characters of a text in every cut, as far as there are files that do. */
export function subsetsFor(text: string): FontSubset[] {
  const codes = [...new Set(text)].map(character => character.codePointAt(0) ?? 0);
  const subsets = fontSubsets();
  const families = [...new Set(subsets.map(({ family }) => family))];
  return families.flatMap(family => {
    const own = subsets.filter(subset => subset.family === family);
    const needed = neededOf(new Map(own.map(({ subset, unicodeRange }) => [subset, rangesOf(unicodeRange)])), codes);
    return own.filter(({ subset }) => needed.has(subset));
  });
}

/** Several files share characters: from the widest on, each goes whose characters the others have too. */
function neededOf(ranges: ReadonlyMap<string, [number, number][]>, codes: number[]): Set<string> {
  const width = (name: string) => (ranges.get(name) ?? []).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const holds = (name: string, code: number) =>
    (ranges.get(name) ?? []).some(([first, last]) => first <= code && code <= last);
  const needed = new Set(ranges.keys());
  for (const name of [...ranges.keys()].toSorted((a, b) => width(b) - width(a))) {
    const others = [...needed].filter(other => other !== name);
    const own = codes.filter(code => holds(name, code));
    if (own.every(code => others.some(other => holds(other, code)))) needed.delete(name);
  }
  return needed;
}

/** Which way words run: by the story's language, and by the letters of a text that may be of another one. */

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'yi', 'dv', 'ckb']);

export type Direction = 'ltr' | 'rtl';

export function directionOf(language: string): Direction {
  return rightToLeft.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}

/** Letters of the scripts that run from right to left: blocks of Hebrew to Arabic Extended-A, and the forms of both. */
const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const letters = /\p{L}/gu;

/** The attribute of an element whose letters all run against the page; its signs would stand at the wrong end. */
export function ownDirection(text: string, language: string): { dir?: Direction } {
  const found = new Set((text.match(letters) ?? []).map(letter => (fromRight.test(letter) ? 'rtl' : 'ltr')));
  const [dir] = found;
  return dir !== undefined && found.size === 1 && dir !== directionOf(language) ? { dir } : {};
}

/**
 * Whether a line of a drawing is read from the right: in a page from right to left, by its first letter, as browsers do.
 */
export function readsFromRight(line: string, language: string): boolean {
  const [first = ''] = line.match(letters) ?? [];
  return directionOf(language) === 'rtl' && fromRight.test(first);
}

/** A line that only begins with a foreign word, led by a mark (U+200F), so that it is read from the right nevertheless. */
export function led(line: string, language: string): string {
  const isMixed = directionOf(language) === 'rtl' && fromRight.test(line) && !readsFromRight(line, language);
  return isMixed ? `\u200f${line}` : line;
}

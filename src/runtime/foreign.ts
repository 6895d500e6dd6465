/** Words in foreign letters, in what scripts put on the page: marked as the build marks them on slides. */

import type { Island } from '../deck/island.ts';

let languages = new Map<string, string>();
let pattern: RegExp | undefined;

/** Must come before anything is written. */
export function knowForeign(foreign: Island['foreign'] = {}): void {
  languages = new Map(Object.entries(foreign));
  const words = [...languages.keys()].sort((a, b) => b.length - a.length);
  pattern = words.length > 0 ? new RegExp(`(${words.map(escaped).join('|')})`) : undefined;
}

/** A text in parts, those in foreign letters as elements. */
export function partsOf(text: string): (string | Element)[] {
  if (!pattern) return [text];
  return text.split(pattern).flatMap(part => {
    const language = languages.get(part);
    if (language === undefined) return part;
    const element = document.createElement('span');
    element.lang = language;
    element.textContent = part;
    return element;
  });
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

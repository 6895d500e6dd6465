/** The words that scripts put on the page, from the island. */

import type { ScriptWord } from '../deck/island.ts';

export type Words = (word: ScriptWord, values?: Record<string, string | number>) => string;

/** Makes the lookup. `{name}` in a text is replaced by the value of that name; a word that is missing is empty. */
export function createWords(table: Partial<Record<ScriptWord, string>>): Words {
  return (word, values = {}) =>
    (table[word] ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

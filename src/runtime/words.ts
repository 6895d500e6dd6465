/** The words that scripts put on the page, from the island. */

import type { Island, ScriptWord } from '../deck/island.ts';

export type Words = (word: ScriptWord, values?: Record<string, string | number>) => string;

/**
 * Makes the lookup. `{name}` in a text is replaced by the value of that name, a number as the story's language writes it;
 * of plural forms `count` chooses one. A word that is missing is empty.
 */
export function createWords({
  words,
  language,
  wordsIn = language,
}: Pick<Island, 'words' | 'language' | 'wordsIn'>): Words {
  const numbers = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  const plurals = new Intl.PluralRules(wordsIn);
  const said = (value: string | number | undefined) => (typeof value === 'number' ? numbers.format(value) : value);
  return (word, values = {}) => {
    const entry = words[word] ?? '';
    const text = typeof entry === 'string' ? entry : (entry[plurals.select(Number(values.count))] ?? entry.other);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => said(values[name]) ?? whole);
  };
}

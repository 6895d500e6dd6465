/** Interface words. The next language is one more file like `en.ts`, and a line in the map. */

import { en } from './en.ts';
import { type Grammar, grammarOf } from './grammar.ts';
import type { Language, Table } from './table.ts';

/** A table with the grammar of its language. */
export type Words = Table & Grammar;

/** By BCP 47, in lower case. A variant stands beside its language: `pt` and `pt-br`. */
export const languages = new Map<string, Language>([['en', en]]);

const known = new Map<string, Words>();

/** The words for a BCP 47 language tag, or those of the nearest language: for "de-AT" those of "de"; else English. */
export function wordsFor(language: string): Words {
  const words = known.get(language) ?? makeWords(language);
  known.set(language, words);
  return words;
}

function makeWords(language: string): Words {
  const [tag, table] = nearest(language.toLowerCase());
  const grammar = grammarOf(tag, language);
  return { ...grammar, ...table(grammar) };
}

/** Cuts subtags off the end, as RFC 4647 (3.4) looks languages up. */
function nearest(tag: string): [tag: string, table: Language] {
  const table = languages.get(tag);
  if (table) return [tag, table];
  const end = tag.lastIndexOf('-');
  return end > 0 ? nearest(tag.slice(0, end)) : ['en', en];
}

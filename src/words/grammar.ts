/** What words are put together with, by the platform's Intl: numbers, plurals, ordinals, lists. */

/**
 * Wordings by the plural rules of a language (CLDR): a Russian table has `one`, `few` and `many` beside `other`, an English
 * one `one` alone. `{count}` stands for the number.
 */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export interface Grammar {
  /** All digits that are given, and a true minus sign, which stands as high and wide as the figures. */
  number: (value: number) => string;
  plural: (count: number, forms: PluralForms) => string;
  ordinal: (number: number, forms: PluralForms) => string;
  /** In little room: "AFP, Reuters, BBC". */
  list: (items: string[]) => string;
  /** "1,500 km" */
  kilometres: (value: number) => string;
}

/**
 * @param words BCP 47: the language whose plurals the words need.
 * @param language that of the story, which may have no words of its own: numbers and lists are written as it does.
 */
export function grammarOf(words: string, language: string): Grammar {
  // dayjs writes dates with these digits in every language, and a page has one kind.
  const digits = { numberingSystem: 'latn' };
  const plain = new Intl.NumberFormat(language, { ...digits, maximumFractionDigits: 15 });
  const far = new Intl.NumberFormat(language, { ...digits, style: 'unit', unit: 'kilometer' });
  const cardinals = new Intl.PluralRules(words);
  const ordinals = new Intl.PluralRules(words, { type: 'ordinal' });
  const lists = new Intl.ListFormat(language, { style: 'narrow' });
  const number = (value: number) => plain.format(value).replace('-', '\u2212');
  const formed = (rules: Intl.PluralRules) => (value: number, forms: PluralForms) =>
    (forms[rules.select(value)] ?? forms.other).replace('{count}', number(value));
  return {
    number,
    plural: formed(cardinals),
    ordinal: formed(ordinals),
    list: items => lists.format(items),
    kilometres: value => far.format(value),
  };
}

/** A counted value in words, at the precision its source gives. */

import type { Quantity } from '../story/story.ts';
import type { Words } from '../words/words.ts';

export function quantityWords(quantity: Quantity, words: Words, language: string): string {
  const number = (value: number) => new Intl.NumberFormat(language).format(value);
  if ('exact' in quantity) return number(quantity.exact);
  if ('about' in quantity) return words.about(number(quantity.about));
  if ('moreThan' in quantity) return words.moreThan(number(quantity.moreThan));
  if ('atLeast' in quantity) return words.atLeast(number(quantity.atLeast));
  if ('atMost' in quantity) return words.atMost(number(quantity.atMost));
  return words.fromTo(number(quantity.from), number(quantity.to));
}

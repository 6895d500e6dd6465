/** A counted value: in words at the precision its source gives, and the numbers that it names. */

import type { Quantity } from '../story/story.ts';
import { type Words, wordsFor } from '../words/words.ts';

export function quantityWords(quantity: Quantity, words: Words, language: string): string {
  const number = (value: number) => numberWords(value, language);
  if ('exact' in quantity) return number(quantity.exact);
  if ('about' in quantity) return words.about(number(quantity.about));
  if ('moreThan' in quantity) return words.moreThan(number(quantity.moreThan));
  if ('atLeast' in quantity) return words.atLeast(number(quantity.atLeast));
  if ('atMost' in quantity) return words.atMost(number(quantity.atMost));
  return words.fromTo(number(quantity.from), number(quantity.to));
}

/** All digits that the author wrote. */
export function numberWords(value: number, language: string): string {
  return wordsFor(language).number(value);
}

/** The least and the greatest number that a quantity names; an open side has none beyond. */
export function boundsOf(quantity: Quantity): { low: number; high: number } {
  const named = Object.values(quantity) as number[];
  return { low: Math.min(...named), high: Math.max(...named) };
}

/** Whether it may be more or less than any number that it names, without a stated end. */
export function openSide(quantity: Quantity): 'up' | 'down' | undefined {
  if ('moreThan' in quantity || 'atLeast' in quantity) return 'up';
  return 'atMost' in quantity ? 'down' : undefined;
}

export function exactOf(quantity: Quantity | undefined): number | undefined {
  return quantity && 'exact' in quantity ? quantity.exact : undefined;
}

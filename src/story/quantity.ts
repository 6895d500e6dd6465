import type { QuantitySpec } from './schema-figures.ts';
import type { Quantity } from './story.ts';

/** The shapes of an inexact value, by the fields that make them. */
const shapes = ['about', 'moreThan', 'atLeast', 'atMost', 'from,to'];

/** A written value as one of the shapes, or what is wrong with it. */
export function quantityFrom(spec: QuantitySpec): Quantity | { wrong: string; hint: string } {
  if (typeof spec === 'number') return { exact: spec };
  const given = Object.entries(spec).filter(([, value]) => value !== undefined);
  const shape = given
    .map(([name]) => name)
    .sort()
    .join(',');
  if (!shapes.includes(shape)) {
    const hint = 'one of {about: 20}, {moreThan: 20}, {atLeast: 20}, {atMost: 20}, {from: 20, to: 30}';
    return { wrong: 'the value must have exactly one shape', hint };
  }
  if (spec.from !== undefined && spec.to !== undefined && spec.from > spec.to) {
    return {
      wrong: `the range ends (${spec.to}) below its start (${spec.from})`,
      hint: 'write the smaller number first',
    };
  }
  return Object.fromEntries(given) as Quantity;
}

/** The sum of values that are all exact; `undefined` when one of them is not. */
export function exactSum(quantities: Iterable<Quantity>): number | undefined {
  let sum = 0;
  for (const quantity of quantities) {
    if (!('exact' in quantity)) return undefined;
    sum += quantity.exact;
  }
  return sum;
}

/** Whether two sums are the same but for the rounding of binary fractions. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

import { expect, test } from 'vitest';
import { arriveAt, stepNumber, stepWithin, wantsSteps } from './steps.ts';

test('arriveAt(3) shows nothing from before and everything from after', () => {
  expect(arriveAt(3, 'before')).toEqual({ shown: 0, count: 3 });
  expect(arriveAt(3, 'after')).toEqual({ shown: 3, count: 3 });
});

test('arriveAt(3, number) shows so many, and never more than there are', () => {
  expect(arriveAt(3, 2)).toEqual({ shown: 2, count: 3 });
  expect(arriveAt(3, 9)).toEqual({ shown: 3, count: 3 });
  expect(arriveAt(3, -1)).toEqual({ shown: 0, count: 3 });
});

test.each([
  ['next', 0, 1],
  ['next', 2, 3],
  ['next', 3, undefined],
  ['previous', 3, 2],
  ['previous', 1, 0],
  ['previous', 0, undefined],
  ['next-act', 1, undefined],
  ['previous-act', 1, undefined],
  ['first', 1, undefined],
  ['last', 1, undefined],
] as const)('stepWithin(%s) after %i of 3 steps shows %s', (step, shown, then) => {
  expect(stepWithin({ shown, count: 3 }, step)?.shown).toBe(then);
});

test('stepWithin(slide without steps) always leaves it', () => {
  const none = arriveAt(0, 'before');
  expect(stepWithin(none, 'next')).toBeUndefined();
  expect(stepWithin(none, 'previous')).toBeUndefined();
});

test.each([
  ['1', 1],
  ['12', 12],
  ['0', 0],
  ['-1', 0],
  ['1.5', 0],
  ['', 0],
  ['two', 0],
  [undefined, 0],
])('stepNumber(%j) is %i', (text, number) => {
  expect(stepNumber(text)).toBe(number);
});

test.each([
  ['', undefined, false],
  ['', 'on', true],
  ['', 'off', false],
  ['?steps', undefined, true],
  ['?cut=short&steps=', 'off', true],
  ['?steps=on', undefined, true],
  ['?steps=off', 'on', false],
  ['?steps=0', 'on', false],
  ['?stepsisters', undefined, false],
])('wantsSteps(%j, remembered %j) is %s', (query, remembered, wanted) => {
  expect(wantsSteps(query, remembered)).toBe(wanted);
});

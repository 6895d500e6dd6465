import { expect, test } from 'vitest';
import { queryValue, withQuery } from './query.ts';

test.each([
  ['?cut=short', 'cut', 'short'],
  ['?a&follow=tag:civil%20war&b=1', 'follow', 'tag:civil war'],
  ['?follow=tag:civil+war', 'follow', 'tag:civil war'],
  ['?cut', 'cut', ''],
  ['?uncut=short', 'cut', undefined],
  ['?cut=%E0%A4%A', 'cut', undefined],
  ['', 'cut', undefined],
])('queryValue(%j, %j) is %j', (search, name, value) => {
  expect(queryValue(search, name)).toBe(value);
});

test.each([
  ['', 'cut', 'short', '?cut=short'],
  ['?width=300&print-pdf', 'follow', 'person:ada', '?width=300&print-pdf&follow=person:ada'],
  ['?cut=a&print-pdf', 'cut', 'b', '?print-pdf&cut=b'],
  ['?cut=a', 'cut', undefined, ''],
  ['?cut=a&x=%2B', 'cut', undefined, '?x=%2B'],
  ['', 'follow', 'tag:a&b', '?follow=tag:a%26b'],
])('withQuery(%j, %j, %j) is %j', (search, name, value, changed) => {
  expect(withQuery(search, name, value)).toBe(changed);
});

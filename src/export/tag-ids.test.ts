import { expect, test } from 'vitest';
import { numberTags } from './tag-ids.ts';

const numbered = (text: string) => Buffer.from(numberTags(Buffer.from(text, 'latin1'))).toString('latin1');

test('numberTags() depends on the order of the ids and not on their numbers', () => {
  const [once, again] = [
    '(node00000031) (node00000007) \xff (node00000031)',
    '(node00000032) (node00000007) \xff (node00000032)',
  ];
  expect(numbered(once)).toBe('(node00000002) (node00000001) \xff (node00000002)');
  expect(numbered(again)).toBe(numbered(once));
});

test('numberTags() leaves everything else where it is', () => {
  const text = '/Title (node of the net) <</ID (node00000123)>> \x00\x80\xfe';
  expect(numbered(text)).toBe('/Title (node of the net) <</ID (node00000001)>> \x00\x80\xfe');
});

import { expect, test } from 'vitest';
import { leftFrom } from './leaving.ts';

test('leftFrom reads what was kept', () => {
  const left = { search: '?steps', hash: '#a', shown: 2, black: true, entries: 3 };
  expect(leftFrom(JSON.stringify(left))).toEqual(left);
});

test.each([undefined, '', 'null', '{}', '{"search":"","hash":"#a","shown":"2"}', '[1]', '{"search":"?steps'])(
  'leftFrom(%j) is nothing',
  text => expect(leftFrom(text)).toBeUndefined(),
);

import { expect, test } from 'vitest';
import { withoutPlaces } from './results.ts';

test.each([
  ["Cannot find module '/home/someone/towns/node_modules/x/index.js'", "Cannot find module 'index.js'"],
  ['at file:///home/someone/deck.html', 'at deck.html'],
  ['C:\\Users\\someone\\deck.html is gone', 'deck.html is gone'],
  ['404 at https://files.example.org/x', '404 at …'],
  ['@marp-team/marp-cli 4.5.1, ratio 3/4', '@marp-team/marp-cli 4.5.1, ratio 3/4'],
])('withoutPlaces(%j) is %j', (text, cut) => {
  expect(withoutPlaces(text)).toBe(cut);
});

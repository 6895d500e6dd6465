import { expect, test } from 'vitest';
import { readStory } from '../story/read.ts';
import { shippedFaces } from './fonts.ts';
import { foreignLetters } from './foreign-letters.ts';

function notesOn(...titles: string[]) {
  const events = titles.map((title, index) => ({ id: `e${index}`, date: 2001 + index, title }));
  const files = { has: () => false, text: () => undefined, list: () => [] };
  const { story, marks } = readStory(JSON.stringify({ title: 'T', events }), { name: 't', files });
  if (!story) throw new Error('no story');
  return foreignLetters(story, shippedFaces(), marks).map(({ level, message, event }) => [level, message, event]);
}

test('foreignLetters() says nothing of Latin, Cyrillic and Tajik letters, and of signs', () => {
  expect(notesOn('Ödön, Łódź', 'Хоруғ ва Ҷ', 'Ten → 10 ½ €')).toEqual([]);
});

test('foreignLetters() names script and event, and counts where there are more', () => {
  expect(notesOn('Plain', 'A headline of Latin, Кириллица и العربية')).toEqual([
    ['note', 'no shipped font has the Arabic letters of `e1`', 'e1'],
  ]);
  expect(notesOn('漢字', 'かな', 'Plain')).toEqual([
    ['note', 'no shipped font has the Han, Hiragana letters of 2 events', 'e0'],
  ]);
});

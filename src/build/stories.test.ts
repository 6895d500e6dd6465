import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chooseStories, findStories } from './stories.ts';

const place = mkdtempSync(join(tmpdir(), 'stories-'));
for (const name of ['khorog-2012', 'apollo', 'empty', '.hidden']) mkdirSync(join(place, name));
for (const name of ['khorog-2012', 'apollo', '.hidden']) writeFileSync(join(place, name, 'story.yaml'), '');
writeFileSync(join(place, 'notes.txt'), '');
mkdirSync(join(place, 'empty', 'inner'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('findStories() are the folders with a story.yaml, in order', () => {
  expect(findStories(place)).toEqual(['apollo', 'khorog-2012']);
});

test('findStories() without the folder says where to look', () => {
  expect(() => findStories(join(place, 'slides'))).toThrow(
    /there is no folder `.*slides` here; `chronodeck new moon-landing` makes one/,
  );
});

test('chooseStories() without a name are all of them', () => {
  expect(chooseStories(place)).toEqual({ folder: place, names: ['apollo', 'khorog-2012'] });
});

test('chooseStories(name) of a mistyped story offers the nearest', () => {
  expect(() => chooseStories(place, 'khorog-2021')).toThrow(
    /no story called khorog-2021 .*; did you mean khorog-2012\?/,
  );
  expect(() => chooseStories(place, 'zzzzzzzz')).toThrow(/there are: apollo, khorog-2012/);
});

test('chooseStories(path) takes a folder or its story.yaml', () => {
  const chosen = { folder: place, names: ['apollo'] };
  expect(chooseStories('elsewhere', join(place, 'apollo'))).toEqual(chosen);
  expect(chooseStories('elsewhere', `${join(place, 'apollo')}/`)).toEqual(chosen);
  expect(chooseStories('elsewhere', join(place, 'apollo', 'story.yaml'))).toEqual(chosen);
});

test('chooseStories() of a folder without story.yaml says so', () => {
  expect(() => chooseStories(place, 'empty')).toThrow(/there is no story\.yaml in .*empty/);
  expect(() => chooseStories('elsewhere', join(place, 'empty'))).toThrow(/there is no story\.yaml in .*empty/);
  expect(() => chooseStories(join(place, 'empty'))).toThrow(
    /there is no story in .*empty; `chronodeck new moon-landing` makes one/,
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAny } from '../fuzz.test-kit.ts';
import { readProse } from '../story/markdown.ts';
import { writeMarkdown } from './markdown.ts';
import { anyMarkdown, settled } from './sample-events.test-kit.ts';

const again = (text: string) => writeMarkdown(readProse(text).prose);

test.each([
  ['Fire [@afp s3; @ap].'],
  ['*Fire* and **smoke** [@afp]\n\n* one\n* two'],
  ['See [the page](https://example.org/a).'],
])('writeMarkdown() gives %j back as it was written', text => {
  expect(again(text)).toBe(text);
});

test('writeMarkdown([]) is empty', () => {
  expect(writeMarkdown([])).toBe('');
});

test('writeMarkdown() keeps a colon and a bracket after a citation from making a link of it', () => {
  const { prose } = readProse('[@afp]\\: x [@afp]\\(y)');
  expect(settled(readProse(writeMarkdown(prose)).prose)).toEqual(settled(prose));
});

test('writeMarkdown() keeps code apart that stands side by side and would cite', () => {
  const { prose } = readProse('`[@a *b*]`[@afp]`[@afp]` `[@c][@d]`');
  expect(settled(readProse(writeMarkdown(prose)).prose)).toEqual(settled(prose));
});

test.each([
  [String.raw`**Fire one\\****\'\=1 \>b***a\; \"d\"**\[0Y***8 7\~W**`],
  ['[@afp]`[@afp]`x\n\n- [@afp]: x'],
  [String.raw`*\<0\@0\> Fire*`],
])('writeMarkdown() keeps %j apart from emphasis, code and addresses that it is none of', text => {
  const { prose } = readProse(text);
  expect(settled(readProse(writeMarkdown(prose)).prose)).toEqual(settled(prose));
});

test('readProse(writeMarkdown(prose)) is the same prose, whatever an author wrote', () => {
  let sound = 0;
  holdsForAny(
    'Markdown',
    200,
    fc.property(anyMarkdown, text => {
      const { prose, mistakes } = readProse(text);
      if (mistakes.some(({ level }) => level === 'error')) return;
      sound += 1;
      const read = readProse(writeMarkdown(prose));
      expect(read.mistakes.filter(({ level }) => level === 'error')).toEqual([]);
      expect(settled(read.prose)).toEqual(settled(prose));
    }),
  );
  expect(sound).toBeGreaterThan(60);
});

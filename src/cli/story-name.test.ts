import { expect, test } from 'vitest';
import { storyName, storyTitle } from './story-name.ts';

test('storyName() is a folder of ASCII words, whatever was typed', () => {
  expect(storyName('Moon landing')).toBe('moon-landing');
  expect(storyName('Хоруғ, 2012')).toBe('khorugh-2012');
  expect(storyName('../../etc/passwd')).toBe('etc-passwd');
  expect(storyName('9/11')).toBe('9-11');
});

test('storyName() is never empty, a device of Windows, or long', () => {
  expect(storyName('月')).toMatch(/^story-[a-z0-9]{7}$/);
  expect(storyName('月')).not.toBe(storyName('火'));
  expect(storyName('Con')).toBe('story-con');
  expect(storyName(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
});

test('storyTitle() keeps a title and makes one from a name', () => {
  expect(storyTitle('The Moon, at last')).toBe('The Moon, at last');
  expect(storyTitle('moon-landing')).toBe('Moon landing');
  expect(storyTitle('apollo_11')).toBe('Apollo 11');
});

test('storyTitle() has one line and no signs that are not seen', () => {
  expect(storyTitle('one\ntwo\u001b[31m \u202ethree')).toBe('one two [31m three');
  expect(storyTitle(' \t ')).toBe('');
});

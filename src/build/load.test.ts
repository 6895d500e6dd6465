import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadStory } from './load.ts';

const text = 'title: T\nlanguage: en\nevents: [{date: 2001, title: There is one}]\n';
let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'chronodeck-load-'));
  mkdirSync(join(place, 'story'));
});
afterEach(() => rmSync(place, { recursive: true }));

test('loadStory() reads no story.yaml that is a link out of its folder, and one that is a link within it', () => {
  writeFileSync(join(place, 'elsewhere.yaml'), text);
  symlinkSync(join(place, 'elsewhere.yaml'), join(place, 'story/story.yaml'));
  const { deck, problems } = loadStory(join(place, 'story'));
  expect(deck).toBeUndefined();
  expect(problems.map(({ message }) => message)).toEqual(['this is a link out of the folder']);

  rmSync(join(place, 'story/story.yaml'));
  writeFileSync(join(place, 'story/inside.yaml'), text);
  symlinkSync('inside.yaml', join(place, 'story/story.yaml'));
  expect(loadStory(join(place, 'story')).deck?.story.events).toHaveLength(1);
});

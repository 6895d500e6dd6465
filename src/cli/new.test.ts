import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadStory } from '../build/load.ts';
import { storyJsonSchema } from '../story/schema.ts';
import { newStory } from './new.ts';

let place: string;
let stories: string;
const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
const said = vi.spyOn(console, 'error').mockImplementation(() => {});

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'new-'));
  stories = join(place, 'talks');
  printed.mockClear();
  said.mockClear();
});
afterEach(() => rmSync(place, { recursive: true }));

test('newStory() writes a story without problems, warnings and notes, and says where and what next', async () => {
  await newStory('Moon landing', { stories });
  const { deck, problems } = loadStory(join(stories, 'moon-landing'));
  expect(problems).toEqual([]);
  expect(deck?.story.title).toBe('Moon landing');
  expect(deck?.story.subtitle).toMatch(/^An example to replace/);
  expect(printed.mock.calls).toEqual([[join(stories, 'moon-landing/story.yaml')]]);
  expect(said.mock.calls.join()).toContain(`chronodeck present --stories ${stories} moon-landing`);
});

test('newStory() of a title that means something to YAML keeps it as it is', async () => {
  const title = 'A: "b" # c \\ \'d\'';
  await newStory(title, { stories });
  const { deck, problems } = loadStory(join(stories, 'a-b-c-d'));
  expect(problems).toEqual([]);
  expect(deck?.story.title).toBe(title);
});

test('newStory() where a story is leaves it alone and says so', async () => {
  await newStory('moon', { stories });
  const file = join(stories, 'moon/story.yaml');
  writeFileSync(file, 'mine');
  await expect(newStory('Moon', { stories })).rejects.toThrow(
    /there is a story in .*talks\/moon already; choose another/,
  );
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('newStory() where a file is in the way says so, and where a folder waits fills it', async () => {
  mkdirSync(join(stories, 'sun/media'), { recursive: true });
  writeFileSync(join(stories, 'moon'), 'mine');
  await expect(newStory('moon', { stories })).rejects.toThrow(/talks\/moon is a file; choose another name/);
  await newStory('sun', { stories });
  expect(readdirSync(join(stories, 'sun')).sort()).toEqual(['media', 'story.schema.json', 'story.yaml']);
});

test('newStory() of the path of the new folder is a story of that name', async () => {
  await newStory(`${stories}/moon/`, { stories });
  expect(readdirSync(stories)).toEqual(['moon']);
});

test('newStory() points editors to the package that is installed above it', async () => {
  const lib = join(place, 'node_modules/chronodeck/lib');
  mkdirSync(lib, { recursive: true });
  writeFileSync(join(lib, 'story.schema.json'), '{}');
  await newStory('moon', { stories });
  const schema = schemaOf('moon');
  expect(schema).toBe('../../node_modules/chronodeck/lib/story.schema.json');
  expect(existsSync(join(stories, 'moon', schema))).toBe(true);
  expect(readdirSync(join(stories, 'moon'))).toEqual(['story.yaml']);
});

test('newStory() with the package elsewhere lays the schema beside the story', async () => {
  await newStory('moon', { stories });
  expect(JSON.parse(readFileSync(join(stories, 'moon', schemaOf('moon')), 'utf8'))).toEqual(storyJsonSchema());
});

/** Where the first line of a story sends an editor. */
function schemaOf(name: string): string {
  const [line = ''] = readFileSync(join(stories, name, 'story.yaml'), 'utf8').split('\n');
  return line.replace('# yaml-language-server: $schema=', '');
}

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileInside, storyFiles } from './story-files.ts';

const place = mkdtempSync(join(tmpdir(), 'files-'));
const folder = join(place, 'story');
mkdirSync(join(folder, 'map'), { recursive: true });
mkdirSync(join(place, 'story-secret'));
writeFileSync(join(place, 'secret.txt'), 'secret');
writeFileSync(join(place, 'story-secret', 'a.txt'), 'secret');
writeFileSync(join(folder, 'story.yaml'), 'title: A');
writeFileSync(join(folder, 'map', 'river.geojson'), '{}');
writeFileSync(join(folder, '.env'), 'secret');
symlinkSync(join(place, 'secret.txt'), join(folder, 'link.txt'));
symlinkSync(join(folder, 'story.yaml'), join(folder, 'alias.yaml'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('storyFiles().list() names the files beside the story, nothing hidden and no link that leads away', () => {
  expect(storyFiles(folder).list()).toEqual(['alias.yaml', 'map/river.geojson', 'story.yaml']);
});

test('storyFiles().text() reads a file, and nothing for one that is not there', () => {
  expect(storyFiles(folder).text('map/river.geojson')).toBe('{}');
  expect(storyFiles(folder).text('nothing.txt')).toBeUndefined();
});

test.each(['../secret.txt', '../story-secret/a.txt', 'link.txt', 'map/../../secret.txt', '.env', 'map', '', '.', '..'])(
  'fileInside(folder, "%s") is nothing',
  name => expect(fileInside(folder, name)).toBeUndefined(),
);

test('fileInside() does not follow an absolute path', () => {
  expect(fileInside(folder, join(place, 'secret.txt'))).toBeUndefined();
});

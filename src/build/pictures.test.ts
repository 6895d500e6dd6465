import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadStory } from './load.ts';

const media = join(import.meta.dirname, '../../e2e/stories/gallery/media');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-pictures-'));
  mkdirSync(join(folder, 'media'));
  for (const name of ['dot.png', 'mosaic.png', 'lake.png', 'shore.svg'])
    copyFileSync(join(media, name), join(folder, 'media', name));
  writeFileSync(join(folder, 'media', 'broken.jpg'), 'no picture at all');
  const items = ['dot.png', 'mosaic.png', 'lake.png', 'shore.svg', 'broken.jpg'];
  writeFileSync(
    join(folder, 'story.yaml'),
    `title: T\nevents:\n  - id: wall\n    date: 2001\n    title: E\n    media:\n${items
      .map(name => `      - { file: media/${name}, alt: A }\n`)
      .join('')}`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

test('loadStory() warns of pictures with too few or too many pixels, naming event and file, and of no others', () => {
  const { problems } = loadStory(folder);
  expect(problems.map(({ level, message, event, line }) => [level, message, event, line])).toEqual([
    ['warning', '`wall` shows `media/dot.png`, which is 1 by 1 pixels: it is drawn small', 'wall', 3],
    ['warning', '`wall` shows `media/mosaic.png`, which is 12000 by 4000 pixels: it is slow to load', 'wall', 3],
  ]);
});

test('loadStory() plans with the sizes that it read; a file that is no picture has none', () => {
  const slides = loadStory(folder).deck?.slides.filter(slide => slide.kind === 'media') ?? [];
  expect(slides.map(slide => slide.kind === 'media' && slide.picture?.width)).toEqual([2, 1184, 732, 1184, undefined]);
});

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
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

test('loadStory() warns of a photograph that tells where it was taken, also when it only stands for a film', () => {
  // One entry, which leads to a directory of three at 26.
  const gps = Buffer.from('49492a000800000001002588040001000000' + '1a000000' + '00000000' + '0300', 'hex');
  const picture = PNG.sync.write(new PNG({ width: 800, height: 600 }));
  const end = picture.length - 12;
  const place = Buffer.concat([Buffer.from([0, 0, 0, gps.length]), Buffer.from('eXIf'), gps, Buffer.alloc(4)]);
  const media = '{ file: media/photo.png, alt: A }, { url: "https://e.org/a.mp4", alt: A, thumbnail: media/photo.png }';
  const home = mkdtempSync(join(tmpdir(), 'chronodeck-photo-'));
  mkdirSync(join(home, 'media'));
  writeFileSync(
    join(home, 'media', 'photo.png'),
    Buffer.concat([picture.subarray(0, end), place, picture.subarray(end)]),
  );
  writeFileSync(
    join(home, 'story.yaml'),
    `title: T\nevents:\n  - { id: wall, date: 2001, title: E, media: [${media}] }\n`,
  );
  const { problems } = loadStory(home);
  rmSync(home, { recursive: true });
  const warnings = problems.filter(({ level }) => level === 'warning');
  expect(warnings.map(({ level, message }) => [level, message])).toEqual(
    Array(2).fill(['warning', '`wall` shows `media/photo.png`, which tells where it was taken']),
  );
});

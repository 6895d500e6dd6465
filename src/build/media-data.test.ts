import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CliError } from './cli-error.ts';
import { loadWholeStory } from './load.ts';
import { mediaData, sizeText } from './media-data.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'media-')), 'gallery');
cpSync('e2e/stories/gallery', folder, { recursive: true });
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));
const { story } = loadWholeStory(folder).deck;

test('mediaData() has each file once, as an address that says its type', () => {
  const types = [...mediaData(story, folder, 10)].map(([name, address]) => [name, address.split(';')[0]]);
  expect(types).toEqual([
    ['media/bell.wav', 'data:audio/wav'],
    ['media/dot.png', 'data:image/png'],
    ['media/lake.png', 'data:image/png'],
    ['media/mosaic.png', 'data:image/png'],
    ['media/reeds.webm', 'data:video/webm'],
    ['media/seal.png', 'data:image/png'],
    ['media/shore.svg', 'data:image/svg+xml'],
    ['media/tower.png', 'data:image/png'],
  ]);
});

test('mediaData() beyond the size refuses and lists the files, the largest first', () => {
  const refused = catching(() => mediaData(story, folder, 0.1));
  expect(refused).toBeInstanceOf(CliError);
  const { message, details, exitCode } = refused as CliError;
  expect(exitCode).toBe(2);
  expect(message).toBe(
    'the media of gallery have 0.2 MB, and one file takes 0.1 MB of them; make them smaller, or allow more with --max-media',
  );
  const names = details[0]?.split('\n').map(line => line.split('  ')) ?? [];
  expect(names[0]).toEqual(['0.05 MB', 'media/lake.png']);
  expect(names).toHaveLength(8);
});

test('sizeText() is never nothing', () => {
  expect([12, 51_000, 120_000, 12_440_000].map(sizeText)).toEqual(['0.01 MB', '0.05 MB', '0.1 MB', '12.4 MB']);
});

function catching(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

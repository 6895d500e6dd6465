import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CliError } from './cli-error.ts';
import { marker, stageFile, stageFolder } from './staged.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'staged-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const fails = async () => {
  throw new Error('no paper');
};

test('stageFile() puts the file in place at the end and leaves nothing else', async () => {
  const target = join(place, 'a', 'b', 'deck.pdf');
  await stageFile(target, async temporary => {
    expect(existsSync(target)).toBe(false);
    writeFileSync(temporary, 'new');
  });
  expect(readFileSync(target, 'utf8')).toBe('new');
  expect(readdirSync(join(place, 'a', 'b'))).toEqual(['deck.pdf']);
});

test('stageFile() keeps the old file when the work fails, and no temporary one', async () => {
  const target = join(place, 'deck.pdf');
  writeFileSync(target, 'old');
  await expect(
    stageFile(target, async temporary => {
      writeFileSync(temporary, 'half');
      await fails();
    }),
  ).rejects.toThrow('no paper');
  expect(readFileSync(target, 'utf8')).toBe('old');
  expect(readdirSync(place)).toEqual(['deck.pdf']);
});

test('stageFile() removes the folders that it made for nothing', async () => {
  await expect(stageFile(join(place, 'a', 'b', 'deck.pdf'), fails)).rejects.toThrow('no paper');
  expect(readdirSync(place)).toEqual([]);
});

test('stageFile() in a folder that is a file says what is in the way, before any work', async () => {
  writeFileSync(join(place, 'out'), '');
  let worked = false;
  const attempt = stageFile(join(place, 'out', 'deck.pdf'), async () => {
    worked = true;
  });
  await expect(attempt).rejects.toThrow(/cannot write .*deck\.pdf: a part of its path is a file; choose another place/);
  await expect(attempt).rejects.toMatchObject({ exitCode: 3 });
  expect(worked).toBe(false);
});

test('stageFile() does not take a failure elsewhere on the disk for one of its target', async () => {
  const elsewhere = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/somewhere/else' });
  const attempt = stageFile(join(place, 'deck.pdf'), async () => {
    throw elsewhere;
  });
  await expect(attempt).rejects.toBe(elsewhere);
});

test.each(['EACCES', 'EROFS', 'ENOSPC'])('stageFile() puts %s into words', async code => {
  const attempt = stageFile(join(place, 'deck.pdf'), async path => {
    throw Object.assign(new Error(code), { code, path });
  });
  await expect(attempt).rejects.toBeInstanceOf(CliError);
  await expect(attempt).rejects.not.toThrow(code);
});

test('stageFolder() replaces a folder of its own whole, and marks the new one', async () => {
  const target = join(place, 'dist');
  await stageFolder(target, async folder => writeFileSync(join(folder, 'old.html'), ''));
  await stageFolder(target, async folder => {
    expect(existsSync(join(target, 'old.html'))).toBe(true);
    writeFileSync(join(folder, 'new.html'), '');
  });
  expect(readdirSync(target).sort()).toEqual([marker, 'new.html']);
  expect(readdirSync(place)).toEqual(['dist']);
});

test('stageFolder() keeps the old folder when the work fails', async () => {
  const target = join(place, 'dist');
  await stageFolder(target, async folder => writeFileSync(join(folder, 'old.html'), ''));
  await expect(stageFolder(target, fails)).rejects.toThrow('no paper');
  expect(readdirSync(target).sort()).toEqual([marker, 'old.html']);
  expect(readdirSync(place)).toEqual(['dist']);
});

test('stageFolder() fills an empty folder, and leaves one with files of others alone', async () => {
  const empty = join(place, 'empty');
  mkdirSync(empty);
  await stageFolder(empty, async () => {});
  expect(readdirSync(empty)).toEqual([marker]);

  const full = join(place, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'thesis.txt'), '');
  await expect(stageFolder(full, async () => {})).rejects.toThrow(/holds files that chronodeck did not make/);
  expect(readdirSync(full)).toEqual(['thesis.txt']);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadStory } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), 'crowding-'));
afterAll(() => rmSync(folder, { recursive: true }));

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

function remarksOn(event: string, top = ''): string[] {
  writeFileSync(join(folder, 'story.yaml'), `title: Much\n${top}events:\n  - {id: much, date: 2012, ${event}}\n`);
  return loadStory(folder).problems.map(({ level, message }) => `${level}: ${message}`);
}

test('crowding() says nothing of an event that fits', () => {
  expect(remarksOn(`title: A short headline, text: "${words(40)}"`)).toEqual([]);
});

test('crowding(a headline of 300 characters) is a warning that names the event', () => {
  const title = 'a'.repeat(300).replace(/a{9}/g, '$& ').slice(0, 300);
  expect(remarksOn(`title: "${title}"`)).toEqual(['warning: the headline of `much` is set small to fit']);
});

test('crowding(a text of 150 words) is a note, of 600 words a warning that names the event', () => {
  expect(remarksOn(`title: Long, text: "${words(150)}"`)).toEqual(['note: the text goes on to a further slide']);
  expect(remarksOn(`title: Long, text: "${words(600)}"`)).toEqual([
    expect.stringMatching(/^warning: the text of `much` fills \d+ slides$/),
  ]);
});

test('crowding(a table of 12 columns with long cells) is a warning, and so are columns that are parted', () => {
  const table = (head: string, cell: string) =>
    `table: {columns: [${Array(12).fill(head)}], rows: [[${Array(12).fill(cell)}]]}`;
  expect(remarksOn(`title: Wide, ${table('Head', '12')}`)).toEqual([]);
  expect(remarksOn(`title: Wide, ${table('A head', words(12))}`)).toEqual([
    'warning: the table of `much` is set small to fit 12 columns',
  ]);
  expect(remarksOn(`title: Wide, ${table('Hemidemisemiquaver', '12')}`)).toEqual([
    'warning: the 12 columns of the table of `much` go on to further slides',
  ]);
});

test('crowding(60 places) is a warning that names the event', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `p${index}`);
  const places = ids.map((id, index) => `  ${id}: {name: Place ${index}, at: [38, ${70 + index / 20}]}\n`).join('');
  const remarks = remarksOn(`title: Everywhere, place: [${ids}]`, `places:\n${places}`);
  expect(remarks).toEqual(['warning: `much` names 60 places']);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadStory } from '../build/load.ts';
import { isFaulty, reportOf } from './check.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'check-')), 'apollo');
mkdirSync(folder);
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function report(text: string | Uint8Array): string[] {
  writeFileSync(join(folder, 'story.yaml'), text);
  return reportOf(loadStory(folder));
}

test('reportOf() a sound story is its size in one line', () => {
  expect(report('title: A\nevents:\n  - date: 1969\n    title: B\n')).toEqual([
    'apollo: 1 event, 0 sources, 0 problems',
  ]);
});

test('reportOf() a story with warnings counts them on a line of their own, before the last', () => {
  const lines = report(
    'title: A\nsources:\n  s: {publisher: P, title: T}\nevents:\n  - date: 1969\n    title: B\n    sources: [s]\n  - date: 1970\n    title: C\n',
  );
  expect(lines.at(-1)).toBe('apollo: 2 events, 1 source, 0 problems');
  expect(lines.at(-2)).toBe('apollo: 1 warning');
});

test('reportOf() a mistake names file, line and column', () => {
  const lines = report('title: A\nevents:\n  - date: 1969-02-31\n    title: B\n  - date: 1970\n    title: C\n');
  expect(lines[0]).toMatch(/apollo\/story\.yaml:3:11 {2}error {2}31 is not a day of February/);
  expect(lines.at(-1)).toBe('apollo: 1 event, 0 sources, 1 problem');
});

test('reportOf() text that is not UTF-8 says so', () => {
  expect(report(new Uint8Array([0x74, 0x3a, 0x20, 0xe9, 0x0a]))[0]).toMatch(/story\.yaml:1:1 .*not UTF-8/);
});

test('isFaulty() a story with a warning is sound, and faulty when one is strict', () => {
  report('title: A\nsources:\n  s: {publisher: P, title: T}\nevents:\n  - date: 1969\n    title: B\n');
  const warned = loadStory(folder);
  expect(warned.problems.map(problem => problem.level)).toContain('warning');
  expect(isFaulty(warned, false)).toBe(false);
  expect(isFaulty(warned, true)).toBe(true);
  report('title: A\nevents:\n  - date: 1969-02-31\n    title: B\n  - date: 1970\n    title: C\n');
  expect(isFaulty(loadStory(folder), false)).toBe(true);
});

/** Files of other programs with mishaps in them: imported or refused in words, and no event or day lost or moved without. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { formats } from '../exchange/formats.ts';
import { holdsForAny } from '../fuzz.test-kit.ts';
import { mutated } from '../mutations.test-kit.ts';
import { readStory } from '../story/read.ts';
import { ImportError, importStory } from './import-story.ts';
import { csv } from './imported.test-kit.ts';

const root = join(import.meta.dirname, '../..');
const nothing = { has: () => false, text: () => undefined, list: () => [] };

/** What the exports make of the stories that ship, a sheet, and the samples of a checkout that has some beside it. */
const files = [...readdirSync(join(root, 'slides')).flatMap(exported), csv, ...samples()];

test('importStory tells of every mishap, and no event or day is lost or moved without a word', () => {
  const seen = { stories: 0, refused: 0 };
  holdsForAny(
    'importers',
    200,
    fc.property(fc.constantFrom(...files).chain(mutated), written => {
      const text = written.replace(/^[\p{C}\s]+/u, '');
      let imported: ReturnType<typeof importStory>;
      try {
        imported = importStory(new TextEncoder().encode(written), 'file.txt');
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        expect(error.message).not.toMatch(/\bundefined\b|\bNaN\b|\[object|^\s+at .*:\d+\)?$/m);
        seen.refused += 1;
        return;
      }
      seen.stories += 1;
      const { story, losses, yaml } = imported;
      const { problems } = readStory(yaml, { name: 'file', files: nothing });
      expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
      const lost = losses.filter(({ kind }) => kind === 'lost').length;
      const title = 1;
      const kept = story.events.length + (story.spans?.length ?? 0) + title + lost;
      expect(kept).toBeGreaterThanOrEqual(eventCount(text));
      const days = daysIn(text);
      for (const { date } of days ? story.events : []) if (/^\d{4}-\d\d-\d\d$/.test(date)) expect(days).toContain(date);
    }),
  );
  expect(Math.min(seen.stories, seen.refused)).toBeGreaterThan(20);
});

function exported(name: string): string[] {
  const text = readFileSync(join(root, 'slides', name, 'story.yaml'), 'utf8');
  const { story } = readStory(text, { name, files: { ...nothing, has: () => true } });
  if (!story) throw new Error(`${name} cannot be read`);
  return (['timelinejs', 'csv', 'ics'] as const).map(format => formats[format].write(story, { notes: true }).text);
}

function samples(): string[] {
  const folder = join(root, '../shared/samples/timelinejs');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter(name => /\.(json|csv)$/.test(name));
  return names.map(name => readFileSync(join(folder, name), 'utf8'));
}

/** How many events plain readers of JSON, tables and lines find; 0 where a file is none of these any more. */
function eventCount(text: string): number {
  const timeline = jsonOf(text);
  if (timeline !== undefined) return Array.isArray(timeline.events) ? timeline.events.filter(Boolean).length : 0;
  if (/^BEGIN:V/i.test(text)) return (text.match(/^BEGIN:VEVENT\s*$/gm) ?? []).length;
  if (/^\s*[{[]/.test(text)) return 0;
  const [, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  return rows.length;
}

/** Every day that a file of JSON or a calendar names, as `YYYY-MM-DD`. */
function daysIn(text: string): Set<string> | undefined {
  if (/^BEGIN:V/i.test(text)) {
    return new Set(
      [...text.replace(/\r?\n[ \t]/g, '').matchAll(/(\d{4})(\d\d)(\d\d)/g)].map(([, ...day]) => day.join('-')),
    );
  }
  const timeline = jsonOf(text);
  return timeline && new Set([...days(timeline)]);
}

function* days(value: unknown): Generator<string> {
  const [, ...written] = /^(\d+)[,/-](\d+)[,/-](\d+)/.exec(String(value)) ?? [];
  if (written.length > 0) yield dayOf(written);
  if (typeof value !== 'object' || value === null) return;
  if ('year' in value && 'month' in value && 'day' in value) {
    const { year, month, day } = value;
    yield dayOf([year, month, day]);
  }
  for (const inner of Object.values(value)) yield* days(inner);
}

function dayOf([year, ...rest]: unknown[]): string {
  return [String(year).trim().padStart(4, '0'), ...rest.map(part => String(part).trim().padStart(2, '0'))].join('-');
}

function jsonOf(text: string): { events?: unknown } | undefined {
  try {
    const value = JSON.parse(text);
    return Object(value).timeline ?? Object(value);
  } catch {
    return undefined;
  }
}

/** Copies of every story of ours with mishaps in them: told in words where they stand, and no event lost without one. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { holdsForAny } from '../fuzz.test-kit.ts';
import { mutated } from '../mutations.test-kit.ts';
import { formatProblem } from './problem.ts';
import { readStory } from './read.ts';

const root = join(import.meta.dirname, '../..');

/** A table without a mistake: those of the cases are there to have some. */
const sound = {
  text: 'title: The wall\nevents: events.csv\n',
  table: 'events.csv',
  beside: `id,date,title,text,draft
first,2001-01-02,The first stone,"Two
lines",
second,2001-01-03,"The second, on the first",On it.,
third,2001-02-28,The third stone,,true
fourth,2001-03-31,The fourth stone,Beside it.,
fifth,2001-04,"The ""last"" stone",,
sixth,2002,The wall stands,,
`,
};

/** What authors and tests have written, with the events in the file itself or beside it. */
const written = ['slides', 'slides', 'e2e/stories', 'src/story/cases']
  .flatMap(folder => readdirSync(join(root, folder)).map(name => join(root, folder, name)))
  .filter(folder => existsSync(join(folder, 'story.yaml')))
  .map(folder => {
    const table = ['events.csv', 'events.yaml'].find(name => existsSync(join(folder, name)));
    const beside = table === undefined ? undefined : readFileSync(join(folder, table), 'utf8');
    return { text: readFileSync(join(folder, 'story.yaml'), 'utf8'), table, beside };
  });

const copies = fc.constantFrom(...written, sound, sound, sound, sound).chain(({ text, table, beside }) => {
  const events = beside === undefined ? fc.constant(undefined) : fc.oneof(fc.constant(beside), mutated(beside));
  return fc.record({ text: mutated(text), table: fc.constant(table), events });
});

test('readStory tells of every mishap where it stands, and loses no event without a word', () => {
  const seen = { stories: 0, refused: 0 };
  holdsForAny(
    'reader',
    400,
    fc.property(copies, ({ text, table, events }) => {
      const files = {
        has: (name: string) => name === table || /\.(png|jpg|svg|json|css)$/.test(name),
        text: (name: string) => (name === table ? events : undefined),
        list: () => [],
      };
      const { story, problems } = readStory(text, { name: 'copy', files });
      const errors = problems.filter(({ level }) => level === 'error');
      expect(story !== undefined || errors.length > 0).toBe(true);
      for (const problem of problems) {
        const lines = (problem.file === table ? (events ?? '') : text).split(/\r\n|\n|\r/);
        expect(problem.line).toBeLessThanOrEqual(lines.length);
        expect(Math.min(problem.line, problem.column)).toBeGreaterThan(0);
        if (!problem.file.endsWith('.csv'))
          expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? '').length + 1);
        const told = formatProblem(problem, text);
        expect(told).not.toMatch(/\bundefined\b|\bNaN\b|\[object|^\s+at .*:\d+\)?$/m);
      }
      const raw = eventsIn(text, table, events);
      if (errors.length > 0) {
        seen.refused += 1;
        return;
      }
      seen.stories += 1;
      if (raw === undefined) return;
      const drafts = raw.filter(({ draft }) => /^true$/i.test(String(draft)));
      expect(story?.events).toHaveLength(raw.length - drafts.length);
      for (const { id, date } of raw) {
        const event = story?.events.find(event => event.id === id);
        if (event && typeof date === 'string') expectSameDay(date, event.date.earliest, story?.timezone);
      }
    }),
  );
  expect(Math.min(seen.stories, seen.refused)).toBeGreaterThan(20);
});

/** The events as plain YAML, or a plain table, has them; nothing where what they refer to is gone. */
function eventsIn(text: string, table?: string, beside?: string): Record<string, unknown>[] | undefined {
  try {
    const written = plain(text).events;
    if (written === table && table?.endsWith('.csv')) return rowsIn(beside ?? '');
    const events = written === table ? plain(beside ?? '') : written;
    return Array.isArray(events) ? events.map(event => Object(event)) : undefined;
  } catch {
    return undefined;
  }
}

function plain(text: string) {
  return parse(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
}

/** Rows of a table, but for empty ones. */
function rowsIn(table: string): Record<string, unknown>[] {
  const { data } = Papa.parse<Record<string, string>>(table.replace(/^\ufeff/, ''), {
    header: true,
    transformHeader: (head, index) => (/^\s*draft\s*$/i.test(head) ? 'draft' : String(index)),
    delimiter: ',',
    skipEmptyLines: 'greedy',
  });
  return data;
}

/** The 30th of February is not the 1st of March. */
function expectSameDay(date: string, earliest: number, timeZone = 'UTC'): void {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:[T/~?%]|$)/.exec(date) ?? [];
  if (day === undefined || day < '1900') return;
  expect(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(earliest), date).toBe(day);
}

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAny } from '../fuzz.test-kit.ts';
import { readStory, type StoryFiles } from './read.ts';
import type { Story } from './story.ts';

const none: StoryFiles = { has: () => false, text: () => undefined, list: () => [] };
const whole = readFileSync(new URL('./cases/whole/story.yaml', import.meta.url), 'utf8');
const beside: StoryFiles = { has: () => true, text: () => undefined, list: () => [] };

const read = (text: string, files = none) => readStory(text, { name: 'test', files });

test('readStory never throws and gives a story or an error for any text', () => {
  const yamlish = fc
    .array(
      fc.constantFrom(
        'title',
        'events',
        ':',
        '-',
        ' ',
        '\n',
        '[',
        ']',
        '{',
        '}',
        '&a',
        '*a',
        '!t',
        '|',
        '"',
        '#',
        '\t',
        '2012',
        '@',
      ),
    )
    .map(parts => parts.join(''));
  holdsForAny(
    'reader',
    200,
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), yamlish), text => {
      const { story, problems } = read(text);
      expect(story !== undefined || problems.some(problem => problem.level === 'error')).toBe(true);
    }),
  );
});

test('readStory never throws, and never leaves a reference to nothing, for any mutation of a whole story', () => {
  const lines = whole.split('\n');
  const line = fc.nat({ max: lines.length - 1 });
  const junk = fc.oneof(
    fc.string(),
    fc.constantFrom('', ' ', ': ', '- ', '"', '[', '~', '1', 'true', '{}', '__proto__: 1', 'x'),
  );
  const change = fc.oneof(
    fc.record({ kind: fc.constant('remove'), at: line, with: fc.constant('') }),
    fc.record({ kind: fc.constant('double'), at: line, with: fc.constant('') }),
    fc.record({ kind: fc.constant('value'), at: line, with: junk }),
    fc.record({ kind: fc.constant('insert'), at: line, with: junk }),
    fc.record({ kind: fc.constant('indent'), at: line, with: fc.constantFrom(' ', '  ') }),
  );
  holdsForAny(
    'reader',
    100,
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
      const changed = [...lines];
      for (const { kind, at, with: text } of changes) {
        const old = changed[at] ?? '';
        if (kind === 'remove') changed[at] = '';
        else if (kind === 'double') changed[at] = `${old}\n${old}`;
        else if (kind === 'value') changed[at] = old.replace(/: .*/, `: ${text}`);
        else if (kind === 'insert') changed[at] = `${old.slice(0, old.length / 2)}${text}${old.slice(old.length / 2)}`;
        else changed[at] = `${text}${old}`;
      }
      const { story, problems } = read(changed.join('\n'), beside);
      expect(story !== undefined || problems.some(problem => problem.level === 'error')).toBe(true);
      for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
      if (story) expectResolved(story);
    }),
  );
});

test('readStory reads files nested or referring without bound in bounded time', () => {
  for (const piece of ['[', '- ', '? ', '{a: ', '"', '&a [*a, ', 'a:\n']) {
    expect(read(`title: T\nevents: ${piece.repeat(20_000)}`).story).toBeUndefined();
  }
  const referring = (times: number) =>
    `title: T\nevents:\n  - &a { date: 2001, title: A }\n${'  - *a\n'.repeat(times)}`;
  expect(read(referring(100)).story?.events).toHaveLength(101);
  expect(read(referring(101)).problems[0]?.message).toContain('more than 100 references');
  expect(read('x'.repeat(5_000_001)).problems[0]?.message).toContain('5.0 million');
});

function expectResolved(story: Story): void {
  expect(story.events.length).toBeGreaterThan(0);
  expect(story.title).not.toBe('');
  const acts = story.acts.map(act => act.id);
  expect(new Set(acts).size).toBe(acts.length);
  expect(new Set(story.events.map(event => event.id)).size).toBe(story.events.length);
  for (const event of story.events) {
    expect(acts).toContain(event.act);
    expect(event.title).not.toBe('?');
    for (const place of event.places) expect([...story.places.keys()]).toContain(place);
    for (const person of event.people) expect([...story.people.keys()]).toContain(person);
    for (const { source } of event.sources) expect([...story.sources.keys()]).toContain(source);
    for (const { measure } of event.figures) expect([...story.measures.keys()]).toContain(measure);
  }
  for (const { side } of story.people.values()) if (side !== undefined) expect([...story.sides.keys()]).toContain(side);
  for (const { between } of story.places.values()) {
    for (const end of between ?? []) expect(story.places.get(end)?.at).toBeDefined();
  }
}

test('readStory tells of what is too much for it, soon and in few words', () => {
  const told = (text: string, table?: string) => {
    const files: StoryFiles = { ...none, has: () => table !== undefined, text: () => table };
    return read(text, files).problems.map(({ level, line, message }) => `${line} ${level} ${message}`);
  };
  const table = 'title: T\nevents: e.csv\n';
  const event = 'events: [{ date: 2001, title: A }]\n';
  expect(told(`title: T\nevents:\n${'- { date: 2001, title: A }\n'.repeat(20_001)}`)).toEqual([
    '20003 error there are 20001 events; 20000 are read',
  ]);
  expect(told(table, `date,title\n${'2001,A\n'.repeat(50_000)}`)).toEqual([
    '20002 error there are 50000 events; 20000 are read',
  ]);
  expect(told(table, `date,title\n2001,${'A'.repeat(5_000_000)}\n`)[0]).toContain('million characters; 5 million');
  expect(told(table, `date,title,${'x,'.repeat(100_000)}\n`)[0]).toBe(
    '1 error the table has 100003 columns; 500 are read',
  );
  const fields = (length: number) => Array.from({ length }, (_, i) => `k${i}: 1\n`).join('');
  expect(told(`title: T\n${event}${fields(100_000)}`)).toEqual(['1 error a map of 100002 fields; 5000 are read']);
  const many = told(`title: T\n${event}${fields(4000)}`);
  expect([many.length, many.at(-1)]).toEqual([
    201,
    '203 note there are more than 200 errors; the others are not listed',
  ]);
  const deep = `title: T\nevents:\n  - date: 2001\n    title: A\n    text: "`;
  expect(told(`${deep}${'- '.repeat(20_000)}a"\n`)).toEqual([
    '5 error the text opens a hundred lists within each other',
  ]);
  expect(told(`${deep}${'-'.repeat(99)} a"\n`).filter(line => line.includes('hundred'))).toEqual([]);
});

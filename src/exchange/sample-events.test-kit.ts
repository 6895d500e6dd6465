/** Stories for tests of exports: any that an author can write, hostile texts among them. */

import fc from 'fast-check';
import type { Inline, Prose } from '../story/prose.ts';
import { readStory } from '../story/read.ts';
import type { Story } from '../story/story.ts';

/** What breaks out of markup, tables and lines, and what spreadsheets run. */
export const hostileTexts = [
  `=HYPERLINK("https://example.org","x")`,
  '+1',
  '-1;2',
  '@SUM(A1)',
  "'=1",
  "''quoted",
  'a, b; c\\; "d"',
  '<img src=x onerror=alert(1)>',
  '</script><!--',
  '&lt;b&gt; &amp;',
  'one\\',
  'C:\\new',
  '\u202Eback',
  'ночь 🌒',
];

const files = { has: () => true, list: () => [] };

/** A story read from its fields. @param events a table of them, in place of those in the fields. */
export function readFields(fields: Record<string, unknown>, events?: string) {
  const text = JSON.stringify(events === undefined ? fields : { ...fields, events: 'events.csv' });
  return readStory(text, { name: 'sample', files: { ...files, text: () => events } });
}

/** @throws when an author would be told of a mistake. */
export function storyFrom(fields: Record<string, unknown>): Story {
  const { story, problems } = readFields(fields);
  const wrong = problems.filter(({ level }) => level === 'error').map(({ message }) => message);
  if (!story || wrong.length > 0) throw new Error(wrong.join('\n'));
  return story;
}

/** What events may name. */
export const surroundings = {
  title: 'Sample',
  timezone: 'Asia/Dushanbe',
  sources: {
    afp: { publisher: 'AFP', title: 'A report', url: 'https://example.org/a?b=1&c=2' },
    'a_b.c-d': { publisher: 'B', title: 'C' },
  },
  people: {
    nazarov: { name: 'Nazarov' },
    guard: { name: 'Secret Name', role: 'a guard', redact: true, also: ['Alias'] },
  },
  places: { khorog: { name: 'Khorog', at: [37.5, 71.5] }, moscow: { name: 'Moscow' } },
};

const word = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ maxLength: 12 }), fc.constant('Fire'));
/** One line that is not empty. */
export const anyLine = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map(words => words.join(' '))
  .filter(text => text.trim() !== '');

const escaped = anyLine.map(text => text.replace(/[!-/:-@[-`{-~]/g, '\\$&'));
const piece = fc.oneof(
  escaped,
  escaped.map(text => `**${text.trim()}**`),
  escaped.map(text => `*${text.trim()}*`),
  escaped.map(text => `[${text}](https://example.org/?a=1&b=(2))`),
  fc.constantFrom(
    '[@afp]',
    '[@afp s3; @a_b.c-d p. *2*]',
    '[@afp]: x',
    '\\[@afp',
    '`[@afp]`',
    '`code`',
    'a\\\nb',
    '#',
    '1.',
    '- -',
    '<https://example.org/>',
    '(x)',
    '[y]',
    '&',
    '_',
    '*',
    '~',
    '\\*a\\*',
  ),
);
const paragraph = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .chain(pieces => fc.constantFrom('', ' ', '\n').map(space => pieces.join(space)));
/** Markdown, a part of which is wrong. */
export const anyMarkdown = fc
  .array(
    fc.oneof(
      paragraph,
      fc
        .array(paragraph, { minLength: 1, maxLength: 3 })
        .map(items => items.map(item => `- ${item.replace(/\n/g, '\n  ')}`).join('\n')),
      fc
        .array(paragraph, { minLength: 1, maxLength: 3 })
        .map(items =>
          items.map(item => `1. ${item.replace(/\n/g, '\n   ')}\n   - ${item.replace(/\n/g, ' ')}`).join('\n'),
        ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(blocks => blocks.join('\n\n'));

/** Prose with neighbouring texts as one, white space as pages show it, and no empty items of lists. */
export function settled(prose: Prose): Prose {
  return prose.flatMap((block): Prose => {
    if (block.type === 'paragraph') return [{ ...block, children: joined(block.children) }];
    const items = block.items.map(settled).filter(item => item.length > 0);
    return items.length > 0 ? [{ ...block, items }] : [];
  });
}

function joined(inlines: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const next = 'children' in inline ? { ...inline, children: joined(inline.children) } : inline;
    // A heading, which is read as a paragraph with a warning, has a space before its citations.
    const before = result.at(-1);
    if (next.type === 'cite' && before?.type === 'text') {
      const value = before.value.trimEnd();
      result.splice(-1, 1, ...(value ? [{ ...before, value }] : []));
    }
    const last = result.at(-1);
    if (last?.type === 'text' && next.type === 'text')
      result.splice(-1, 1, { ...last, value: last.value + next.value });
    else if (last?.type === 'cite' && next.type === 'cite')
      result.splice(-1, 1, { ...last, citations: [...last.citations, ...next.citations] });
    else result.push(next);
  }
  return result.map(inline =>
    inline.type === 'text' ? { ...inline, value: inline.value.replace(/\s*[\r\n]\s*/g, ' ') } : inline,
  );
}

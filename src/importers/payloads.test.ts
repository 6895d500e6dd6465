/** Every payload in every field of every format: what comes of it is a story, and payloads are nothing but text in it. */

import { expect, test } from 'vitest';
import { formats } from '../../e2e/payloads/formats.ts';
import { hostileFile, type Writing } from '../../e2e/payloads/imported.ts';
import { frameOf } from '../story/frames.ts';
import { hiddenIn } from '../story/hidden.ts';
import { readStory } from '../story/read.ts';
import { importStory } from './import-story.ts';
import { lossReport } from './report.ts';

const cases = formats.flatMap(format => (['raw', 'escaped'] as Writing[]).map(writing => ({ format, writing })));

test.each(cases)(
  'importStory($format.name, $writing) keeps payloads as text, and every event',
  ({ format, writing }) => {
    const { name, content, events, drafts, texts } = hostileFile(format, writing);
    const imported = importStory(new TextEncoder().encode(content), name);
    const { story, problems } = readStory(imported.yaml, {
      name: 'story',
      files: { has: () => false, text: () => undefined, list: () => [] },
    });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    if (!story) throw new Error('no story');
    expect(imported.story.events).toHaveLength(events);
    expect(story.events).toHaveLength(events - drafts);
    expect(Object.keys(imported.story).sort()).toEqual(
      ['events', 'places', 'spans', 'subtitle', 'summary', 'title'].filter(field => field in imported.story),
    );

    const found = [...fieldsIn(story)];
    const of = (...names: string[]) => found.filter(([field]) => names.includes(field)).map(([, text]) => text);
    expect(of('href').filter(href => !/^(https?:\/\/[^/]|mailto:.)/i.test(href))).toEqual([]);
    expect(of('url').filter(url => !/^https?:\/\/[^/]/i.test(url) || frameOf(url))).toEqual([]);
    expect(of('file', 'thumbnail', 'loads', 'logo', 'css', 'accent', 'colour')).toEqual([]);
    expect(story.allowHosts).toEqual([]);
    expect(of('type').filter(type => !/^(paragraph|text|link)$/.test(type))).toEqual([]);
    expect(found.filter(([, text]) => hiddenIn(text) > 0)).toEqual([]);

    const words = packed([...found, ...fieldsIn(imported.story)].map(([, text]) => text).join('\n'));
    expect([...texts].filter(([, text]) => !words.includes(packed(text)))).toEqual([]);
    const report = lossReport(name, imported.losses);
    expect(report.match(/(?<!\\)(?:\\\\)*[<>[\]`&*_|]/g)).toBeNull();
    expect(hiddenIn(report)).toBe(0);
  },
);

/** Every text of a story with the name of its field, words of prose joined where they stand beside each other. */
function* fieldsIn(value: unknown, field = ''): Generator<[field: string, text: string]> {
  if (typeof value === 'string') yield [field, value];
  if (value instanceof Map) for (const inner of value.values()) yield* fieldsIn(inner, field);
  else if (Array.isArray(value)) {
    if (value.every(isInline)) yield ['words', value.map(wordsOf).join('')];
    for (const inner of value) yield* fieldsIn(inner, field);
  } else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* fieldsIn(inner, name);
}

function isInline(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && ('value' in value || 'href' in value);
}

function wordsOf(node: { value?: string; children?: unknown[] }): string {
  return node.value ?? (node.children as (typeof node)[]).map(wordsOf).join('');
}

/** White space is not what this is about, nor signs that nobody sees. */
function packed(text: string): string {
  return text.replace(/[\s\u202a-\u202e]/g, '');
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAny } from '../fuzz.test-kit.ts';
import { citationsIn, linksIn, plainText, readProse } from './markdown.ts';

const said = (text: string) => readProse(text).mistakes.map(({ level, message }) => `${level}: ${message}`);

test('readProse keeps paragraphs, emphasis, links, lists and breaks', () => {
  const { prose, mistakes } = readProse('One *two* **three**\\\nfour\n\n1. [five](https://a.example)\n2. `six`');
  expect(mistakes).toEqual([]);
  expect(prose).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'One ' },
        { type: 'emphasis', children: [{ type: 'text', value: 'two' }] },
        { type: 'text', value: ' ' },
        { type: 'strong', children: [{ type: 'text', value: 'three' }] },
        { type: 'break' },
        { type: 'text', value: 'four' },
      ],
    },
    {
      type: 'list',
      ordered: true,
      items: [
        [
          {
            type: 'paragraph',
            children: [{ type: 'link', href: 'https://a.example', children: [{ type: 'text', value: 'five' }] }],
          },
        ],
        [{ type: 'paragraph', children: [{ type: 'text', value: 'six' }] }],
      ],
    },
  ]);
});

test('readProse reads [@afp s3] and [@afp s1; @ria p. 2] as citations', () => {
  const { prose } = readProse('Held [@afp s3]. *Told\n[@afp s1; @ria p. 2]*');
  expect(citationsIn(prose)).toEqual([
    { source: 'afp', locator: 's3' },
    { source: 'afp', locator: 's1' },
    { source: 'ria', locator: 'p. 2' },
  ]);
});

test('readProse reads a citation that is broken over two lines', () => {
  expect(citationsIn(readProse('Held [@afp\ns3].').prose)).toEqual([{ source: 'afp', locator: 's3' }]);
});

test('readProse refuses a citation without its source and shows it as text', () => {
  expect(said('Held [@ s3].')).toEqual(['error: the citation `[@ s3]` is not complete']);
  expect(said('Held [@a; p. 2].')).toEqual(['error: the citation `[@a; p. 2]` is not complete']);
  expect(plainText(readProse('Held [@ s3].').prose)).toBe('Held [@ s3].');
});

test('readProse refuses HTML, once an element, and keeps it as text', () => {
  const text = 'a <b onclick="x">c</b>\n\n<script>alert(1)</script>';
  expect(said(text)).toEqual([
    'error: HTML is not read: `<b onclick="x">`',
    'error: HTML is not read: `<script>alert(1)</script>`',
  ]);
  expect(plainText(readProse(text).prose)).toBe(text.replace('\n\n', '\n'));
});

test('readProse takes no HTML from a sign between words', () => {
  expect(said('3 < 4 and 5 > 2')).toEqual([]);
});

test('readProse follows http, https, mailto and # links only', () => {
  expect(linksIn(readProse('[a](#ceasefire) <https://a.example> [b](mailto:a@b.example)').prose)).toEqual([
    '#ceasefire',
    'https://a.example',
    'mailto:a@b.example',
  ]);
  for (const href of ['javascript:alert(1)', 'data:text/html,x', '//a.example', 'page.html', 'JaVaScRiPt:x']) {
    const { prose, mistakes } = readProse(`[a](${href})`);
    expect(linksIn(prose)).toEqual([]);
    expect(mistakes).toMatchObject([{ level: 'error', message: `a link to \`${href}\`` }]);
  }
});

test('readProse shows headings, quotations, code, pictures and tables as plain text and says so', () => {
  expect(said('# A\n\n> b\n\n    c\n\n![d](e.png)\n\n---\n\n[f][1]\n\n[1]: https://a.example')).toEqual([
    'warning: a heading is shown as plain text',
    'warning: a block quotation is shown as plain text',
    'warning: a block of code is shown as plain text',
    'warning: a picture is shown as plain text',
    'warning: a line across is shown as plain text',
    'warning: a link by reference is shown as plain text',
    'warning: the address of a link by reference is shown as plain text',
  ]);
  expect(plainText(readProse('# A\n\n> b\n\n    c\n\n![d](e.png)').prose)).toBe('A\nb\nc\nd');
  expect(said('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual(['warning: a table in the text is shown as plain text']);
});

test('plainText takes the space before a citation along', () => {
  expect(plainText(readProse('It held [@afp s4]. They\ntalked [@a] [@b]\n\n- on').prose)).toBe(
    'It held. They talked\non',
  );
});

test('readProse bounds depth and length', () => {
  expect(said(`${'> '.repeat(60)}x`)).toContain('error: nested more than 12 levels deep');
  expect(said('a'.repeat(50_001))).toEqual(['error: the text has more than 50000 characters']);
});

test('readProse never throws, and no word is lost from text without markup', () => {
  holdsForAny(
    'Markdown',
    100,
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => void readProse(text)),
  );
  const word = fc.stringMatching(/^[a-zа-я]{1,8}$/);
  holdsForAny(
    'Markdown',
    100,
    fc.property(fc.array(word, { minLength: 1 }), words => {
      expect(plainText(readProse(words.join(' ')).prose)).toBe(words.join(' '));
    }),
  );
});

const pieces = [
  'word',
  ' ',
  '  ',
  '\u00a0',
  '.',
  '1. ',
  '#',
  '- ',
  ':',
  '[@a]',
  '[@a; @b p. 2]',
  '[@]',
  '[',
  ']',
  '(',
  ')',
  '–',
  'é',
  '/',
];

test('readProse(plain words and citations) says what it says with Markdown beside them', () => {
  holdsForAny(
    'Markdown',
    1000,
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), list => {
      const text = `A${list.join('')}`;
      // A second paragraph with emphasis is never plain.
      const beside = readProse(`${text}\n\n*b*`);
      expect(readProse(text).prose).toEqual(beside.prose.slice(0, -1));
      expect(said(text)).toEqual(beside.mistakes.map(({ level, message }) => `${level}: ${message}`));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { plainText, readProse } from '../../story/markdown.ts';
import type { Inline, Prose } from '../../story/prose.ts';
import { type Box, fill, heightOf, listIndent, pour, type Setting, textRuns } from './flow.ts';
import { type } from './type.ts';

const setting: Setting = {
  faces: shippedFaces(),
  numbers: new Map([
    ['afp', 1],
    ['ria', 12],
  ]),
  style: type.prose,
  gap: 14,
};
const prose = (markdown: string) => readProse(markdown).prose;
const paragraph = (...children: Inline[]): Prose => [{ type: 'paragraph', children }];

/** Every letter that a text shows, without the space between: what may get lost. */
function letters(inlines: Inline[]): string {
  return inlines
    .map(node => {
      if (node.type === 'text') return node.value.replace(/\s/g, '');
      if (node.type === 'cite') return `[${node.citations.map(({ source }) => source).join()}]`;
      return node.type === 'break' ? '' : letters(node.children);
    })
    .join('');
}

function lettersOf(text: Prose): string {
  return text
    .map(block => (block.type === 'paragraph' ? letters(block.children) : block.items.map(lettersOf).join('')))
    .join('');
}

const word = fc.constantFrom(
  'water',
  'a',
  'village.',
  'Who?',
  '*slow*',
  '**no.**',
  'Ҳокимият',
  'dam [@afp].',
  'x [@ria; @afp]',
);
const words = fc.array(word, { minLength: 1, maxLength: 60 }).map(list => list.join(' '));
const list = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });
const block = fc.oneof(
  { weight: 3, arbitrary: words },
  list.map(items => items.map(item => `- ${item.join(' ')}`).join('\n')),
);
const texts = fc.array(block, { minLength: 1, maxLength: 5 }).map(blocks => prose(blocks.join('\n\n')));
const boxes = fc.record({ width: fc.integer({ min: 150, max: 700 }), height: fc.integer({ min: 0, max: 500 }) });

test('pour(prose, boxes) keeps every letter and citation, in order', () => {
  fc.assert(
    fc.property(texts, boxes, (text, box) => {
      const parts = pour(text, () => box, setting);
      expect(parts.map(lettersOf).join('')).toBe(lettersOf(text));
    }),
  );
});

test('pour(prose, boxes) makes no part higher than its box, and none empty', () => {
  fc.assert(
    fc.property(texts, boxes, (text, { width, height }) => {
      // In the narrowest list, the longest word takes two lines.
      const box: Box = { width, height: height + 2 * type.prose.leading };
      for (const part of pour(text, () => box, setting)) {
        expect(lettersOf(part)).not.toBe('');
        expect(heightOf(part, width, setting)).toBeLessThanOrEqual(box.height);
      }
    }),
  );
});

test('pour(paragraphs, box of no height) gives a word a part, and comes to an end', () => {
  const parts = pour(prose('one two three\n\nfour'), () => ({ width: 300, height: 0 }), setting);
  expect(parts.map(plainText).map(text => text.trim())).toEqual(['one', 'two', 'three', 'four']);
});

test('pour(sentences) breaks between sentences, citations with the sentence they support', () => {
  const text = prose(
    'The dam breaks at night [@afp]. The village sleeps. Nobody has been told, the paper says [@ria].',
  );
  const box = { width: 300, height: 3 * type.prose.leading };
  const parts = pour(text, () => box, setting);
  expect(parts).toHaveLength(2);
  expect(parts.map(part => plainText(part).trim())[0]).toMatch(/sleeps\.$/);
});

test('pour(paragraphs) breaks between paragraphs where it can', () => {
  const text = prose('One line.\n\nAnother line.\n\nA third.');
  const height = 2 * type.prose.leading + setting.gap;
  const parts = pour(text, () => ({ width: 500, height }), setting);
  expect(parts.map(part => part.length)).toEqual([2, 1]);
});

test('pour(prose, boxOf) asks for each part by its number', () => {
  const text = prose('one\n\ntwo\n\nthree\n\nfour');
  const parts = pour(text, part => ({ width: 300, height: (part === 0 ? 1 : 5) * (type.prose.leading + 14) }), setting);
  expect(parts.map(part => part.length)).toEqual([1, 3]);
});

test('pour(list) breaks between items and stays a list', () => {
  const text = prose('1. one\n2. two\n3. three');
  const parts = pour(text, () => ({ width: 300, height: 2 * type.prose.leading + 7 }), setting);
  expect(parts.map(part => part.map(({ type }) => type))).toEqual([['list'], ['list']]);
});

test('pour(nothing) is one empty part', () => {
  expect(pour([], () => ({ width: 100, height: 100 }), setting)).toEqual([[]]);
});

test('pour(list item higher than the box) breaks inside the item', () => {
  const text = prose(`- ${'water '.repeat(300)}`);
  const box = { width: 500, height: 10 * type.prose.leading };
  const parts = pour(text, () => box, setting);
  for (const part of parts) {
    expect(part.map(({ type }) => type)).toEqual(['list']);
    expect(heightOf(part, box.width, setting)).toBeLessThanOrEqual(box.height);
  }
  expect(parts.map(lettersOf).join('')).toBe(lettersOf(text));
});

test('pour(list item that fits a box of its own) does not take it apart', () => {
  const item = 'One sentence. Another sentence. A third one.';
  const text = prose(`- ${item}\n- ${item}`);
  const parts = pour(text, () => ({ width: 250, height: 3 * type.prose.leading }), setting);
  expect(parts.map(plainText)).toEqual([item, item]);
});

test('pour(link longer than the box) breaks inside the link', () => {
  const text = prose(`[${'water '.repeat(300)}](https://example.org)`);
  const box = { width: 500, height: 10 * type.prose.leading };
  for (const part of pour(text, () => box, setting)) {
    expect(heightOf(part, box.width, setting)).toBeLessThanOrEqual(box.height);
    // One link a part, not one a word.
    expect(part).toMatchObject([{ children: [{ type: 'link', href: 'https://example.org' }] }]);
  }
});

test('fill(prose, box) takes whole sentences only, and nothing where not one fits', () => {
  const text = prose('The dam breaks at night. The village sleeps and nobody has been told.');
  const box = (lines: number) => ({ width: 300, height: lines * type.prose.leading });
  const [head, rest] = fill(text, box(2), setting);
  expect([plainText(head).trim(), plainText(rest)]).toEqual([
    'The dam breaks at night.',
    'The village sleeps and nobody has been told.',
  ]);
  expect(fill(text, box(0), setting)).toEqual([[], text]);
  expect(fill(text, box(9), setting)).toEqual([text, []]);
});

test('pour(one long sentence) never begins a part with the citation of the part before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 200, max: 400 }), (count, width) => {
      const text = prose(`${'water '.repeat(count)}dam [@afp] ${'flows '.repeat(60)}`);
      for (const part of pour(text, () => ({ width, height: 4 * type.prose.leading }), setting)) {
        const [first] = part;
        expect(first?.type === 'paragraph' && first.children[0]?.type).not.toBe('cite');
      }
    }),
    { examples: [[40, 200]] },
  );
});

test('pour(no-break space) is no place to break', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), count => {
      const text = paragraph({ type: 'text', value: `${'a '.repeat(count)}100\u00a0km ${'b '.repeat(60)}` });
      for (const part of pour(text, () => ({ width: 300, height: type.prose.leading }), setting))
        expect(plainText(part).trim()).not.toMatch(/100$/);
    }),
    { examples: [[42]] },
  );
});

test('heightOf(prose) adds lines and the gaps between blocks; a list indents and halves its gaps', () => {
  const { leading } = type.prose;
  expect(heightOf([], 300, setting)).toBe(0);
  expect(heightOf(prose('one\n\ntwo'), 300, setting)).toBe(2 * leading + 14);
  expect(heightOf(prose('- one\n- two'), 300, setting)).toBe(2 * leading + 7);
  const long = 'water '.repeat(40);
  expect(heightOf(prose(`- ${long}`), 300, setting)).toBe(heightOf(prose(long), 300 - listIndent, setting));
});

test('textRuns(nodes) gives emphasis its cut and a citation its numbers, each once, behind a thin space', () => {
  const [first] = prose('a **b** *c* [d](https://example.org) e [@afp s1; @ria; @afp s2]');
  const runs = textRuns(first?.type === 'paragraph' ? first.children : [], type.prose, setting.numbers);
  const of = (text: string) => runs.find(run => run.text === text);
  expect(of('b')?.style.weight).toBe(600);
  expect(of('c')?.style.italic).toBe(true);
  expect(of('d')?.style).toEqual(type.prose);
  expect(of('\u20091, 12')).toMatchObject({ citation: true, style: { size: 14 } });
});

import { expect, test } from 'vitest';
import { readProse } from '../../story/markdown.ts';
import type { Inline } from '../../story/prose.ts';
import { joinWords, sentenceEnds, wordsOf } from './word.ts';

function inlines(markdown: string): Inline[] {
  const [block] = readProse(markdown).prose;
  return block?.type === 'paragraph' ? block.children : [];
}

/** Words as they read, a citation as its source in brackets. */
function read(nodes: Inline[]): string {
  return nodes
    .map(node => {
      if (node.type === 'text') return node.value;
      if (node.type === 'cite') return `[${node.citations.map(({ source }) => source).join()}]`;
      return node.type === 'break' ? '\n' : read(node.children);
    })
    .join('');
}

test.each<[string, string[]]>([
  ['one two', ['one ', 'two']],
  ['a dam [@afp] flows', ['a ', 'dam[afp] ', 'flows']],
  ['it says [@afp], and', ['it ', 'says[afp], ', 'and']],
  ['**bold**ly *so it* is', ['boldly ', 'so ', 'it ', 'is']],
  ['100\u00a0km on', ['100\u00a0km ', 'on']],
])('wordsOf(%j) are %j', (markdown, words) => {
  expect(wordsOf(inlines(markdown)).map(read)).toEqual(words);
});

test.each([
  'a [link of *many* words](https://example.org) and [another](https://example.org/b) [@afp].',
  'plain **strong and *both* of it** plain\\\nnext line',
])('joinWords(wordsOf(%j)) is what it was', markdown => {
  expect(joinWords(wordsOf(inlines(markdown)))).toEqual(inlines(markdown));
});

test('sentenceEnds(words) looks through marks and citations; one amid a sentence does not end it', () => {
  const words = wordsOf(inlines('It **fell.** He says [@afp] so [@ria]. “Did it?” [@afp] No'));
  expect(sentenceEnds(words)).toEqual([2, 5, 7]);
});

/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { wholeStory } from '../deck/sample-deck.test-kit.ts';
import { readProse } from '../story/markdown.ts';
import type { Citation } from '../story/prose.ts';
import { InlineText, ProseText } from './prose.tsx';
import { contextOf, tagsOf } from './sample-page.test-kit.ts';

const context = contextOf(wholeStory(), { faces: shippedFaces() });

function html(markdown: string, citations?: Citation[]): string {
  const { prose } = readProse(markdown);
  return renderToString(<ProseText prose={prose} context={context} {...(citations ? { citations } : {})} />);
}

test.each([
  ['one\n\ntwo', '<p>one</p><p>two</p>'],
  ['*a* **b**', '<p><em>a</em> <strong>b</strong></p>'],
  ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
  ['1. a', '<ol><li><p>a</p></li></ol>'],
  ['a\\\nb', '<p>a<br/>b</p>'],
  ['[so](#burst)', '<p><a href="#burst">so</a></p>'],
  ['[so](https://x.org)', '<p><a href="https://x.org" rel="noopener noreferrer" target="_blank">so</a></p>'],
])('ProseText(%j) is %s', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test('ProseText(text, citations) puts the numbers at the end of the last paragraph', () => {
  expect(html('one\n\ntwo', [{ source: 'gazette' }])).toMatch(/^<p>one<\/p><p>two<span class="cites">.*<\/span><\/p>$/);
});

test('ProseText(list or nothing, citations) gives the numbers a paragraph of their own', () => {
  expect(html('- a', [{ source: 'gazette' }])).toMatch(/<\/ul><p class="standing-cites">/);
  expect(html('', [{ source: 'gazette' }])).toMatch(/^<p class="standing-cites">/);
});

test('ProseText(citation in the text) stands where it was written, tight behind its word', () => {
  expect(html('So [@gazette], they say.').replace(/<[^>]*>/g, '')).toBe('So\u20091, they say.');
});

test('ProseText(markup in the text) arrives as text', () => {
  const markup = html('\\<img src=x onerror=alert(1)> &lt;/script&gt; `<b>`');
  expect(tagsOf(markup).map(tag => tag.name)).toEqual(['p']);
  expect(markup).toContain('&lt;img src=x onerror=alert(1)');
  expect(markup).toContain('&lt;/script');
});

test.each(['javascript:alert(1)', 'data:text/html,x', ' javascript:alert(1)', 'JaVaScRiPt:alert(1)', '//x.org'])(
  'ProseText(link to %s) is no link',
  address => {
    expect(tagsOf(html(`[so](<${address}>)`)).map(tag => tag.name)).toEqual(['p']);
  },
);

test('InlineText(blocks) is their content without the blocks', () => {
  const { prose } = readProse('one *two*\n\n- three');
  expect(renderToString(<InlineText prose={prose} context={context} />)).toBe('one <em>two</em> three');
});

test('InlineText(two paragraphs) keeps a space between them', () => {
  const { prose } = readProse('It fell.\n\nIt broke.');
  expect(renderToString(<InlineText prose={prose} context={context} />)).toBe('It fell. It broke.');
});

test('InlineText(list) keeps its words', () => {
  const { prose } = readProse('They name:\n\n- the dam\n- the bridge');
  expect(renderToString(<InlineText prose={prose} context={context} />)).toContain('the dam');
});

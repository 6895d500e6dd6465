import { expect, test } from 'vitest';
import { escapeHtml, harmlessText, linkHtml, proseHtml } from './html.ts';

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  '#fire',
  'https://[',
])('linkHtml(%j) is its words alone', href => {
  expect(linkHtml(href, 'words')).toBe('words');
});

test('linkHtml() keeps an address within its quotes', () => {
  const link = linkHtml('https://example.org/"><b x="?a="b"&c', 'words');
  expect(link).toBe(
    '<a href="https://example.org/%22%3E%3Cb%20x=%22?a=%22b%22&amp;c" rel="noopener noreferrer" target="_blank">words</a>',
  );
});

test('proseHtml() escapes text, and writes lists, breaks and citations', () => {
  const text = (value: string) => [{ type: 'text' as const, value }];
  const html = proseHtml(
    [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: text('<b>&"') },
          { type: 'break' },
          { type: 'cite', citations: [{ source: 'afp' }] },
        ],
      },
      { type: 'list', ordered: true, items: [[{ type: 'paragraph', children: text('one') }]] },
    ],
    citations => `[${citations.map(({ source }) => source).join()}]`,
  );
  expect(html).toBe('<p><strong>&lt;b&gt;&amp;&quot;</strong><br>[afp]</p><ol><li><p>one</p></li></ol>');
});

test('harmlessText() holds no tag, however often it is read as markup, and leaves other signs alone', () => {
  expect(harmlessText('<b> &lt;b> &#60;b> &amp;lt;b> R&D, a & b')).toBe('‹b› ＆lt;b› ＆#60;b› ＆amp;lt;b› R&D, a & b');
  expect(escapeHtml(`'"`)).toBe(`'&quot;`);
});

import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pack, relationsPart } from './package.ts';
import { escaped, xml } from './xml.ts';

test('pack() gives the same bytes for the same parts, and says what each part is', () => {
  const parts = () =>
    new Map<string, string | Uint8Array>([
      ['ppt/slides/slide1.xml', '<a/>'],
      ['ppt/media/image1.png', new Uint8Array([1, 2, 3])],
    ]);
  const pictures = { '.png': 'image/png', '.gif': 'image/gif' };
  expect(pack(parts(), pictures)).toEqual(pack(parts(), pictures));
  const list = strFromU8(unzipSync(pack(parts(), pictures))['[Content_Types].xml'] ?? new Uint8Array());
  expect(list).toContain('<Override PartName="/ppt/slides/slide1.xml"');
  expect(list).toContain('Extension="png"');
  expect(list).not.toContain('Extension="gif"');
});

test('relationsPart() marks what lies outside', () => {
  const part = relationsPart([{ id: 'rId1', type: 'hyperlink', target: 'https://example.org/?a=1&b=2' }]);
  expect(part).toContain('Target="https://example.org/?a=1&amp;b=2" TargetMode="External"');
});

test('xml() escapes values and leaves out what has none; escaped() drops what XML does not have', () => {
  expect(xml('a:t', { b: '<"&', c: undefined }, 'x')).toBe('<a:t b="&lt;&quot;&amp;">x</a:t>');
  expect(escaped('a\u0001b\u{1f514}\udc00')).toBe('ab\u{1f514}');
});

import { expect, test } from 'vitest';
import { openFile } from './parts/file.ts';
import { withoutWrappers } from './wrappers.ts';

/** A PDF of such objects, numbered from 1; the first is the catalog and the second its information. */
function pdfOf(...objects: string[]): Uint8Array {
  const file = openFile();
  objects.forEach((text, index) => {
    file.add(index + 1, text);
  });
  return file.end(1, 2);
}

const tag = (role: string, above: number, rest: string) =>
  `<</Type /StructElem\n/S /${role}\n/P ${above} 0 R\n${rest}>>`;
const catalog = '<</Type /Catalog\n/StructTreeRoot 3 0 R>>';
const info = '<</Creator (7 0 R \\) of 8 0 R)>>';

const wrapped = pdfOf(
  catalog,
  info,
  '<</Type /StructTreeRoot\n/K 4 0 R>>',
  tag('Document', 3, '/K [5 0 R 9 0 R]'),
  tag('NonStruct', 4, '/K 6 0 R'),
  tag('NonStruct', 5, '/K [7 0 R 8 0 R]'),
  tag('P', 6, '/Pg 10 0 R\n/K 1'),
  tag('NonStruct', 6, '/Pg 10 0 R\n/K [2 9 0 R]'),
  tag('P', 4, '/Pg 10 0 R\n/K 3'),
  '<</Type /Page>>',
);

test('withoutWrappers() takes out tags that only hold others, and numbers what is left anew', () => {
  const expected = pdfOf(
    catalog,
    info,
    '<</Type /StructTreeRoot\n/K 4 0 R>>',
    tag('Document', 3, '/K [5 0 R 6 0 R 7 0 R]'),
    tag('P', 4, '/Pg 8 0 R\n/K 1'),
    tag('NonStruct', 4, '/Pg 8 0 R\n/K [2 7 0 R]'),
    tag('P', 4, '/Pg 8 0 R\n/K 3'),
    '<</Type /Page>>',
  );
  expect(Buffer.from(withoutWrappers(wrapped)).toString('latin1')).toBe(Buffer.from(expected).toString('latin1'));
});

test('withoutWrappers() gives the same whether Chromium has left one out or not', () => {
  const leftOut = pdfOf(
    catalog,
    info,
    '<</Type /StructTreeRoot\n/K 4 0 R>>',
    tag('Document', 3, '/K [5 0 R 8 0 R]'),
    tag('NonStruct', 4, '/K [6 0 R 7 0 R]'),
    tag('P', 5, '/Pg 9 0 R\n/K 1'),
    tag('NonStruct', 5, '/Pg 9 0 R\n/K [2 8 0 R]'),
    tag('P', 4, '/Pg 9 0 R\n/K 3'),
    '<</Type /Page>>',
  );
  expect(withoutWrappers(leftOut)).toEqual(withoutWrappers(wrapped));
});

test('withoutWrappers() calls words in another language a span, and emphasis emphasis', () => {
  const roles = (em: string) =>
    pdfOf(
      catalog,
      info,
      '<</Type /StructTreeRoot\n/K 4 0 R>>',
      tag('P', 3, '/K [5 0 R 6 0 R]'),
      `<</Type /StructElem\n/S /${em}\n/Lang (ru)\n/P 4 0 R\n/K 1>>`,
      tag('Em', 4, '/K 2'),
    );
  expect(Buffer.from(withoutWrappers(roles('Em'))).toString('latin1')).toBe(
    Buffer.from(roles('Span')).toString('latin1'),
  );
});

test('withoutWrappers() leaves a file of another kind as it is', () => {
  const other = Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n');
  expect(withoutWrappers(other)).toBe(other);
});

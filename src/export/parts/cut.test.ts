import { expect, test } from 'vitest';
import { cutPaper } from './cut.ts';

const section = (id: string, content = '') => `<section id="${id}" class="slide sheet">${content}</section>`;
const sheetsOf = (ids: string[]) => ids.map((id, nth) => ({ id, number: nth + 1 }));
const paper = (ids: string[], contents: Record<string, string> = {}) => ({
  html: `<head></head><main>${ids.map(id => section(id, contents[id])).join('')}</main>`,
  home: 'paper/',
  story: 'story',
  sheets: sheetsOf(ids),
});

test('cutPaper() makes parts of about the same size, each with its own sheets and all of the rest', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const parts = cutPaper(paper(ids), 2);
  expect(parts.map(({ sheets }) => sheets.map(({ id }) => id).join(''))).toEqual(['ab', 'c', 'de']);
  expect(parts[1]?.html).toBe(`<head></head><main>${section('c')}</main>`);
});

test('cutPaper() says which ids of a part any part has links to', () => {
  const link = '<a href="#x">x</a><a href="#a">a</a><a href="#gone">gone</a>';
  const parts = cutPaper(paper(['a', 'b'], { a: link, b: '<p id="x"></p><p id="y"></p>' }), 1);
  expect(parts.map(({ targets }) => targets)).toEqual([['a'], ['x']]);
  expect(parts[0]?.html).toContain('href="#gone"');
});

test('cutPaper() throws when the document has other sections than it has sheets', () => {
  expect(() => cutPaper({ ...paper(['a', 'b']), sheets: sheetsOf(['a', 'c']) }, 1)).toThrow('a section for each sheet');
});

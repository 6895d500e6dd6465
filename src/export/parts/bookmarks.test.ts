import { expect, test } from 'vitest';
import { linksOf, nestBookmarks, withoutLinks } from './bookmarks.ts';

test('nestBookmarks() puts each into the last one whose heading is above its own', () => {
  const parents = (levels: number[]) => nestBookmarks(levels).map(({ parent }) => parent);
  expect(parents([1, 2, 3, 3, 2, 3])).toEqual([0, 0, 1, 2, 2, 1, 5]);
  expect(parents([3, 2, 4, 4, 3])).toEqual([0, 0, 0, 2, 2, 2]);
});

test('nestBookmarks() counts all that is in one', () => {
  expect(nestBookmarks([1, 2, 3, 3, 2]).map(({ count }) => count)).toEqual([5, 4, 2, 0, 0, 0]);
});

test('linksOf() names what is around a bookmark and in it', () => {
  const outline = { branches: nestBookmarks([1, 2, 2, 2]), numbers: [10, 11, 12, 13, 14] };
  expect(linksOf(outline, 0)).toBe('\n/First 11 0 R\n/Last 11 0 R\n/Count 4');
  expect(linksOf(outline, 1)).toBe('\n/Parent 10 0 R\n/First 12 0 R\n/Last 14 0 R\n/Count 3');
  expect(linksOf(outline, 3)).toBe('\n/Parent 11 0 R\n/Prev 12 0 R\n/Next 14 0 R');
});

test('withoutLinks() leaves a title alone that reads like them', () => {
  const bookmark =
    '<</Title (On /Next 3 0 R \\(sic\\))\n/Dest [2 0 R /XYZ 1 2 0]\n/Parent 4 0 R\n/SE 5 0 R\n/Next 6 0 R\n/Count 2>>';
  expect(withoutLinks(bookmark)).toBe('<</Title (On /Next 3 0 R \\(sic\\))\n/Dest [2 0 R /XYZ 1 2 0]\n/SE 5 0 R');
});

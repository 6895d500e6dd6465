import { expect, test } from 'vitest';
import { changed, listIn, referenceMaybe, referencesIn } from './pieces.ts';

const changes = {
  reference: (number: number) => number + 100,
  key: (key: number) => key + 10,
  string: (text: string) => (text === '(node00000007)' ? '(node00000009)' : text),
  subset: (letters: string) => `${letters.slice(0, 4)}AB`,
};

test('changed() renumbers references, keys, ids and the letters of subsets', () => {
  expect(changed('<</K [0 12 0 R 3 4 0 R]\n/StructParents 5>>', changes)).toBe(
    '<</K [0 112 0 R 3 104 0 R]\n/StructParents 15>>',
  );
  expect(changed('<</StructParent 0\n/ID (node00000007)>>', changes)).toBe('<</StructParent 10\n/ID (node00000009)>>');
  expect(changed('/BaseFont /CAAAAA+Inter-Bold', changes)).toBe('/BaseFont /CAAAAB+Inter-Bold');
});

test('changed() leaves strings that read like them, and numbers that are none', () => {
  const text = '<</Alt (see \\(9 0 R\\) and /StructParent 3)\n/XYZ [36 183 0]\n/W [0 [640 0 0 R2]]>>';
  expect(changed(text, changes)).toBe(text);
});

test('referencesIn(), referenceMaybe() and listIn() read past strings', () => {
  const text = '<</Title (/K 1 0 R)\n/K [0 2 0 R 3 0 R]\n/P 4 0 R>>';
  expect(referencesIn(text)).toEqual([2, 3, 4]);
  expect(referenceMaybe(text, 'K')).toBeUndefined();
  expect(referenceMaybe(text, 'P')).toBe(4);
  expect(listIn(text, 'K')).toEqual([2, 3]);
});

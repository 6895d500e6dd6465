import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { widthOf } from '../deck/text/measure.ts';
import { en } from '../words/en.ts';
import { cell } from './key.tsx';

test('every meaning in the key has room in its cell', () => {
  const faces = shippedFaces();
  const room = cell.width - cell.sign - 16;
  const { title: _, ...meanings } = en.key;
  for (const meaning of Object.values(meanings))
    expect(widthOf(faces, meaning, { family: 'sans', weight: 500, size: 15, leading: 21 }), meaning).toBeLessThan(room);
});

import { expect, test } from 'vitest';
import { shippedFaces } from '../build/fonts.ts';
import { widthOf } from '../deck/text/measure.ts';
import { languages, wordsFor } from '../words/words.ts';
import { cell } from './key.tsx';

test.each([...languages.keys()])('every meaning in the key has room in its cell in %s', language => {
  const faces = shippedFaces();
  const room = cell.width - cell.sign - 16;
  const { title: _, ...meanings } = wordsFor(language).key;
  for (const meaning of Object.values(meanings))
    expect(widthOf(faces, meaning, { family: 'sans', weight: 500, size: 15, leading: 21 }), meaning).toBeLessThan(room);
});

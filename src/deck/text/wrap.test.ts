import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { linesOfText } from './fit.ts';
import { widthOf } from './measure.ts';
import { type } from './type.ts';
import { wrap } from './wrap.ts';

const faces = shippedFaces();
const words = fc.array(fc.constantFrom('water', 'a', 'dam.', 'Ҳокимият', 'and/or'), { minLength: 1, maxLength: 40 });

test('wrap(text) keeps every word in order, in lines no wider than asked', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 120, max: 500 }), (list, width) => {
      const lines = wrap(faces, list.join(' '), type.small, width);
      expect(lines.join(' ')).toBe(list.join(' '));
      for (const line of lines) expect(widthOf(faces, line, type.small)).toBeLessThanOrEqual(width + 0.1);
    }),
  );
});

test('wrap(text, most) cuts at a word, says so with an ellipsis, and stays inside the width', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 200, max: 500 }), (list, width) => {
      const text = list.join(' ');
      const lines = wrap(faces, text, type.small, width, 2);
      const whole = linesOfText(faces, text, type.small, width);
      expect(lines.length).toBe(Math.min(2, whole));
      for (const line of lines) expect(widthOf(faces, line, type.small)).toBeLessThanOrEqual(width + 0.1);
      const last = lines.at(-1) ?? '';
      expect(last.endsWith(' …')).toBe(whole > 2);
      expect(text.startsWith(lines.join(' ').replace(/ …$/, ''))).toBe(true);
    }),
  );
});

test('wrap(text with any white space) breaks at it and drops it', () => {
  expect(wrap(faces, '  one \n two\t ', type.small, 500)).toEqual(['one two']);
  expect(wrap(faces, ' ', type.small, 500)).toEqual([]);
});

test('wrap(a word wider than the line) leaves it whole', () => {
  const word = 'Bezirksschornsteinfegermeister'.repeat(3);
  expect(wrap(faces, `the ${word} came`, type.small, 200)).toEqual(['the', word, 'came']);
});

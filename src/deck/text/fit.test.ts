import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { linesOf, linesOfText } from './fit.ts';
import { widthOf } from './measure.ts';
import { type TypeStyle, type } from './type.ts';

const faces = shippedFaces();
const prose: TypeStyle = { ...type.prose, size: 25 };
const cite: TypeStyle = { family: 'sans', weight: 600, size: 14, leading: 14 };

const words = fc.array(fc.stringMatching(/^[a-zA-Zа-яғӣқӯҳҷ]{1,12}$/), { minLength: 1, maxLength: 40 });

/** Line counts read from Chromium with the same files. */
test.each<[string, number, number]>([
  ['The general was on his way back from Ishkashim; sources disagree on where he died.', 300, 5],
  ['The general was on his way back from Ishkashim; sources disagree on where he died.', 560, 2],
  ['Генерал возвращался из Ишкашима; источники расходятся в том, где он погиб.', 300, 4],
  ['Генерал возвращался из Ишкашима; источники расходятся в том, где он погиб.', 480, 3],
])('linesOfText(%s, %i) breaks as Chromium does', (text, width, lines) => {
  expect(linesOfText(faces, text, prose, width)).toBe(lines);
});

test('linesOfText(empty) is no line', () => {
  expect(linesOfText(faces, '', prose, 300)).toBe(0);
  expect(linesOfText(faces, ' \n ', prose, 300)).toBe(0);
});

test('linesOfText(x) fits a text into exactly its own width, and not into a px less', () => {
  fc.assert(
    fc.property(words, list => {
      const text = list.join(' ');
      const width = widthOf(faces, text, prose);
      expect(linesOfText(faces, text, prose, width)).toBe(1);
      if (list.length > 1) expect(linesOfText(faces, text, prose, width - 1)).toBeGreaterThan(1);
    }),
  );
});

test('linesOfText(x) never needs fewer lines in a narrower column, nor fewer than its width asks for', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 250, max: 1100 }), (list, width) => {
      const text = list.join(' ');
      const lines = linesOfText(faces, text, prose, width);
      expect(linesOfText(faces, text, prose, width - 40)).toBeGreaterThanOrEqual(lines);
      const spaces = (list.length - 1) * widthOf(faces, ' ', prose);
      expect(lines).toBeGreaterThanOrEqual(Math.floor((widthOf(faces, text, prose) - spaces) / width));
    }),
  );
});

test('linesOf(x) does not care how a paragraph is cut into runs of one style', () => {
  fc.assert(
    // Letters that the font does not kern with the space between two runs.
    fc.property(
      fc.array(fc.stringMatching(/^[a-eg-qstu]{1,12}$/)),
      fc.integer({ min: 300, max: 900 }),
      (list, width) => {
        const runs = list.map((word, index) => ({ text: index === 0 ? word : ` ${word}`, style: prose }));
        expect(linesOf(faces, runs, width)).toBe(linesOfText(faces, list.join(' '), prose, width));
      },
    ),
  );
});

test('linesOf(word + citation) takes the citation to the next line together with its word', () => {
  const citation = { text: '\u202f1, 4, 6', style: cite, citation: true };
  // A line may break after a dash, but not between a dash and its citation.
  for (const text of ['or at Khorog.', 'or at Khorog–']) {
    const runs = [{ text, style: prose }, citation];
    const width = widthOf(faces, text, prose) + 2;
    expect(linesOf(faces, runs, width)).toBe(2);
    expect(linesOf(faces, [...runs, { text: ' seven', style: prose }], width)).toBe(3);
  }
});

test('linesOfText(no-break space) keeps both sides together', () => {
  const narrow = widthOf(faces, 'it is 100', prose) + 1;
  expect(linesOfText(faces, 'it is 100\u00a0km on', prose, narrow)).toBe(3);
  expect(linesOfText(faces, 'it is 100 km on', prose, narrow)).toBe(2);
});

test('linesOfText(long word) is broken anywhere, like overflow-wrap', () => {
  const word = 'a'.repeat(200);
  const each = widthOf(faces, 'a', prose);
  expect(linesOfText(faces, word, prose, each * 50.5)).toBe(4);
  expect(linesOfText(faces, `so ${word}`, prose, each * 50.5)).toBe(5);
});

test('linesOfText(line feed) forces a line', () => {
  expect(linesOfText(faces, 'one\ntwo', prose, 900)).toBe(2);
});

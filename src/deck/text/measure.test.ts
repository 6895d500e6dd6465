import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { type Face, type FontFile, openFaces, runsOf } from './faces.ts';
import { advancesOf, widthOf } from './measure.ts';
import { shape } from './shape.ts';
import { type TypeStyle, type } from './type.ts';

const faces = shippedFaces();
const italic: TypeStyle = { ...type.prose, italic: true };

/** Widths read from Chromium with the same files, px; it rounds up to 64ths. */
test.each<[string, TypeStyle, number]>([
  ['Government forces attack', { ...type.prose, weight: 600, size: 48, tracking: -0.012 }, 583.36],
  ['the officials’ office, AVATAR', { ...type.prose, size: 25 }, 321.64],
  ['affluent fjord', { ...italic, size: 25 }, 142.23],
  ['Ҳокимияти Вилояти Мухтори Кӯҳистони Бадахшон', { ...type.prose, size: 25 }, 649.61],
  ['Генерал погиб. из ГКНБ.', { ...type.note, weight: 500, size: 17 }, 205.2],
  ['Žižek said: “No.”', { ...type.note, weight: 600, size: 17 }, 137.47],
  ['THE MURDER', { ...type.note, weight: 700, size: 14, tracking: 0.06 }, 100.33],
  ['1992–1997, № 5', { ...type.prose, size: 25 }, 177.27],
])('widthOf(%s) is the width in Chromium', (text, style, width) => {
  expect(Math.abs(widthOf(faces, text, style) - width)).toBeLessThan(width / 1000);
});

test('widthOf(x) counts tracking once for every character, and sets no ligature then', () => {
  const tracked = { ...type.prose, tracking: 0.1 };
  const letters = ['o', 'f', 'f'].reduce((sum, letter) => sum + widthOf(faces, letter, type.prose), 0);
  expect(widthOf(faces, 'off', tracked)).toBeCloseTo(letters + 3 * 0.1 * type.prose.size, 0);
  expect(widthOf(faces, 'off', type.prose)).not.toBeCloseTo(letters, 1);
});

test('widthOf(x) grows with the type size', () => {
  const double = { ...type.prose, size: type.prose.size * 2 };
  expect(widthOf(faces, 'Khorog', double)).toBeCloseTo(2 * widthOf(faces, 'Khorog', type.prose), 6);
});

test('widthOf(中文) takes a whole em for each letter that no file holds, half of one for others', () => {
  expect(widthOf(faces, '中文', type.prose)).toBe(2 * type.prose.size);
  expect(widthOf(faces, 'שלום', type.prose)).toBeCloseTo(4 * 0.55 * type.prose.size, 6);
});

test('advancesOf(x) has one advance for each UTF-16 unit, and they add up to the width', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
      const advances = advancesOf(faces, text, type.prose);
      expect(advances).toHaveLength(text.length);
      expect(advances.reduce((sum, advance) => sum + advance, 0)).toBeCloseTo(widthOf(faces, text, type.prose), 6);
    }),
  );
});

test('advancesOf(office) shares the width of a ligature among its letters', () => {
  const [, first, second, third] = advancesOf(faces, 'office', type.prose);
  expect(first).toBe(second);
  expect(second).toBe(third);
});

const lines = fc.array(fc.stringMatching(/^[a-zA-Z0-9TVWYxx.,;’()*@&<>!?-]{1,6}$/), { minLength: 1, maxLength: 8 });
const cuts: TypeStyle[] = [
  type.prose,
  italic,
  { ...type.note, weight: 600 },
  { ...type.note, weight: 600, tracking: 0.1 },
];

test.each(cuts)('advancesOf(words) are those of the whole line, in $family $weight $tracking', style => {
  fc.assert(
    fc.property(lines, words => {
      const text = words.join(' ');
      const face = runsOf(faces, text, style)[0]?.face as Face;
      const line = shape(face, text, 'latn', style.tracking ? { liga: false, clig: false } : {});
      const em = line.reduce((sum, { advance }) => sum + advance, 0);
      expect(widthOf(faces, text, style)).toBeCloseTo((em + text.length * (style.tracking ?? 0)) * style.size, 6);
    }),
    { numRuns: 400 },
  );
});

test('advancesOf(3 x 4) sets words together where the font looks past the space', () => {
  const style = { ...type.note, weight: 600 } as const;
  const apart = ['3', 'x', '4'].reduce(
    (sum, word) => sum + widthOf(faces, word, style),
    2 * widthOf(faces, ' ', style),
  );
  expect(widthOf(faces, '3 x 4', style)).not.toBeCloseTo(apart, 1);
});

test('widthOf(x) is the same whatever has been measured before', () => {
  const fresh = () => ({ ...faces, measured: new Map() });
  const texts = fc.array(fc.stringMatching(/^[aТx1. ]{1,5}$/), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(texts, list => {
      const used = fresh();
      for (const text of list) expect(widthOf(used, text, type.prose)).toBe(widthOf(fresh(), text, type.prose));
    }),
    { numRuns: 400 },
  );
});

test('runsOf(Хоруғ, 2012) gives the extended letter to its file, the space to the Latin one, in the Cyrillic script', () => {
  const runs = runsOf(faces, 'Хоруғ, 2012', type.prose);
  expect(runs.map(run => run.text)).toEqual(['Хору', 'ғ', ', 2012']);
  expect(runs.map(run => run.script)).toEqual(['cyrl', 'cyrl', 'cyrl']);
  expect(runs[2]?.face).toBe(runsOf(faces, 'a', type.prose)[0]?.face);
});

test('runsOf(Khorog, Хоруг. 2012) changes script with the letters; what follows a letter goes with it', () => {
  const runs = runsOf(faces, 'Khorog, Хоруг. 2012', type.prose);
  expect(runs.map(run => [run.text, run.script])).toEqual([
    ['Khorog, ', 'latn'],
    ['Хоруг', 'cyrl'],
    ['. 2012', 'cyrl'],
  ]);
});

test('openFaces(x) refuses bytes that are no font, when they are asked for', () => {
  const file = {
    family: 'serif',
    weight: 400,
    italic: false,
    unicodeRange: 'U+0-7F',
    read: () => new Uint8Array(64),
  } as const;
  expect(() => openFaces([file]).files[0]?.font).toThrow('not a font');
});

test('runsOf(Latin text) opens no file of another script', () => {
  const read: string[] = [];
  const subset = (unicodeRange: string, name: string): FontFile => ({
    family: 'serif',
    weight: 400,
    italic: false,
    unicodeRange,
    read: () => {
      read.push(name);
      return latin.bytes;
    },
  });
  const latin = runsOf(faces, 'a', type.prose)[0]?.face as Face;
  const lazy = openFaces([subset('U+0400-04FF', 'cyrillic'), subset('U+0000-00FF', 'latin')]);
  widthOf(lazy, 'Žižek: “No.”', type.prose);
  expect(read).toEqual(['latin']);
});

import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { type Face, runsOf, type Script } from './faces.ts';
import { type ShapedGlyph, shape } from './shape.ts';
import { type TypeStyle, type } from './type.ts';

const faces = shippedFaces();
const faceOf = (text: string, style: TypeStyle = type.prose) => runsOf(faces, text, style)[0]?.face as Face;
const latin = faceOf('a');
const placesOf = (glyphs: ShapedGlyph[]) => glyphs.map(({ at }) => at);
const widthOf = (glyphs: ShapedGlyph[]) => glyphs.reduce((sum, { advance }) => sum + advance, 0);

test('shape(office) has one glyph for ffi, and three without ligatures', () => {
  expect(placesOf(shape(latin, 'office', 'latn'))).toEqual([0, 1, 4, 5]);
  expect(placesOf(shape(latin, 'office', 'latn', { liga: false }))).toEqual([0, 1, 2, 3, 4, 5]);
});

test('shape(AV) is kerned unless it is told not to', () => {
  expect(widthOf(shape(latin, 'AV', 'latn'))).toBeLessThan(widthOf(shape(latin, 'AV', 'latn', { kern: false })));
});

test('shape(1) is as wide as every digit with tnum', () => {
  const sans = faceOf('1', type.note);
  expect(widthOf(shape(sans, '1', 'latn'))).not.toBe(widthOf(shape(sans, '8', 'latn')));
  expect(widthOf(shape(sans, '1', 'latn', { tnum: true }))).toBe(widthOf(shape(sans, '8', 'latn', { tnum: true })));
});

test('shape(x) with a mark moves it back onto its letter, and gives it no width', () => {
  const [, mark] = shape(latin, 'x\u0304', 'latn');
  expect(mark).toMatchObject({ at: 1, advance: 0 });
  expect(mark?.x).toBeLessThan(0);
});

test('shape(x) takes the signs that the script asks for: Greek has an acute of its own', () => {
  const cyrillic = faceOf('а');
  const acute = (script: Script) => shape(cyrillic, '\u0301', script)[0]?.id;
  expect(acute('grek')).not.toBe(acute('cyrl'));
  expect(acute('DFLT')).toBe(acute('cyrl'));
});

test('shape(empty) is no glyph', () => {
  expect(shape(latin, '', 'latn')).toEqual([]);
});

import { expect, test } from 'vitest';
import { shippedFaces } from '../../build/fonts.ts';
import { fontProgram } from './program.ts';

const [face] = shippedFaces()
  .files.filter(({ family, weight, italic }) => family === 'serif' && weight === 600 && !italic)
  .slice(-1);
const whole = face?.bytes ?? new Uint8Array();

function tablesOf(font: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const entries = Array.from({ length: view.getUint16(4) }, (_, nth) => 12 + 16 * nth);
  return new Map(
    entries.map(at => {
      const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      return [String.fromCharCode(...font.subarray(at, at + 4)), font.subarray(offset, offset + length)];
    }),
  );
}

test('fontProgram() keeps the outlines as they are and leaves out what sets text', () => {
  const { bytes } = fontProgram(whole);
  const [before, after] = [tablesOf(whole), tablesOf(bytes)];
  for (const [tag, table] of after)
    expect(Buffer.from(table).equals(before.get(tag) ?? Buffer.alloc(0)), tag).toBe(true);
  expect([...after.keys()]).toEqual(expect.arrayContaining(['glyf', 'loca', 'head', 'hmtx', 'maxp']));
  expect(after.has('GSUB') || after.has('GPOS') || after.has('name')).toBe(false);
  expect(bytes.length).toBeLessThan(whole.length);
});

test('fontProgram() says how far letters reach in thousandths of an em', () => {
  const { ascent, descent, box } = fontProgram(whole);
  expect(ascent).toBeGreaterThan(900);
  expect(descent).toBeLessThan(-200);
  expect(box[3]).toBeGreaterThan(ascent - 400);
});

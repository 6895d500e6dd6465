import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { libraryFile } from './package.ts';
import { fontOf } from './woff.ts';

const woff = readFileSync(libraryFile('@fontsource/inter/files/inter-latin-600-normal.woff'));

/** Tables of an OpenType font by tag, from its directory. */
function tablesOf(font: Uint8Array): Map<string, { sum: number; bytes: Uint8Array }> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, nth) => {
      const [tag, sum, offset, length] = [0, 4, 8, 12].map(at => view.getUint32(12 + 16 * nth + at));
      const bytes = font.subarray(offset, (offset ?? 0) + (length ?? 0));
      return [String(tag), { sum: sum ?? 0, bytes }];
    }),
  );
}

/** The sum of a table as OpenType has it, of big-endian words; `head` is summed without its own adjustment. */
function sumOf(bytes: Uint8Array, isHead: boolean): number {
  let sum = 0;
  for (const [index, byte] of bytes.entries())
    if (!isHead || index < 8 || index >= 12) sum = (sum + byte * 2 ** (24 - 8 * (index % 4))) % 2 ** 32;
  return sum;
}

test('fontOf(x) holds every table of the header, as long as it says and with the sum that it says', () => {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const tables = tablesOf(fontOf(woff));
  expect(tables.size).toBe(view.getUint16(12));
  for (let entry = 44; entry < 44 + 20 * tables.size; entry += 20) {
    const tag = view.getUint32(entry);
    const table = tables.get(String(tag));
    expect(table?.bytes).toHaveLength(view.getUint32(entry + 12));
    expect(table?.sum).toBe(view.getUint32(entry + 16));
    expect(sumOf(table?.bytes ?? new Uint8Array(), tag === 0x68656164)).toBe(table?.sum);
  }
});

test('fontOf(x) begins with the version and the number of tables, and is as long as the header says', () => {
  const font = fontOf(woff);
  expect([...font.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
  expect(font).toHaveLength(woff.readUInt32BE(16));
});

test('fontOf(x) refuses what is no WOFF 1.0, and one whose table is not whole', () => {
  expect(() => fontOf(new Uint8Array(64))).toThrow('not a WOFF 1.0 file');
  expect(() => fontOf(woff.subarray(0, 20))).toThrow('not a WOFF 1.0 file');
  const cut = Uint8Array.from(woff);
  new DataView(cut.buffer).setUint32(44 + 12, 1_000_000);
  expect(() => fontOf(cut)).toThrow();
});

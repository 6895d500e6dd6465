/** Font files of the web as their OpenType font again (WOFF 1.0, W3C Recommendation of 2012). */

import { inflateSync } from 'node:zlib';

/** Bytes of the WOFF header and of one entry of its directory, of the font's header and of one entry of its own. */
const sizes = { header: 44, entry: 20, fontHeader: 12, fontEntry: 16 };

/**
 * The font that a `.woff` holds, table by table in the order of its directory, without metadata and private data.
 * @throws when the bytes are no WOFF 1.0, or a table is not as long as the directory says.
 */
export function fontOf(woff: Uint8Array): Uint8Array {
  const from = viewOf(woff);
  if (woff.length < sizes.header || from.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF 1.0 file');
  const count = from.getUint16(12);
  const font = new Uint8Array(from.getUint32(16));
  const to = viewOf(font);
  writeHeader(to, from.getUint32(4), count);
  let place = sizes.fontHeader + count * sizes.fontEntry;
  for (let nth = 0; nth < count; nth++) {
    const entry = sizes.header + nth * sizes.entry;
    const [offset, packed, length] = [4, 8, 12].map(at => from.getUint32(entry + at)) as [number, number, number];
    const stored = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(stored) : stored;
    if (table.length !== length) throw new Error('a table of the WOFF file is not whole');
    const words = [from.getUint32(entry), from.getUint32(entry + 16), place, length];
    for (const [index, word] of words.entries())
      to.setUint32(sizes.fontHeader + nth * sizes.fontEntry + index * 4, word);
    font.set(table, place);
    place += Math.ceil(length / 4) * 4;
  }
  return font;
}

/** Version, number of tables, and three numbers that follow from it for a binary search. */
function writeHeader(to: DataView, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * sizes.fontEntry;
  to.setUint32(0, flavour);
  for (const [index, value] of [count, range, power, count * sizes.fontEntry - range].entries())
    to.setUint16(4 + index * 2, value);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

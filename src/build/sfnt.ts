/** OpenType fonts as their tables (OpenType 1.9, "Organization of an OpenType Font"). */

/** Bytes of the font's header and of an entry of its directory. */
const sizes = { header: 12, entry: 16 };

export interface Table {
  /** Four bytes: "glyf". */
  tag: string;
  checksum: number;
  bytes: Uint8Array;
}

export function tablesOf(font: Uint8Array): Table[] {
  const view = viewOf(font);
  return Array.from({ length: view.getUint16(4) }, (_, nth) => {
    const entry = sizes.header + nth * sizes.entry;
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    return {
      tag: Buffer.from(font.subarray(entry, entry + 4)).toString('latin1'),
      checksum: view.getUint32(entry + 4),
      bytes: font.subarray(offset, offset + length),
    };
  });
}

/** @param flavour what the font begins with: 0x00010000 for TrueType outlines. */
export function fontFrom(flavour: number, tables: Table[]): Uint8Array {
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  let place = sizes.header + tables.length * sizes.entry;
  const font = new Uint8Array(place + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0));
  const view = viewOf(font);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, flavour);
  // How many, and what a binary search through them starts from.
  const search = [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)];
  for (const [index, value] of search.entries()) view.setUint16(4 + 2 * index, value);
  for (const [nth, { tag, checksum, bytes }] of tables.entries()) {
    const entry = sizes.header + nth * sizes.entry;
    font.set(Buffer.from(tag, 'latin1'), entry);
    for (const [index, value] of [checksum, place, bytes.length].entries())
      view.setUint32(entry + 4 + 4 * index, value);
    font.set(bytes, place);
    place += padded(bytes.length);
  }
  return font;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

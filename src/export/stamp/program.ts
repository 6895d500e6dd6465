/** An OpenType font as a PDF embeds it (PDF 2.0, 9.9): what draws glyphs, without what sets text. */

const kept = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
/** Bytes of the font's header and of an entry of its directory. */
const sizes = { header: 12, entry: 16 };

export interface FontProgram {
  bytes: Uint8Array;
  /** In thousandths of an em. */
  box: [left: number, bottom: number, right: number, top: number];
  ascent: number;
  descent: number;
}

interface Table {
  tag: string;
  checksum: number;
  bytes: Uint8Array;
}

/** @param font with TrueType outlines. */
export function fontProgram(font: Uint8Array): FontProgram {
  const tables = tablesOf(font).filter(({ tag }) => kept.includes(tag));
  const view = (tag: string) => {
    const { bytes } = tables.find(table => table.tag === tag) ?? { bytes: new Uint8Array() };
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  const [head, hhea] = [view('head'), view('hhea')];
  const scale = 1000 / head.getUint16(18);
  const at = (table: DataView, offset: number) => Math.round(table.getInt16(offset) * scale);
  return {
    bytes: joined(tables),
    box: [at(head, 36), at(head, 38), at(head, 40), at(head, 42)],
    ascent: at(hhea, 4),
    descent: at(hhea, 6),
  };
}

function tablesOf(font: Uint8Array): Table[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return Array.from({ length: view.getUint16(4) }, (_, nth) => {
    const entry = sizes.header + nth * sizes.entry;
    const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    return {
      tag: String.fromCharCode(...font.subarray(entry, entry + 4)),
      checksum: view.getUint32(entry + 4),
      bytes: font.subarray(offset, offset + length),
    };
  });
}

function joined(tables: Table[]): Uint8Array {
  const start = sizes.header + tables.length * sizes.entry;
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  const bytes = new Uint8Array(start + tables.reduce((sum, table) => sum + padded(table.bytes.length), 0));
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  // How many, and what a binary search through them starts from.
  const search = [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)];
  for (const [index, value] of search.entries()) view.setUint16(4 + 2 * index, value);
  let place = start;
  for (const [nth, { tag, checksum, bytes: table }] of tables.entries()) {
    const entry = sizes.header + nth * sizes.entry;
    bytes.set(Buffer.from(tag, 'latin1'), entry);
    for (const [index, value] of [checksum, place, table.length].entries())
      view.setUint32(entry + 4 + 4 * index, value);
    bytes.set(table, place);
    place += padded(table.length);
  }
  return bytes;
}

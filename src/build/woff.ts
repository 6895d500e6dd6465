/** Font files of the web as their OpenType font again (WOFF 1.0, W3C Recommendation of 2012). */

import { inflateSync } from 'node:zlib';
import { fontFrom, viewOf } from './sfnt.ts';

/** Bytes of the WOFF header and of one entry of its directory. */
const sizes = { header: 44, entry: 20 };

/**
 * The font that a `.woff` holds, table by table in the order of its directory, without metadata and private data.
 * @throws when the bytes are no WOFF 1.0, or a table is not as long as the directory says.
 */
export function fontOf(woff: Uint8Array): Uint8Array {
  const view = viewOf(woff);
  if (woff.length < sizes.header || view.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF 1.0 file');
  const tables = Array.from({ length: view.getUint16(12) }, (_, nth) => {
    const entry = sizes.header + nth * sizes.entry;
    const [offset, packed, length] = [4, 8, 12].map(at => view.getUint32(entry + at)) as [number, number, number];
    const stored = woff.subarray(offset, offset + packed);
    const bytes = packed < length ? inflateSync(stored) : stored;
    if (bytes.length !== length) throw new Error('a table of the WOFF file is not whole');
    const tag = Buffer.from(woff.subarray(entry, entry + 4)).toString('latin1');
    return { tag, checksum: view.getUint32(entry + 16), bytes };
  });
  return fontFrom(view.getUint32(4), tables);
}

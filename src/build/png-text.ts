import { crc32 } from 'node:zlib';
import { type Provenance, sourceText } from '../story/provenance.ts';

/** The last chunk has no content: length, type, checksum. */
const endLength = 12;

/**
 * A picture that says in its metadata what it was made with and from: the registered keywords `Software` and `Source`
 * (PNG 3, 11.3.3).
 * @param png a whole file.
 */
export function withProvenance(png: Uint8Array, provenance: Provenance): Uint8Array {
  const end = png.length - endLength;
  return Buffer.concat([
    png.subarray(0, end),
    textChunk('Software', provenance.program),
    textChunk('Source', sourceText(provenance)),
    png.subarray(end),
  ]);
}

/** International text, not packed, in no language (iTXt). */
function textChunk(keyword: string, text: string): Buffer {
  const content = Buffer.from(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(content.length - 4);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  return chunk;
}

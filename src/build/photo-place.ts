/**
 * Whether a photograph says where it was taken: cameras and telephones write the place into the file (Exif 3, 4.6.6), and
 * whoever gets the file can read it there.
 */
export function tellsPlace(picture: Uint8Array): boolean {
  const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
  return heads(bytes).some(start => hasPlace(bytes, start));
}

/** What stands before the Exif data: in JPEG, HEIC and AVIF, in PNG, in WebP. */
const marks = ['Exif\0\0', 'eXIf', 'EXIF'];
/** Bytes between such a mark and the data. */
const gap = 8;
/** TIFF headers: little and big endian. */
const orders = ['II*\0', 'MM\0*'];

function heads(bytes: Buffer): number[] {
  return marks.flatMap(mark => {
    const at = bytes.indexOf(mark, 0, 'latin1');
    if (at < 0) return [];
    const near = bytes.subarray(at + mark.length, at + mark.length + gap + 4);
    return orders.flatMap(order => {
      const inside = near.indexOf(order, 0, 'latin1');
      return inside < 0 ? [] : at + mark.length + inside;
    });
  });
}

/** The tag of the first directory that leads to the place, and the size of an entry (TIFF 6, 2). */
const placeTag = 0x8825;
const entrySize = 12;

function hasPlace(bytes: Buffer, start: number): boolean {
  const data = bytes.subarray(start);
  const little = data[0] === 0x49;
  const short = (at: number) => (little ? data.readUInt16LE(at) : data.readUInt16BE(at));
  const long = (at: number) => (little ? data.readUInt32LE(at) : data.readUInt32BE(at));
  try {
    const directory = long(4);
    const entries = Array.from({ length: short(directory) }, (_, index) => directory + 2 + index * entrySize);
    const found = entries.find(at => short(at) === placeTag);
    // The version alone says nothing.
    return found !== undefined && short(long(found + 8)) > 1;
  } catch {
    // It breaks off: nobody else reads a place in it either.
    return false;
  }
}

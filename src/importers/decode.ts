/** The text in the bytes of a file. */

import { hiddenIn, withoutHidden } from '../story/hidden.ts';
import { ImportError } from './import-error.ts';
import type { Losses } from './losses.ts';

/** Bytes. A story holds 5 million characters at most, and no format needs four times as many bytes for it. */
export const maxBytes = 20_000_000;

/**
 * Decodes by the byte order mark, else as UTF-8, else as Windows-1252, which is told. Signs that no text needs (control
 * characters, marks that turn the direction of writing) are left out, which is told too.
 * @throws ImportError for an empty file, one that is too large, and one that holds no text
 */
export function decode(bytes: Uint8Array, losses: Losses): string {
  if (bytes.length > maxBytes) throw tooLarge(bytes.length);
  const text = plain(decoded(bytes, losses), losses);
  if (text.trim() === '') throw new ImportError('the file is empty', 'export the timeline again');
  return text;
}

export function tooLarge(bytes: number): ImportError {
  const size = Math.round(bytes / 1e6);
  return new ImportError(`the file has ${size} MB, and 20 MB are read`, 'divide it into several timelines');
}

function decoded(bytes: Uint8Array, losses: Losses): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0x50 && second === 0x4b && third === 3)
    throw new ImportError('this is a zip or spreadsheet file', 'export the sheet as CSV and import that');
  const head = bytes.subarray(0, 4096);
  const [even = 0, odd = 0] = [0, 1].map(place => head.filter((byte, at) => byte === 0 && at % 2 === place).length);
  // In UTF-16 without a mark digits, commas and spaces have a zero in every second place; a few strays are none.
  if (Math.max(even, odd) > Math.max(2, head.length / 50)) {
    if (even === 0) return new TextDecoder('utf-16le').decode(bytes);
    if (odd === 0) return new TextDecoder('utf-16be').decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (even + odd > 0) throw new ImportError('this is not a text file', 'import JSON, CSV or iCalendar');
    losses.changed('', 'encoding', 'the file is not UTF-8; it was read as Windows-1252, so look at accented letters');
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function plain(text: string, losses: Losses): string {
  const count = hiddenIn(text);
  if (count > 0) losses.lost('', 'text', `control and direction signs that nobody sees, ${count} in all`);
  return withoutHidden(text).replace(/\r\n?/g, '\n');
}

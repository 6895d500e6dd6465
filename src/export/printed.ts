/**
 * Opening a PDF as Chromium prints it. Two of three of its objects are tags, which stay as they are: they are not parsed,
 * only kept.
 */

import { ParseSpeeds, PDFDocument, PDFInvalidObject, PDFRef } from '@cantoo/pdf-lib';
import { tableOf } from './table.ts';

const tag = '<</Type /StructElem';

/** An object between its `obj` and its end. */
interface Kept {
  number: number;
  bytes: Uint8Array;
}

/** @param printed with a table of its objects (PDF 2.0, 7.5.4); without one it is parsed whole. */
export async function openPrinted(printed: Uint8Array): Promise<PDFDocument> {
  const { rest, tags } = part(Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength));
  const pdf = await PDFDocument.load(rest, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  // The library writes what it could not read as it has found it.
  for (const { number, bytes } of tags) pdf.context.assign(PDFRef.of(number), PDFInvalidObject.of(bytes));
  return pdf;
}

function part(bytes: Buffer): { rest: Uint8Array; tags: Kept[] } {
  const text = bytes.toString('latin1');
  const table = tableOf(text);
  if (!table) return { rest: bytes, tags: [] };
  const { places, start, end } = table;
  const tags: Kept[] = [];
  const others: Uint8Array[] = [];
  let kept = 0;
  places.forEach(({ number, at }, nth) => {
    const next = places[nth + 1]?.at ?? start;
    const content = at + `${number} 0 obj\n`.length;
    if (!text.startsWith(tag, content)) return;
    tags.push({ number, bytes: bytes.subarray(content, text.lastIndexOf('\nendobj', next)) });
    others.push(bytes.subarray(kept, at));
    kept = next;
  });
  return { rest: Buffer.concat([...others, bytes.subarray(kept, start), bytes.subarray(end)]), tags };
}

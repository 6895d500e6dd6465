/**
 * Ids of tags that depend on the document alone. Chromium takes the numbers of its nodes, of which there is now and then
 * one more: the same document would not always give the same bytes.
 */

/** Numbers the ids anew, from 1 and in their order, so that the tree that finds them stays sorted. @returns as many bytes. */
export function numberTags(printed: Uint8Array): Uint8Array {
  const text = Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength).toString('latin1');
  const ids = new Set(Array.from(text.matchAll(/\(node(\d{8})\)/g), ([, id = '']) => id));
  const numbers = new Map([...ids].sort().map((id, nth) => [id, String(nth + 1).padStart(8, '0')]));
  return Buffer.from(
    text.replace(/\(node(\d{8})\)/g, (_, id: string) => `(node${numbers.get(id)})`),
    'latin1',
  );
}

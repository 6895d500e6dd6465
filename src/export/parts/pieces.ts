/**
 * Objects of a PDF as Chromium writes it, kept as text and not parsed: what is done to them here is to give them, and
 * what they refer to, other numbers.
 */

import { tableOf } from '../table.ts';

export interface Piece {
  /** What stands between `obj` and `endobj`, a character for each byte; of a stream its dictionary. */
  text: string;
  /** From the end of the dictionary to `endobj`. */
  stream?: Uint8Array;
}

export interface Pieces {
  /** By number. */
  objects: Map<number, Piece>;
  /** Numbers of the objects that the trailer names. */
  root: number;
  info: number;
}

/** Chromium escapes what stands in a string: parentheses, and whatever is not printed. */
export const string = String.raw`\([^\\()]*(?:\\[^][^\\()]*)*\)`;
const tokens = new RegExp(String.raw`${string}|(\d+) 0 R\b|(/StructParents? )(\d+)|/([A-Z]{6})(?=\+)`, 'g');

/** @throws Error when it has no table of its objects, or another trailer than Chromium's. */
export function readPieces(pdf: Uint8Array): Pieces {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString('latin1');
  const table = tableOf(text);
  if (!table) throw new Error('the browser prints PDF files without a table of their objects');
  const objects = new Map<number, Piece>();
  table.places.forEach(({ number, at }, nth) => {
    const start = at + `${number} 0 obj\n`.length;
    const end = text.lastIndexOf('\nendobj', table.places[nth + 1]?.at ?? table.start);
    const isStream = text.endsWith('endstream', end);
    const stream = isStream ? text.indexOf(' stream\n', start) : end;
    const piece = { text: text.slice(start, stream) };
    objects.set(number, isStream ? { ...piece, stream: bytes.subarray(stream, end) } : piece);
  });
  const trailer = text.slice(table.end);
  // In the order of their numbers: the file's is another one.
  const sorted = new Map([...objects].sort(([a], [b]) => a - b));
  return { objects: sorted, root: referenceIn(trailer, 'Root'), info: referenceIn(trailer, 'Info') };
}

/** What is written in place of parts of an object. */
export interface Changes {
  /** Number of an object, by its number. */
  reference(number: number): number;
  /** Key of a page or an annotation in the tree that leads to tags (PDF 2.0, 14.7.5.4), by its key. */
  key(key: number): number;
  /** A string with its parentheses. */
  string(text: string): string;
  /** The six letters before the name of a font of which not every glyph is there. */
  subset(letters: string): string;
}

export function changed(text: string, { reference, key, string, subset }: Changes): string {
  return text.replace(tokens, (token, number?: string, name?: string, value?: string, letters?: string) => {
    if (number !== undefined) return `${reference(Number(number))} 0 R`;
    if (letters !== undefined) return `/${subset(letters)}`;
    return name === undefined ? string(token) : `${name}${key(Number(value))}`;
  });
}

/** Numbers of the objects that an object refers to. */
export function referencesIn(text: string): number[] {
  return Array.from(withoutStrings(text).matchAll(/(\d+) 0 R\b/g), ([, number]) => Number(number));
}

/** @throws Error when the dictionary has no reference of that name. */
export function referenceIn(text: string, name: string): number {
  const found = referenceMaybe(text, name);
  if (found === undefined) throw new Error(`the browser writes PDF files in which /${name} is not where it was`);
  return found;
}

export function referenceMaybe(text: string, name: string): number | undefined {
  const number = new RegExp(String.raw`/${name} (\d+) 0 R\b`).exec(withoutStrings(text))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The references of an entry that is one, or an array of them. */
export function listIn(text: string, name: string): number[] {
  const value = new RegExp(String.raw`/${name} (\d+ 0 R\b|\[[^\]]*\])`).exec(withoutStrings(text))?.[1];
  return referencesIn(value ?? '');
}

export function numberIn(text: string, name: string): number {
  return Number(new RegExp(String.raw`/${name} (\d+)`).exec(withoutStrings(text))?.[1] ?? 0);
}

const strings = new RegExp(string, 'g');

function withoutStrings(text: string): string {
  return text.includes('(') ? text.replace(strings, '()') : text;
}

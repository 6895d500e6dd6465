/** Tables of a PDF read back: cells with their words, which way they head, and by which cells they are headed. */

import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, type PDFString } from '@cantoo/pdf-lib';
import { cellTags } from './paper-structure.ts';

export interface Cell {
  role: 'TH' | 'TD';
  words: string;
  /** Of a head: `Column` or `Row`. */
  scope: string;
  /** Words of the heads that the cell names. */
  heads: string[];
}

export type Table = Cell[][];

const name = PDFName.of;

export async function readTables(file: string): Promise<Table[]> {
  const pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  // Both readers go through the tree in its order.
  const words = (await cellTags(file)).values();
  const byId = new Map<string, Cell>();
  const named: [cell: Cell, ids: string[]][] = [];
  const tables: Table[] = [];

  const read = (tag: PDFDict): void => {
    const role = tag.get(name('S'))?.toString().slice(1);
    if (role === 'Table') tables.push([]);
    if (role === 'TR') tables.at(-1)?.push([]);
    if (role === 'TH' || role === 'TD') {
      const attributes = attributesOf(tag);
      const scope = attributes.map(one => one.get(name('Scope'))?.toString().slice(1)).find(Boolean) ?? '';
      const cell: Cell = { role, words: words.next().value?.words ?? '', scope, heads: [] };
      tables.at(-1)?.at(-1)?.push(cell);
      const id = tag.get(name('ID'));
      if (id) byId.set(textOf(id), cell);
      const heads = attributes.flatMap(one => one.lookupMaybe(name('Headers'), PDFArray)?.asArray() ?? []);
      named.push([cell, heads.map(textOf)]);
    }
    for (const kid of kidsOf(tag)) read(kid);
  };
  const kidsOf = (tag: PDFDict): PDFDict[] => {
    const kids = pdf.context.lookup(tag.get(name('K')));
    return (kids instanceof PDFArray ? kids.asArray() : [kids])
      .map(kid => pdf.context.lookup(kid))
      .filter(kid => kid instanceof PDFDict && kid.has(name('S'))) as PDFDict[];
  };
  read(pdf.catalog.lookup(name('StructTreeRoot'), PDFDict));
  for (const [cell, ids] of named) cell.heads = ids.map(id => byId.get(id)?.words ?? 'nobody');
  return tables;
}

function attributesOf(tag: PDFDict): PDFDict[] {
  const attributes = tag.lookup(name('A'));
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  return list.filter(one => one instanceof PDFDict);
}

function textOf(id: PDFObject): string {
  return (id as PDFString).decodeText();
}

/** The tags of a PDF, read back one by one; and whether pages, annotations and ids lead back to them. */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** What the tags say that does not depend on how their objects are numbered. */
export interface Tags {
  /** From the outermost, a line each: depth, role, words, content as page and number, headers as lines of other tags. */
  lines: string[];
  /** What the trees of the PDF do not lead back to. */
  astray: string[];
  /** Of the tree that finds tags by their ids, in its order. */
  ids: string[];
}

interface Reader {
  pdf: PDFDocument;
  /** Places of pages, by reference. */
  pages: Map<PDFRef, number>;
  /** Tags by the keys of pages and annotations. */
  parents: Map<number, PDFObject>;
  tagsById: Map<string, PDFRef>;
  seen: { ref: PDFRef; depth: number; words: string; headers: string[] }[];
  astray: string[];
}

const name = PDFName.of;

export function readTags(pdf: PDFDocument): Tags {
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const pages = new Map(pdf.getPages().map(({ ref }, place) => [ref, place]));
  const reader: Reader = { pdf, pages, parents: new Map(), tagsById: new Map(), seen: [], astray: [] };
  const entries = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray();
  for (let at = 0; at < entries.length; at += 2) {
    reader.parents.set((entries[at] as PDFNumber).asNumber(), entries[at + 1] as PDFObject);
  }
  const keys = [...reader.parents.keys()];
  if (keys.some((key, nth) => key !== nth)) reader.astray.push('keys are not sorted or not all there');
  const next = root.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber();
  if (next !== keys.length) reader.astray.push(`the next key is ${next} after ${keys.length}`);
  const ids = root.has(name('IDTree')) ? namesIn(root.lookup(name('IDTree'), PDFDict), reader) : [];
  readKids(reader, root, -1, undefined);
  const placeOf = new Map(reader.seen.map(({ ref }, place) => [ref, place]));
  const lines = reader.seen.map(({ depth, words, headers }) => {
    const heads = headers.map(id => placeOf.get(reader.tagsById.get(id) ?? PDFRef.of(0)) ?? 'nowhere');
    return `${' '.repeat(depth)}${words}${heads.length > 0 ? ` under ${heads.join(' ')}` : ''}`;
  });
  return { lines, astray: reader.astray, ids };
}

function namesIn(branch: PDFDict, reader: Reader): string[] {
  const leaves = branch.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? [];
  const names = branch.lookupMaybe(name('Names'), PDFArray)?.asArray() ?? [];
  const own = names.flatMap((entry, at) => {
    if (at % 2 > 0) return [];
    reader.tagsById.set(textOf(entry), names[at + 1] as PDFRef);
    return textOf(entry);
  });
  const limits = branch.lookupMaybe(name('Limits'), PDFArray)?.asArray().map(textOf);
  if (limits && limits.join() !== [own[0], own.at(-1)].join()) reader.astray.push(`limits ${limits}`);
  return [...own, ...leaves.flatMap(leaf => namesIn(reader.pdf.context.lookup(leaf, PDFDict), reader))];
}

function readKids(reader: Reader, tag: PDFDict, depth: number, own: PDFRef | undefined): void {
  const { context } = reader.pdf;
  const kids = tag.get(name('K'));
  const list = kids instanceof PDFRef ? context.lookup(kids) : kids;
  for (const kid of list instanceof PDFArray ? list.asArray() : kids ? [kids] : []) {
    if (kid instanceof PDFRef) readTag(reader, kid, depth + 1, own);
    else if (kid instanceof PDFNumber) checkContent(reader, tag, kid.asNumber(), own);
    else checkObject(reader, kid as PDFDict, own);
  }
}

function readTag(reader: Reader, ref: PDFRef, depth: number, parent: PDFRef | undefined): void {
  const tag = reader.pdf.context.lookup(ref, PDFDict);
  const place = reader.pages.get(tag.get(name('Pg')) as PDFRef);
  const kids = tag.get(name('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  const content = list.filter(kid => kid instanceof PDFNumber).join(' ');
  const words = ['Alt', 'ActualText', 'Lang'].map(key => tag.get(name(key))).filter(value => value !== undefined);
  const id = tag.get(name('ID'));
  if (id && reader.tagsById.get(textOf(id)) !== ref) reader.astray.push(`the id ${textOf(id)}`);
  if (parent && tag.get(name('P')) !== parent) reader.astray.push(`the parent of tag ${reader.seen.length}`);
  reader.seen.push({
    ref,
    depth,
    words: [tag.get(name('S')), ...words, place === undefined ? '' : `page ${place}: ${content}`].join(' ').trim(),
    headers: headersOf(tag),
  });
  readKids(reader, tag, depth, ref);
}

function headersOf(tag: PDFDict): string[] {
  const attributes = tag.lookupMaybe(name('A'), PDFArray)?.asArray() ?? [];
  return attributes.flatMap(one => {
    const headers = one instanceof PDFDict ? one.lookupMaybe(name('Headers'), PDFArray)?.asArray() : undefined;
    return headers?.map(textOf) ?? [];
  });
}

/** A piece of a page's content, which the page leads back from by its number. */
function checkContent({ pdf, parents, astray, seen }: Reader, tag: PDFDict, number: number, own: PDFRef | undefined) {
  const page = pdf.context.lookupMaybe(tag.get(name('Pg')), PDFDict);
  const list = parents.get(page?.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber() ?? -1);
  const found = list && pdf.context.lookup(list, PDFArray).get(number);
  if (found !== own) astray.push(`content ${number} of tag ${seen.length - 1}`);
}

/** An annotation, which leads back by its key. */
function checkObject({ pdf, parents, astray, seen, pages }: Reader, kid: PDFDict, own: PDFRef | undefined): void {
  const last = seen.at(-1);
  const object = pdf.context.lookupMaybe(kid.get(name('Obj')), PDFDict);
  const page = pages.get(kid.get(name('Pg')) as PDFRef);
  if (last) last.words += ` object on page ${page} at ${object?.get(name('Rect'))}`;
  const key = object?.lookupMaybe(name('StructParent'), PDFNumber)?.asNumber() ?? -1;
  if (parents.get(key) !== own) astray.push(`the object of tag ${seen.length - 1}`);
}

function textOf(value: PDFObject): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : String(value);
}

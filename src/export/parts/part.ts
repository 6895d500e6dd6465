/** A printed part of a document: its objects, and which of them the whole has but once. */

import { listIn, numberIn, type Piece, type Pieces, readPieces, referenceIn, referenceMaybe } from './pieces.ts';

/** All numbers are those of objects. */
export interface Part extends Pieces {
  /** The root of the tree of pages, and the pages in order. */
  pageTree: number;
  pages: number[];
  tags: Tags;
  outlines: number;
  /** In the order of the document. */
  bookmarks: Bookmark[];
}

/** Its structure tree (PDF 2.0, 14.7). */
export interface Tags {
  root: number;
  /** The outermost tag. */
  document: number;
  /** The only tag in it, which stands for `<main>` and has all others in it; nothing when there is none such. */
  main: number | undefined;
  /** The tree that leads from pages and annotations to tags, what is in it by its keys, and the first key that is free. */
  parentTree: number;
  parents: [key: number, object: number][];
  nextKey: number;
  /** The tree that leads from ids to tags, and its branches; nothing when no tag has an id. */
  idTree: number | undefined;
  idBranches: number[];
  /** The ids as they are written, sorted. */
  ids: string[];
}

export interface Bookmark {
  number: number;
  /** Of the heading that it stands for, from 1. */
  level: number;
}

/** @throws Error when it is not a PDF with tags and bookmarks as Chromium writes it. */
export function readPart(pdf: Uint8Array): Part {
  const pieces = readPieces(pdf);
  const catalog = textOf(pieces, pieces.root);
  const pageTree = referenceIn(catalog, 'Pages');
  const outlines = referenceIn(catalog, 'Outlines');
  return {
    ...pieces,
    pageTree,
    pages: pagesIn(pieces, pageTree),
    tags: readTags(pieces, referenceIn(catalog, 'StructTreeRoot')),
    outlines,
    bookmarks: bookmarksIn(pieces, outlines, 1),
  };
}

export function textOf({ objects }: Pick<Pieces, 'objects'>, number: number): string {
  return objects.get(number)?.text ?? '';
}

function pagesIn(pieces: Pieces, number: number): number[] {
  const text = textOf(pieces, number);
  return text.startsWith('<</Type /Pages') ? listIn(text, 'Kids').flatMap(kid => pagesIn(pieces, kid)) : [number];
}

function readTags(pieces: Pieces, root: number): Tags {
  const text = textOf(pieces, root);
  const document = referenceIn(text, 'K');
  const parentTree = referenceIn(text, 'ParentTree');
  const idTree = referenceMaybe(text, 'IDTree');
  const parents = /\/Nums \[([^\]]*)\]/.exec(textOf(pieces, parentTree))?.[1] ?? '';
  return {
    root,
    document,
    main: mainIn(pieces, document),
    parentTree,
    parents: Array.from(parents.matchAll(/(\d+) (\d+) 0 R/g), ([, key, object]) => [Number(key), Number(object)]),
    nextKey: numberIn(text, 'ParentTreeNextKey'),
    idTree,
    idBranches: idTree === undefined ? [] : listIn(textOf(pieces, idTree), 'Kids'),
    ids: idsIn(pieces.objects.values()),
  };
}

function mainIn(pieces: Pieces, document: number): number | undefined {
  const [only, ...others] = listIn(textOf(pieces, document), 'K');
  if (only === undefined || others.length > 0) return undefined;
  // A tag with a page of its own has content of its own.
  return referenceMaybe(textOf(pieces, only), 'Pg') === undefined ? only : undefined;
}

/** As Chromium makes them of the numbers of its nodes. */
export const id = /\(node\d{8}\)/g;

function idsIn(objects: Iterable<Piece>): string[] {
  const found = new Set<string>();
  for (const { text } of objects) if (text.includes('(node')) for (const [one] of text.matchAll(id)) found.add(one);
  return [...found].sort();
}

/** @param depth from 1: the level where a bookmark does not say which tag it stands for. */
function bookmarksIn(pieces: Pieces, above: number, depth: number): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  let number = referenceMaybe(textOf(pieces, above), 'First');
  while (number !== undefined) {
    const text = textOf(pieces, number);
    const heading = textOf(pieces, referenceMaybe(text, 'SE') ?? 0);
    bookmarks.push({ number, level: Number(/\/S \/H([1-6])\b/.exec(heading)?.[1] ?? depth) });
    bookmarks.push(...bookmarksIn(pieces, number, depth + 1));
    number = referenceMaybe(text, 'Next');
  }
  return bookmarks;
}

/** Numbers of objects in the joined PDF. */

import { createHash } from 'node:crypto';
import type { Part } from './part.ts';
import { changed, type Piece, referencesIn } from './pieces.ts';

/** What there is once, made of what each part has. */
export interface Heads {
  catalog: number;
  info: number;
  pages: number;
  tags: number;
  document: number;
  /** 0 when not every part has one. */
  main: number;
  parentTree: number;
  idTree: number;
  outlines: number;
  names: number;
}

export interface Numbers {
  heads: Heads;
  /** For each part: new numbers by old ones, and the old ones of the objects that are written. */
  parts: { numbers: Map<number, number>; kept: number[] }[];
}

/** Streams of the same bytes, as pictures and fonts are that several parts show, get the same number. */
export function numberParts(parts: Part[]): Numbers {
  let last = 0;
  const next = () => {
    last += 1;
    return last;
  };
  const heads: Heads = {
    catalog: next(),
    info: next(),
    pages: next(),
    tags: next(),
    document: next(),
    main: parts.every(({ tags }) => tags.main !== undefined) ? next() : 0,
    parentTree: next(),
    idTree: next(),
    outlines: next(),
    names: next(),
  };
  const streams = new Map<string, number>();
  const numbered = parts.map(part => {
    const numbers = headsOf(part, heads);
    const kept: number[] = [];
    const keep = (number: number) => {
      kept.push(number);
      return next();
    };
    // What a stream refers to, as a picture to its mask, comes before it.
    for (let round = 0; round < 2; round += 1) {
      for (const [number, piece] of part.objects) {
        if (!piece.stream || numbers.has(number) || !referencesIn(piece.text).every(one => numbers.has(one))) continue;
        const key = keyOf(piece, numbers);
        const shared = streams.get(key) ?? keep(number);
        streams.set(key, shared);
        numbers.set(number, shared);
      }
    }
    for (const number of part.objects.keys()) if (!numbers.has(number)) numbers.set(number, keep(number));
    return { numbers, kept };
  });
  return { heads, parts: numbered };
}

function headsOf({ root, info, tags, outlines }: Part, heads: Heads): Map<number, number> {
  const numbers = new Map([
    [root, heads.catalog],
    [info, heads.info],
    [tags.root, heads.tags],
    [tags.document, heads.document],
    [tags.parentTree, heads.parentTree],
    [outlines, heads.outlines],
  ]);
  if (tags.main !== undefined && heads.main > 0) numbers.set(tags.main, heads.main);
  if (tags.idTree !== undefined) numbers.set(tags.idTree, heads.idTree);
  return numbers;
}

function keyOf({ text, stream = new Uint8Array() }: Piece, numbers: Map<number, number>): string {
  const dictionary = changed(text, {
    reference: number => numbers.get(number) ?? 0,
    key: key => key,
    string: string => string,
    subset: letters => letters,
  });
  return createHash('sha256').update(dictionary).update(stream).digest('base64');
}

/** What the objects of each part become in the joined PDF: where they have the same numbers, keys and ids, others. */

import type { PrintedPart } from '../edition.ts';
import { type Heads, numberParts } from './numbers.ts';
import { type Part, readPart } from './part.ts';
import type { Changes } from './pieces.ts';

export interface Renewed {
  part: Part;
  changes: Changes;
  /** Numbers, in the part, of the objects that are written once more for it. */
  kept: number[];
  places: PrintedPart['places'];
}

export function renewParts(printed: PrintedPart[]): { heads: Heads; parts: Renewed[] } {
  const parts = printed.map(({ pdf }) => readPart(pdf));
  const { heads, parts: numbered } = numberParts(parts);
  let [keys, ids] = [0, 0];
  const renewed = parts.map((part, nth) => {
    const { numbers = new Map<number, number>(), kept = [] } = numbered[nth] ?? {};
    const firstKey = keys;
    keys += part.tags.nextKey;
    // Parts have the same ones. As they are written in their order, the tree that finds them stays sorted.
    const newIds = new Map(
      part.tags.ids.map(id => {
        ids += 1;
        return [id, `(node${String(ids).padStart(8, '0')})`];
      }),
    );
    const changes: Changes = {
      reference(number) {
        const renewed = numbers.get(number);
        if (renewed === undefined) throw new Error(`the browser refers to an object that is not there: ${number}`);
        return renewed;
      },
      key: key => firstKey + key,
      string: text => newIds.get(text) ?? text,
      // Chromium counts from the left, and every part anew; in one file each subset has letters of its own (PDF 2.0, 9.9.2).
      subset: letters => `${letters.slice(0, 4)}${[Math.floor(nth / 26), nth % 26].map(letterOf).join('')}`,
    };
    return { part, changes, kept, places: printed[nth]?.places ?? [] };
  });
  return { heads, parts: renewed };
}

function letterOf(digit: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + digit);
}

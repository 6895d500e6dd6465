/**
 * Versions of a story: `?cut=<id>` leads to the page of a shorter one, which then shows the story's own address. A
 * static host gives the same page whatever the query, so the page of the whole story passes the reader on.
 */

import type { Island } from '../../deck/island.ts';
import { rewrite } from '../page.ts';
import { idIn } from './address.ts';
import { queryValue, withQuery } from './query.ts';
import { findTarget } from './targets.ts';

/** What to do when a page opens. `go`: to another page; `address`: to show instead; the others: to say. */
export interface Opening {
  go?: string;
  address?: string;
  /** The version that leaves out what the address names. */
  outside?: { id: string; title: string };
  /** A version that there is not. */
  unknown?: string;
}

type Versions = Pick<Island, 'slides' | 'cut' | 'cuts'>;
type Place = Pick<Location, 'search' | 'hash'>;

/** Named in the query of the whole story when a reader comes from a version that leaves something out. */
const from = 'outside';

/** What an address means on this page. Addresses are relative to the page. Pure. */
export function openingOf({ slides, cut, cuts = {} }: Versions, { search, hash }: Place): Opening {
  if (cut) {
    const query = queryValue(search, 'cut') === cut.id ? search : withQuery(search, 'cut', cut.id);
    return { address: `../../${query}${hash}` };
  }
  const left = queryValue(search, from);
  if (left !== undefined) {
    const title = cuts[left]?.title;
    const address = `./${withQuery(search, from, undefined)}${hash}`;
    return { address, ...(title === undefined ? {} : { outside: { id: left, title } }) };
  }
  const wanted = queryValue(search, 'cut');
  if (wanted === undefined) return {};
  const found = Object.hasOwn(cuts, wanted) ? cuts[wanted] : undefined;
  if (!found) return { unknown: wanted };
  const { title, events } = found;
  if (holds(slides, events, idIn(hash))) return { go: `cut/${encodeURIComponent(wanted)}/${search}${hash}` };
  return { address: `./${withQuery(search, 'cut', undefined)}${hash}`, outside: { id: wanted, title } };
}

/** Where the whole story shows what a version leaves out; nothing when it has nothing of that name either. Pure. */
export function wholeAddress({ cut }: Pick<Island, 'cut'>, search: string, id: string): string | undefined {
  if (!cut?.leftOut.includes(id)) return undefined;
  return `./${withQuery(withQuery(search, 'cut', undefined), from, cut.id)}#${encodeURIComponent(id)}`;
}

/** Whether a cut has what an id names. What is no event and no act is in every version. */
function holds(slides: Island['slides'], events: readonly number[], id: string): boolean {
  const target = slides[findTarget(slides, id)?.index ?? 0];
  const own = slides.filter(({ event, act }) => {
    return target?.event === undefined ? target?.act !== undefined && act === target.act : event === target.event;
  });
  const numbers = own.flatMap(({ number }) => number ?? []);
  return numbers.length === 0 || numbers.some(number => events.includes(number));
}

/** Does it. @returns nothing when the page is being left: it shows nothing any more. */
export function openVersion(island: Versions): Opening | undefined {
  const opening = openingOf(island, location);
  if (opening.go !== undefined) {
    location.replace(opening.go);
    return undefined;
  }
  if (opening.address !== undefined) rewrite(new URL(opening.address, location.href));
  return opening;
}

/**
 * The address of the present slide, `#<slide-id>`. Steps replace the history's entry and jumps add one, so the back
 * button undoes jumps and not thirty key presses; in a frame none does, for the back button is that of the page around. The query stays as it is but for what `query` changes.
 */

import { isFramed } from '../page.ts';
import { withQuery } from './query.ts';

export interface Address {
  /** Writes the slide's address after a step or a jump. */
  write(id: string, way: 'step' | 'jump'): void;
  /** Sets a name of the query, or takes it away: with the next address that is written. */
  query(name: string, value: string | undefined): void;
  /** What it says, or would say had the browser let it be written. */
  wanted(): Pick<Location, 'search' | 'hash'>;
}

/** Shortest time between two writes, ms. Browsers refuse more than 100 to 200 in ten seconds. */
const pause = 120;

/**
 * The id in an address: `#id`, `#/id`, percent-encoded or not; '' when there is none. Never throws: what cannot be
 * decoded is taken as written.
 */
export function idIn(hash: string): string {
  const raw = hash.replace(/^#\/?/, '');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** Starts to follow the address. `follow` gets the id when the reader goes back, forward or edits the address. */
export function createAddress(follow: (id: string) => void): Address {
  let due: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let search: string | undefined;
  let last: string | undefined;

  const flush = () => {
    if (due !== undefined) put('replaceState', due);
    due = undefined;
    timer = undefined;
  };

  addEventListener('popstate', () => {
    clearTimeout(timer);
    due = timer = search = last = undefined;
    follow(idIn(location.hash));
  });
  addEventListener('pagehide', flush);

  return {
    wanted: () => ({ search: search ?? location.search, hash: last === undefined ? location.hash : hashOf(last) }),
    query(name, value) {
      search = withQuery(search ?? location.search, name, value);
    },
    write(id, way) {
      last = id;
      if (way === 'jump' || search !== undefined) {
        clearTimeout(timer);
        flush();
        if (put(way === 'jump' && !isFramed() ? 'pushState' : 'replaceState', id, search)) search = undefined;
        return;
      }
      if (timer !== undefined) {
        due = id;
        return;
      }
      put('replaceState', id);
      timer = setTimeout(flush, pause);
    },
  };
}

function hashOf(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

/** @returns whether the browser has let it be written. */
function put(method: 'pushState' | 'replaceState', id: string, search?: string): boolean {
  try {
    const page = search === undefined ? '' : location.pathname + search;
    history[method](null, '', page + hashOf(id));
    return true;
  } catch {
    // An opaque origin, or too many writes: the address stays as it was and the deck goes on.
    return false;
  }
}

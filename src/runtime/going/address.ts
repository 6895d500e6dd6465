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

  const flush = () => {
    if (due !== undefined) put('replaceState', due);
    due = undefined;
    timer = undefined;
  };

  addEventListener('popstate', () => {
    clearTimeout(timer);
    due = timer = search = undefined;
    follow(idIn(location.hash));
  });
  addEventListener('pagehide', flush);

  return {
    query(name, value) {
      search = withQuery(search ?? location.search, name, value);
    },
    write(id, way) {
      if (way === 'jump' || search !== undefined) {
        clearTimeout(timer);
        flush();
        put(way === 'jump' && !isFramed() ? 'pushState' : 'replaceState', id, search);
        search = undefined;
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

function put(method: 'pushState' | 'replaceState', id: string, search?: string): void {
  try {
    const page = search === undefined ? '' : location.pathname + search;
    history[method](null, '', `${page}#${encodeURIComponent(id)}`);
  } catch {
    // An opaque origin, or too many writes: the address stays as it was and the deck goes on.
  }
}

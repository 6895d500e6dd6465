/** The element of a slide that the address named: a source that was cited. It is marked and has the focus. */

import { mayFocus } from '../page.ts';

/** Marks and focuses the element with an id, and takes the mark from the one before. */
export type Pointed = (id: string | undefined) => void;

export function createPointed(): Pointed {
  let pointed: HTMLElement | null = null;

  return id => {
    pointed?.removeAttribute('data-target');
    pointed = id === undefined ? null : document.getElementById(id);
    if (!pointed) return;
    pointed.setAttribute('data-target', '');
    pointed.tabIndex = -1;
    if (mayFocus()) pointed.focus({ preventScroll: true });
  };
}

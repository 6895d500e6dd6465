/**
 * A picture that does not come: what it shows stands in its place in words, and it is asked for again a few times, and
 * when its slide is shown or the network is back.
 */

import { make } from '../page.ts';

/** Before it is asked for again, ms: a network that says it is back often is not yet. */
const waits = [1000, 2000, 4000, 8000];

export interface Pictures {
  /** Asks again for those of a slide. */
  askAgain(within: ParentNode): void;
}

export function watchPictures(): Pictures {
  const missing = new WeakMap<Element, HTMLImageElement>();
  const describe = (image: EventTarget | null) => {
    // What somebody has uncovered gives its card back (`exhibits.ts`).
    if (!(image instanceof HTMLImageElement) || !image.matches('.picture:not([data-uncovered])')) return;
    const words = make('p', image.alt, { class: 'picture-missing' });
    // As large as the picture would be.
    for (const side of ['width', 'height'] as const) {
      const length = image.getAttribute(side);
      if (length !== null) words.style[side] = `${length}px`;
    }
    missing.set(words, image);
    image.replaceWith(words);
    wait(words, 0);
  };
  const wait = (words: Element, tries: number) => {
    const ms = waits[tries];
    if (ms !== undefined) setTimeout(() => ask(words, tries + 1), ms);
  };
  const ask = (words: Element, tries: number) => {
    const again = missing.get(words)?.cloneNode() as HTMLImageElement | undefined;
    if (!again || !words.isConnected || !navigator.onLine) return;
    // Outside the page one that may wait would never load.
    again.loading = 'eager';
    again.addEventListener('load', () => words.replaceWith(again), { once: true });
    again.addEventListener('error', () => wait(words, tries), { once: true });
  };
  const askAgain = (within: ParentNode) => {
    for (const words of within.querySelectorAll('.picture-missing')) ask(words, 0);
  };

  document.addEventListener('error', ({ target }) => describe(target), true);
  addEventListener('online', () => askAgain(document));
  // The first slide's may have failed before.
  for (const image of document.querySelectorAll<HTMLImageElement>('.picture[src]'))
    if (image.complete && image.naturalWidth === 0) describe(image);
  return { askAgain };
}

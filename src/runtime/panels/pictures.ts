/**
 * A picture that does not come: what it shows stands in its place in words, and it is asked for again when its slide is
 * shown or the network is back.
 */

import { make } from '../page.ts';

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
  };
  const askAgain = (within: ParentNode) => {
    for (const words of within.querySelectorAll('.picture-missing')) {
      const again = missing.get(words)?.cloneNode() as HTMLImageElement | undefined;
      if (!again) continue;
      // Outside the page one that may wait would never load.
      again.loading = 'eager';
      again.addEventListener('load', () => words.replaceWith(again), { once: true });
    }
  };

  document.addEventListener('error', ({ target }) => describe(target), true);
  addEventListener('online', () => askAgain(document));
  // The first slide's may have failed before.
  for (const image of document.querySelectorAll<HTMLImageElement>('.picture[src]'))
    if (image.complete && image.naturalWidth === 0) describe(image);
  return { askAgain };
}

/** Every `#…` link of the page goes through here: the timeline's marks, citations, the overview, notices. */

import { sourceOf } from '../page.ts';

export interface LinkTargets {
  /** Goes to what the id names; false when it names no slide. */
  open(id: string): boolean;
  /** Opens a crowd of the timeline. */
  openCrowd(crowd: HTMLElement | SVGElement): void;
}

export function listenToLinks(idIn: (hash: string) => string, targets: LinkTargets): void {
  document.addEventListener(
    'click',
    event => {
      const link = sourceOf(event)?.closest<HTMLElement | SVGElement>('a[href^="#"], .ribbon [data-events]');
      if (!link) return;
      // Before reveal.js, which follows such links by itself and even those that should open a new tab (reveal.js:2665).
      event.stopPropagation();
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      if (link.dataset.events !== undefined) {
        event.preventDefault();
        targets.openCrowd(link);
      } else if (targets.open(idIn(link.getAttribute('href') ?? ''))) {
        event.preventDefault();
      }
    },
    true,
  );
}

/** What lies over the slides without being a dialog: cards, the menu of a crowd, the notice. */

import type { IslandSlide } from '../../deck/island.ts';
import type { Words } from '../words.ts';
import { createCards } from './cards.ts';
import { createCrowdMenu } from './crowd.ts';
import { openDialog } from './dialog.ts';
import { createNotice, type Notice } from './notice.ts';

export interface Overlays {
  notice: Notice;
  openCrowd(crowd: HTMLElement | SVGElement): void;
  /** Shows the card of a mark, as pointing at it does, and takes it away again. */
  name(mark: Element): void;
  unname(): void;
  /** Takes everything away, an open dialog too: the deck moves. */
  clear(): void;
  /** Takes away what lies on top, and only that. */
  closeTopmost(): void;
}

export function createOverlays(slides: readonly IslandSlide[], words: Words): Overlays {
  const notice = createNotice(words);
  const cards = createCards(slides, words);
  const crowd = createCrowdMenu(slides);

  return {
    notice,
    openCrowd(mark) {
      cards.hide();
      crowd.open(mark);
    },
    name: cards.name,
    unname: cards.hide,
    clear() {
      openDialog()?.close();
      crowd.close();
      cards.hide();
      notice.hide();
    },
    closeTopmost() {
      if (!crowd.close() && !cards.hide()) notice.hide();
    },
  };
}

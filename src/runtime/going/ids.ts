/** What leads to an id: links, marks of the timeline, the address. What no slide has is said. */

import type { Island } from '../../deck/island.ts';
import type { Overlays } from '../panels/overlays.ts';
import { nearestSlide } from './nearest.ts';
import { findTarget, type Target } from './targets.ts';
import { wholeAddress } from './version.ts';

export interface Ids {
  find(id: string): Target | undefined;
  /** Follows a link; false when it leads to another part of the page, which is the browser's business. */
  open(id: string): boolean;
  openMark(mark: SVGElement): void;
  /** No slide has this id; what a shorter version leaves out opens in the whole story. */
  refuse(id: string): void;
}

/** `go` goes to a slide (index from 0) and to what is named in it. */
export function createIds(island: Island, overlays: Overlays, go: (index: number, inside?: string) => void): Ids {
  const { slides } = island;
  const find = (id: string) => findTarget(slides, id);
  const refuse = (id: string) => {
    const whole = wholeAddress(island, location.search, id);
    if (whole) location.assign(whole);
    else overlays.notice.showUnknown(id, nearestSlide(slides, id));
  };
  const open = (id: string) => {
    const found = find(id);
    if (found) go(found.index, found.inside);
    else if (document.getElementById(id)) return false;
    else refuse(id);
    return true;
  };

  return {
    find,
    open,
    refuse,
    openMark(mark) {
      if (mark.dataset.events === undefined) open(mark.dataset.event ?? '');
      else overlays.openCrowd(mark);
    },
  };
}

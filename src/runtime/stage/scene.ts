/** What stands around the slide and is brought in step with it: the timeline, the map, the tab's title, what is read out. */

import type { Island } from '../../deck/island.ts';
import { listenAlongRibbon } from '../going/along.ts';
import { need } from '../page.ts';
import type { Words } from '../words.ts';
import { createAnnouncer } from './announcer.ts';
import { createMapCamera } from './camera.ts';
import { createMovement } from './movement.ts';
import { createRibbonState } from './ribbon.ts';
import { wordsOf } from './steps.ts';

export interface Scene {
  /** Shows everything for the slide with this index (from 0). `moved` is false on the first showing. */
  show(index: number, section: HTMLElement, moved: boolean): void;
  /** Shows what a step within the slide has brought. */
  showStep(came: Element[]): void;
  /** Tells screen readers. */
  say(text: string): void;
}

/** @param quiet whether nobody has asked for what comes, as in autoplay: it is not read out and the focus stays. */
export function createScene(island: Island, words: Words, quiet: () => boolean): Scene {
  const { slides } = island;
  const ribbon = createRibbonState(slides);
  const stopAtPresent = listenAlongRibbon();
  const movement = createMovement(need('.ribbon'));
  const camera = createMapCamera();
  const announcer = createAnnouncer(island, words);

  return {
    say: announcer.say,
    show(index, section, moved) {
      const slide = slides[index];
      if (!slide) return;
      const moving = moved && movement.begin();
      movement.settle(section.querySelectorAll(':scope > .body'));
      movement.glide(() => ribbon(index));
      stopAtPresent();
      camera(slide, !moving);
      announcer.show(slide, section, moved && !quiet());
    },
    showStep(came) {
      movement.begin();
      movement.settle(came);
      if (!quiet()) announcer.say(wordsOf(came));
    },
  };
}

/** Says where the deck is: to screen readers, in the tab's title, and by the focus when it would be lost. */

import type { Island, IslandSlide } from '../../deck/island.ts';
import { mayFocus, need } from '../page.ts';
import type { Words } from '../words.ts';

export interface Announcer {
  /** Names the slide in the tab; after a move also aloud, and moves the focus to its heading if it has none left. */
  show(slide: IslandSlide, section: HTMLElement, moved: boolean): void;
  say(text: string): void;
}

export function createAnnouncer(island: Island, words: Words): Announcer {
  const status = need('#announcer');
  const count = island.slides.reduce((most, slide) => Math.max(most, slide.number ?? 0), 0);
  const say = (text: string) => {
    status.textContent = text;
  };

  return {
    say,
    show(slide, section, moved) {
      document.title = slide.title === island.title ? island.title : `${slide.title} · ${island.title}`;
      if (!moved) return;
      const { number, date = '', title } = slide;
      say(number === undefined ? title : words('announce', { number, count, date, title }));
      if (mayFocus() && focusIsLost()) headingOf(section)?.focus({ preventScroll: true });
    },
  };
}

/** Nothing is focused, or something that is not shown any more: on a slide left behind, in a dialog just closed. */
function focusIsLost(): boolean {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.closest('[inert]')) return true;
  return focused.checkVisibility?.() === false;
}

function headingOf(section: HTMLElement): HTMLElement | null {
  return document.getElementById(section.getAttribute('aria-labelledby') ?? '');
}

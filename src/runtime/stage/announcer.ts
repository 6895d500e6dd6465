/** Says where the deck is: to screen readers, in the tab's title, and by the focus when it would be lost. */

import type { Island, IslandSlide } from '../../deck/island.ts';
import { partsOf } from '../foreign.ts';
import { make, mayFocus, need } from '../page.ts';
import type { Words } from '../words.ts';

export interface Announcer {
  /** Names the slide in the tab; after a move also aloud, and moves the focus to its heading if it has none left. */
  show(slide: IslandSlide, section: HTMLElement, moved: boolean): void;
  say(text: string): void;
}

export function createAnnouncer(island: Island, words: Words): Announcer {
  const status = need('#announcer');
  const above = need('#above');
  const titles = new Map(island.slides.map(({ id, title }) => [id, title]));
  const count = island.slides.reduce((most, slide) => Math.max(most, slide.number ?? 0), 0);
  const say = (text: string) => {
    status.replaceChildren(...partsOf(text));
  };

  /**
   * The headings that the slide's own stands under, of which the page shows none: a heading of the third level is found
   * where somebody looks for it, and with what it belongs to.
   */
  const headingsAbove = (slide: IslandSlide, level: number) => {
    const { id, act = '', event = eventBefore(slide) } = slide;
    return [island.title, titles.get(act), id === event ? undefined : titles.get(event)]
      .filter(title => title !== undefined)
      .slice(0, level - 1)
      .map((title, index) => make(`h${index + 1}` as 'h1', title));
  };
  /** A series of counts stands after the event that it is told with. */
  const eventBefore = (slide: IslandSlide) =>
    island.slides.slice(0, island.slides.indexOf(slide)).findLast(({ event }) => event !== undefined)?.event ?? '';

  /** The title; where several slides in a row have it, also which of them: "Sources, 2 of 6". */
  const nameOf = ({ title, row }: IslandSlide) => {
    if (!row) return title;
    const [part, parts] = row;
    return words('announcePart', { title, part, parts });
  };

  /** "9 of 24. Tuesday 24 July 2012, about 04:00: The army enters Khorog"; of an event's further slides which event's. */
  const whereOf = (slide: IslandSlide) => {
    const { id, event: of = '', number, date = '' } = slide;
    const title = nameOf(slide);
    if (number === undefined) return title;
    const event = titles.get(of);
    if (id === of || event === undefined || event === slide.title)
      return words('announce', { number, count, date, title });
    return words('announceFurther', { number, count, event, title });
  };

  return {
    say,
    show(slide, section, moved) {
      const heading = headingOf(section);
      above.replaceChildren(...headingsAbove(slide, Number(heading?.tagName.slice(1))));
      document.title = slide.title === island.title ? island.title : `${slide.title} · ${island.title}`;
      if (!moved) return;
      say(whereOf(slide));
      if (mayFocus() && focusIsLost()) heading?.focus({ preventScroll: true });
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

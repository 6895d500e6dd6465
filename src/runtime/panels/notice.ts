/** One line over the deck that says what went wrong and what to do: `#notice`. */

import type { IslandSlide } from '../../deck/island.ts';
import type { Opening } from '../going/version.ts';
import { make, need } from '../page.ts';
import type { Words } from '../words.ts';

export interface Notice {
  show(text: string): void;
  /** No slide has this id; offers the nearest as a link, if there is one. */
  showUnknown(id: string, nearest: Pick<IslandSlide, 'id' | 'title'> | undefined): void;
  /** What the page's address asked for of another version of the story. */
  showVersion(opening: Opening): void;
  /** Returns whether there was anything to hide. */
  hide(): boolean;
}

export function createNotice(words: Words): Notice {
  const element = need('#notice');
  const close = make('button', '×', { type: 'button', 'aria-label': words('dismiss'), class: 'close' });
  const hide = () => {
    const shown = !element.hidden;
    element.hidden = true;
    element.replaceChildren();
    return shown;
  };
  close.addEventListener('click', hide);
  const fill = (...content: (Node | string)[]) => {
    // Visible first: an alert that is filled while hidden is not read out.
    element.hidden = false;
    element.replaceChildren(...content, close);
  };

  return {
    hide,
    show: text => fill(make('span', text)),
    showVersion({ outside, unknown }) {
      if (unknown !== undefined) return fill(make('span', words('noCut', { id: unknown })));
      if (!outside) return;
      const link = make('a', words('showCut', outside), { href: `./?cut=${encodeURIComponent(outside.id)}` });
      fill(make('span', words('outsideCut', outside)), ' ', link);
    },
    showUnknown(id, nearest) {
      const text = make('span', words('unknown', { id }));
      if (!nearest) return fill(text);
      fill(text, ' ', make('a', words('nearest', { title: nearest.title }), { href: `#${nearest.id}` }));
    },
  };
}

/** The dialogs that a command opens and closes. They wait in the page, and are wired when somebody asks for one. */

import type { Island, IslandSlide } from '../../deck/island.ts';
import { createGoto, type GotoThreads } from '../going/goto.ts';
import { later } from '../later.ts';
import type { Words } from '../words.ts';
import { createDialog } from './dialog.ts';
import { createKeysDialog } from './keys-dialog.ts';
import { createOverview } from './overview.ts';

/** What the dialogs need of the deck. */
export interface DialogDeck {
  island: Island;
  words: Words;
  present(): IslandSlide | undefined;
  /** Goes to the slide with this index (from 0). */
  go(index: number): void;
  /** Starts to follow a thread. */
  follow: GotoThreads['start'];
}

/** What toggles each, by its command. */
export function createDialogs(deck: DialogDeck): Record<'goto' | 'overview' | 'keys' | 'follow', () => void> {
  const { island, words, present, go, follow } = deck;
  const { slides, threads = [] } = island;
  const goto = later(() => createGoto(slides, words, go, { all: threads, start: follow }));
  const overview = later(() => createOverview(() => present()?.id ?? ''));
  const keys = later(() => createKeysDialog(island, words, present));
  const following = later(() => createDialog('follow', '[data-thread]'));
  return {
    goto: () => goto().toggle(),
    overview: () => overview().toggle(),
    keys: () => keys().toggle(),
    follow: () => following().toggle(),
  };
}

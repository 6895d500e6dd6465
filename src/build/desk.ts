/** The stories in work: each as it was last read, and the last deck of it that was whole. */

import { join } from 'node:path';
import type { Deck } from '../deck/deck.ts';
import { storyFile } from '../story/files.ts';
import { type LoadedStory, loadStory, mistakes } from './load.ts';
import { findStories } from './stories.ts';

export interface DeskStory {
  /** As the files are now. */
  loaded: LoadedStory;
  /** What to show: the last deck without mistakes, else the one of what is without mistakes now. */
  deck?: Deck;
  /** Whether `deck` was without mistakes. */
  whole: boolean;
}

export interface Desk {
  /** Read from the disk each time; empty when the stories' folder is gone. */
  names(): string[];
  /** Reads a story the first time it is asked for; nothing when there is no such story. */
  open(name: string): DeskStory | undefined;
  /** Reads a story again that has been open; `changed` when it now shows another deck. */
  reopen(name: string): (DeskStory & { changed: boolean }) | undefined;
}

/** @param stories the stories' folder. */
export function openDesk(stories: string): Desk {
  const open = new Map<string, DeskStory>();
  const names = () => {
    try {
      return findStories(stories);
    } catch {
      return [];
    }
  };
  const read = (name: string): DeskStory => {
    const loaded = loadSafely(join(stories, name), name);
    const before = open.get(name);
    const good = mistakes(loaded).length === 0;
    const story = !good && before?.whole ? { ...before, loaded } : shown(loaded, good);
    open.set(name, story);
    return story;
  };
  return {
    names,
    open: name => (names().includes(name) ? (open.get(name) ?? read(name)) : undefined),
    reopen(name) {
      const before = open.get(name);
      if (!before) return undefined;
      if (!names().includes(name)) {
        open.delete(name);
        return undefined;
      }
      const story = read(name);
      return { ...story, changed: story.deck !== before.deck };
    },
  };
}

function shown(loaded: LoadedStory, whole: boolean): DeskStory {
  return loaded.deck ? { loaded, deck: loaded.deck, whole } : { loaded, whole: false };
}

/** A fault of the program's own must not end the server: it is shown where the author's mistakes are. */
function loadSafely(folder: string, name: string): LoadedStory {
  try {
    return loadStory(folder);
  } catch (error) {
    const message = `chronodeck failed on this story: ${error instanceof Error ? error.stack : error}`;
    const hint = 'this is a fault of the program; undo the last change to go on';
    return { name, folder, problems: [{ level: 'error', message, hint, file: storyFile, line: 1, column: 1 }] };
  }
}

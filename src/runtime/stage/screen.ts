/** The room's screen as a whole: full screen, and black while the audience should look at the speaker. */

import type { Command } from '../going/keys.ts';
import { need } from '../page.ts';
import { openDialog } from '../panels/dialog.ts';
import type { Words } from '../words.ts';

export interface Stage {
  toggleBlack(): void;
  isBlack(): boolean;
  /** Brings the picture back; false when it was there. What was asked for while nobody saw the slide is not done. */
  lightUp(): boolean;
  toggleFullscreen(): void;
  /**
   * Whether a key may be obeyed. An open dialog has the keys for itself, but for the one that opened it; so has the offer of
   * the reading view. On a black screen any key brings the picture back and does nothing else.
   */
  allows(command: Command): boolean;
}

/** `say` tells screen readers, `warn` shows a notice, `changed` hears of black and back. */
export function createStage({
  words,
  say,
  warn,
  changed,
}: {
  words: Words;
  say(text: string): void;
  warn(text: string): void;
  changed(): void;
}): Stage {
  const root = document.documentElement;
  const isBlack = () => root.dataset.black !== undefined;
  const toggleBlack = () => {
    // It would stand over the black: the browser draws open dialogs above everything else.
    openDialog()?.close();
    root.toggleAttribute('data-black');
    say(words(isBlack() ? 'black' : 'notBlack'));
    changed();
  };

  // Without a keyboard a tap on the black screen is the way back; it must not press what lies underneath.
  document.addEventListener(
    'click',
    event => {
      if (!isBlack()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      toggleBlack();
    },
    true,
  );

  const lightUp = () => {
    if (!isBlack()) return false;
    toggleBlack();
    return true;
  };
  const slides = need('main.reveal');

  return {
    isBlack,
    toggleBlack,
    lightUp,
    allows(command) {
      const dialog = openDialog();
      if (dialog) return dialog.id === command;
      if (slides.inert) return false;
      return command === 'black' || command === 'close' || !lightUp();
    },
    toggleFullscreen() {
      if (document.fullscreenElement) {
        document.exitFullscreen().catch(() => undefined);
        return;
      }
      const asked = root.requestFullscreen?.({ navigationUI: 'hide' }) ?? Promise.reject(new Error('no full screen'));
      asked.catch(() => warn(words('noFullscreen')));
    },
  };
}

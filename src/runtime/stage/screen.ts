/** The room's screen as a whole: full screen, and black while the audience should look at the speaker. */

import type { Words } from '../words.ts';

export interface Stage {
  toggleBlack(): void;
  isBlack(): boolean;
  toggleFullscreen(): void;
}

/** `say` tells screen readers, `warn` shows a notice. */
export function createStage(words: Words, say: (text: string) => void, warn: (text: string) => void): Stage {
  const root = document.documentElement;
  const isBlack = () => root.dataset.black !== undefined;
  const toggleBlack = () => {
    root.toggleAttribute('data-black');
    say(words(isBlack() ? 'black' : 'notBlack'));
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

  return {
    isBlack,
    toggleBlack,
    toggleFullscreen() {
      if (document.fullscreenElement) {
        void document.exitFullscreen();
        return;
      }
      const asked = root.requestFullscreen?.({ navigationUI: 'hide' }) ?? Promise.reject(new Error('no full screen'));
      asked.catch(() => warn(words('noFullscreen')));
    },
  };
}

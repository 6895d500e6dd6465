/**
 * Autoplay, for a screen that nobody attends: `?autoplay` in the address starts it. Whatever somebody does pauses it,
 * and a button that is always in sight pauses it and goes on (WCAG 2.2, 2.2.2). It waits while the tab is hidden.
 */

import { pressedCommand } from '../going/pressed.ts';
import { make, sourceOf } from '../page.ts';
import type { Words } from '../words.ts';

export type AutoplayState = 'off' | 'running' | 'paused';

export interface Autoplay {
  state(): AutoplayState;
  /** Pauses or goes on; nothing before it was started. */
  toggle(): void;
  pause(): void;
  /** Tells it that the deck shows something new; the time for that begins. */
  restart(): void;
}

/** What autoplay needs of the deck. */
export interface AutoplayDeck {
  words: Words;
  /** How long to stay on what is shown, ms. */
  time(): number;
  /** Whether the slides have the screen to themselves: no dialog, no offer. */
  isFree(): boolean;
  advance(): void;
  changed(): void;
  warn(text: string): void;
}

const own = '[data-do="autoplay"]';

export function createAutoplay(deck: AutoplayDeck, started: boolean): Autoplay {
  const button = make('button', '', { type: 'button', id: 'autoplay', 'data-do': 'autoplay' });
  let state: AutoplayState = started ? 'running' : 'off';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = () => {
    clearTimeout(timer);
    if (state !== 'running' || document.hidden) return;
    timer = setTimeout(() => (deck.isFree() ? deck.advance() : wait()), deck.time());
  };
  const show = () => {
    const label = deck.words(state === 'running' ? 'pause' : 'resume');
    button.textContent = label;
    for (const tool of document.querySelectorAll<HTMLElement>(`.tools ${own}`)) {
      tool.hidden = state === 'off';
      tool.setAttribute('aria-pressed', String(state === 'running'));
    }
    document.documentElement.dataset.autoplay = state;
  };
  const set = (next: AutoplayState) => {
    state = next;
    show();
    wait();
    deck.changed();
  };
  const pause = () => {
    if (state !== 'running') return;
    set('paused');
    // What was pressed may move the deck, which takes notices away; this one comes after.
    setTimeout(() => state === 'paused' && deck.warn(deck.words('paused')));
  };

  if (started) {
    document.body.append(button);
    show();
    document.addEventListener('visibilitychange', wait);
    addEventListener('pointerdown', event => !sourceOf(event)?.closest(own) && pause(), true);
    addEventListener('keydown', event => !isOwnKey(event) && pause(), true);
  }

  return {
    state: () => state,
    toggle() {
      if (state !== 'off') set(state === 'running' ? 'paused' : 'running');
    },
    pause,
    restart: wait,
  };
}

/** The key that pauses and goes on, and whatever presses the button. */
function isOwnKey(event: KeyboardEvent): boolean {
  const presses = event.key === ' ' || event.key === 'Enter';
  if (presses && sourceOf(event)?.closest(own)) return true;
  return pressedCommand(event) === 'autoplay';
}

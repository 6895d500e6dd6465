/** What the deck and its speaker window say to each other. */

import type { Island } from '../../deck/island.ts';
import type { Progress } from '../going/steps.ts';
import type { Step } from '../going/walk.ts';
import type { AutoplayState } from '../stage/autoplay.ts';
import type { Outlook } from './outlook.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Sent by the speaker window to its opener until a port comes back. */
export const hello = 'chronodeck: hello';

/** Sent by the deck with the port; from then on both sides use only the port. */
export const welcome = 'chronodeck: welcome';

export type FromDeck =
  | { type: 'deck'; island: Island }
  | ({ type: 'state'; watch: Stopwatch } & DeckState)
  /** The deck's page goes away: closed or reloaded. */
  | { type: 'bye' };

/** Where the deck is. */
export interface DeckState {
  /** Index of the slide, from 0. */
  index: number;
  /** The event that comes after that of the slide. */
  next: Outlook | undefined;
  /** Numbers of the sources that the slide cites. */
  sources: number[];
  /** Steps of the slide, when it has some and they are on. */
  steps: Progress | undefined;
  /** Whether slides go step by step. */
  stepping: boolean;
  black: boolean;
  autoplay: AutoplayState;
}

/** What the speaker window may ask of the deck. */
export type DeckCommand = Step | 'black' | 'steps' | 'autoplay';

export type SpeakerCommand = DeckCommand | 'start' | 'reset';

export type FromSpeaker =
  | { type: 'do'; command: SpeakerCommand }
  /** The window's page goes away: closed, or loaded again, which may fail. */
  | { type: 'bye' };

/**
 * Whether a window message comes from a page of this origin. Pages from disk all have the origin "null", which proves
 * nothing; there only the window itself can be trusted.
 */
export function isOwnOrigin(event: MessageEvent): boolean {
  return event.origin !== 'null' && event.origin === window.origin;
}

/**
 * Whether a message comes from disk to disk, and from a window that this one has opened: the browser itself says so,
 * and goes on saying so when the page that opened it has been reloaded.
 */
export function isOpenedFromDisk({ origin, source }: MessageEvent): boolean {
  const opener = source && 'opener' in source ? source.opener : undefined;
  return origin === 'null' && window.origin === 'null' && opener === window;
}

/** The target for messages to a page of this origin. */
export function ownTarget(): string {
  return window.origin === 'null' ? '*' : window.origin;
}

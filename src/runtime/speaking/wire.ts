/** What the deck and its speaker window say to each other. */

import type { Island } from '../../deck/island.ts';
import type { Step } from '../going/walk.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Sent by the speaker window to its opener until a port comes back. */
export const hello = 'chronodeck: hello';

/** Sent by the deck with the port; from then on both sides use only the port. */
export const welcome = 'chronodeck: welcome';

export type FromDeck =
  | { type: 'deck'; island: Island }
  /** `next` is the slide that comes next; `index` itself at the end. */
  | { type: 'state'; index: number; next: number; watch: Stopwatch; black: boolean }
  /** The deck's page goes away: closed or reloaded. */
  | { type: 'bye' };

export type SpeakerCommand = Step | 'black' | 'start' | 'reset';

export interface FromSpeaker {
  type: 'do';
  command: SpeakerCommand;
}

/**
 * Whether a window message comes from a page of this origin. Pages from disk all have the origin "null", which proves
 * nothing; there only the window itself can be trusted, and the caller must check `source`.
 */
export function isOwnOrigin(event: MessageEvent): boolean {
  return event.origin !== 'null' && event.origin === window.origin;
}

/** The target for messages to a page of this origin. */
export function ownTarget(): string {
  return window.origin === 'null' ? '*' : window.origin;
}

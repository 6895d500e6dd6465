/** Making the most of a run of a second or two. */

import { setFlagsFromString } from 'node:v8';

/**
 * Lets JavaScript be compiled plainly, and optimized only where it stays busy for long. V8 optimizes in threads of its own,
 * which compete with the browser and with whatever reads the story: on two cores that took a third longer.
 */
export function expectShortRun(): void {
  // Fifteen times the usual budget: what thousands of events keep busy is optimized still.
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--sparkplug');
}

/**
 * The steps of a slide: what it shows one after another when the presenter wants that. Pure.
 *
 * Whoever comes from before finds a slide at its beginning, with no step shown: headline and frames stand, and the
 * audience sees how many accounts there will be before any of them has the word. Whoever comes back from a later slide
 * finds it whole: what has been shown stays shown. A page that is loaded again finds what it showed.
 */

import type { Step } from './walk.ts';

/** How many of a slide's steps are shown. */
export interface Progress {
  shown: number;
  count: number;
}

/** A slide's steps on arrival, from an earlier (`before`) or a later slide, or with so many of them shown. */
export function arriveAt(count: number, from: 'before' | 'after' | number): Progress {
  if (typeof from === 'number') return { shown: Math.max(0, Math.min(from, count)), count };
  return { shown: from === 'before' ? 0 : count, count };
}

/** The next or previous step of the slide; nothing when that leads to another slide. */
export function stepWithin({ shown, count }: Progress, step: Step): Progress | undefined {
  if (step === 'next' && shown < count) return { shown: shown + 1, count };
  if (step === 'previous' && shown > 0) return { shown: shown - 1, count };
  return undefined;
}

/** A step's number (1 and up) from `data-step`; 0, shown from the beginning, for anything else. */
export function stepNumber(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d*$/.test(text) ? Number(text) : 0;
}

/** Whether slides go step by step: the address says so with `?steps` or `?steps=off`, else what is remembered. */
export function wantsSteps(query: string, remembered: string | undefined): boolean {
  const asked = new URLSearchParams(query).get('steps');
  return asked === null ? remembered === 'on' : asked !== 'off' && asked !== '0';
}

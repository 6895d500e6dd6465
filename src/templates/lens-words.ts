/** The lens in words. */

import type { Lens, LensEntry } from '../deck/slides/lens.ts';
import type { Story } from '../story/story.ts';
import type { Context } from './context.ts';

export interface LensProps {
  lens: Lens;
  context: Context;
}

/** The heading; it speaks of reporters only where an entry names one. */
export function lensTitle({ lens, context: { words } }: LensProps): string {
  const isReported = lens.entries.some(({ who }) => who !== '');
  return (isReported ? words.lensReported : words.lens)[lens.unit];
}

/** What the lens shows, in the order of time: for paper, where its drawing is a figure. */
export function lensInWords({ lens, context }: LensProps): string {
  const { words, deck } = context;
  const { events } = deck.story;
  const entries = lens.entries.map(({ event, when, who }) => {
    const said = `${when}${who}`.replaceAll(' · ', words.comma);
    return `${said}${words.colon}${events.find(({ id }) => id === event)?.title ?? ''}`;
  });
  // A PDF writes a text in twice as many bytes, and each as two digits, when one sign of it is not ASCII.
  return [lensTitle({ lens, context }), ...entries].join('. ').replaceAll('’', "'");
}

/** What is written, in that order, with stops where there is space. */
export function heardEntry({ event, when, who }: LensEntry, { events }: Story): string {
  const title = events.find(({ id }) => id === event)?.title ?? '';
  return `${title}. ${when}${who.replace(' · ', '. ')}`;
}

/** The events that an act's slide lists, as many as stand above the ribbon. */

import type { Story, StoryEvent } from '../../story/story.ts';
import { dateWords, listStyle } from '../dates.ts';
import type { Faces } from '../text/faces.ts';
import { linesOfText } from '../text/fit.ts';
import type { TypeStyle } from '../text/type.ts';

export interface AgendaEntry {
  event: string;
  when: string;
  title: string;
}

export interface Agenda {
  entries: AgendaEntry[];
  /** Events that have no room. */
  more: number;
  /** Set closer, since there are many. */
  tight: boolean;
}

/** Columns and the whole, px; the theme sets the same. */
const box = { when: 166, title: 390, height: 520 };
const whenStyle: TypeStyle = { family: 'sans', weight: 600, size: 15, leading: 21 };
/** Rows as they should be, and as they are when there are many. */
const densities = [
  { tight: false, padding: 17, title: { family: 'serif', weight: 400, size: 20, leading: 26 } },
  { tight: true, padding: 7, title: { family: 'serif', weight: 400, size: 18, leading: 24 } },
] as const satisfies { tight: boolean; padding: number; title: TypeStyle }[];

export function planAgenda(events: StoryEvent[], story: Story, faces: Faces): Agenda {
  const style = listStyle(
    story,
    events.map(event => event.date),
  );
  const entries = events.map(event => ({
    event: event.id,
    when: dateWords(story, event.date, style, event.dateLabel),
    title: event.title,
  }));
  for (const density of densities) {
    const heights = entries.map(entry => rowHeight(entry, density, faces));
    const height = heights.reduce((sum, row) => sum + row, 0);
    if (height <= box.height) return { entries, more: 0, tight: density.tight };
  }
  const [, tight] = densities;
  let height = tight.title.leading + tight.padding;
  const shown = entries.filter(entry => {
    height += rowHeight(entry, tight, faces);
    return height <= box.height;
  });
  return { entries: shown, more: entries.length - shown.length, tight: true };
}

function rowHeight({ when, title }: AgendaEntry, density: (typeof densities)[number], faces: Faces): number {
  const left = linesOfText(faces, when, whenStyle, box.when) * whenStyle.leading;
  const right = linesOfText(faces, title, density.title, box.title) * density.title.leading;
  return Math.max(left, right) + density.padding;
}

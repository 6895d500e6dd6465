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
  /** Few events are set larger, many closer. */
  density: 'loose' | 'plain' | 'tight';
}

/** Columns and the whole, px; the theme sets the same. */
const box = { when: 166, title: 390, height: 520 };
const whenStyle: TypeStyle = { family: 'sans', weight: 600, size: 15, leading: 21 };
/** From large to small; the theme sets the same. */
const densities = [
  { density: 'loose', padding: 29, title: { family: 'serif', weight: 400, size: 24, leading: 31 } },
  { density: 'plain', padding: 17, title: { family: 'serif', weight: 400, size: 20, leading: 26 } },
  { density: 'tight', padding: 7, title: { family: 'serif', weight: 400, size: 18, leading: 24 } },
] as const satisfies { density: Agenda['density']; padding: number; title: TypeStyle }[];
/** Rows of the largest density reach this far at most, px: a divider keeps its air. */
const looseHeight = 400;

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
  for (const row of densities) {
    const height = entries.reduce((sum, entry) => sum + rowHeight(entry, row, faces), 0);
    if (height <= (row.density === 'loose' ? looseHeight : box.height))
      return { entries, more: 0, density: row.density };
  }
  const tight = densities[2];
  let height = tight.title.leading + tight.padding;
  const shown = entries.filter(entry => {
    height += rowHeight(entry, tight, faces);
    return height <= box.height;
  });
  return { entries: shown, more: entries.length - shown.length, density: 'tight' };
}

function rowHeight({ when, title }: AgendaEntry, density: (typeof densities)[number], faces: Faces): number {
  const left = linesOfText(faces, when, whenStyle, box.when) * whenStyle.leading;
  const right = linesOfText(faces, title, density.title, box.title) * density.title.leading;
  return Math.max(left, right) + density.padding;
}

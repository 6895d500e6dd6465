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
type Density = (typeof densities)[number];
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
    const most = row.density === 'loose' ? looseHeight : box.height;
    if (fitting(entries, row, most, faces) === entries.length) return { entries, more: 0, density: row.density };
  }
  const [tight] = densities.slice(-1) as [Density];
  // The line that counts the others needs room as well.
  const count = fitting(entries, tight, box.height - tight.title.leading - tight.padding, faces);
  return { entries: entries.slice(0, count), more: entries.length - count, density: tight.density };
}

/** How many entries, from the first on, are `most` px high together. An act may have thousands: no more are measured. */
function fitting(entries: AgendaEntry[], row: Density, most: number, faces: Faces): number {
  let height = 0;
  const beyond = entries.findIndex(entry => {
    height += rowHeight(entry, row, faces);
    return height > most;
  });
  return beyond < 0 ? entries.length : beyond;
}

function rowHeight({ when, title }: AgendaEntry, density: Density, faces: Faces): number {
  const left = linesOfText(faces, when, whenStyle, box.when) * whenStyle.leading;
  const right = linesOfText(faces, title, density.title, box.title) * density.title.leading;
  return Math.max(left, right) + density.padding;
}

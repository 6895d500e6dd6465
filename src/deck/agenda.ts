/** The events that an act's slide lists, as many as stand above the ribbon. */

import type { Story, StoryEvent } from '../story/story.ts';
import { dateWords, listStyle } from './dates.ts';
import type { Faces } from './faces.ts';
import { linesOfText } from './fit.ts';
import type { TypeStyle } from './type.ts';

export interface AgendaEntry {
  event: string;
  when: string;
  title: string;
}

export interface Agenda {
  entries: AgendaEntry[];
  /** Events that have no room. */
  more: number;
  /** px */
  height: number;
}

/** Columns, rows and the whole, px; the theme sets the same. */
const box = { when: 166, title: 390, padding: 17, height: 500 };
const whenStyle: TypeStyle = { family: 'sans', weight: 600, size: 15, leading: 21 };
const titleStyle: TypeStyle = { family: 'serif', weight: 400, size: 20, leading: 26 };
const moreHeight = titleStyle.leading + box.padding;

export function planAgenda(events: StoryEvent[], story: Story, faces: Faces): Agenda {
  const style = listStyle(
    story,
    events.map(event => event.date),
  );
  const entries = events.map(event => {
    const when = dateWords(story, event.date, style, event.dateLabel);
    const left = linesOfText(faces, when, whenStyle, box.when) * whenStyle.leading;
    const right = linesOfText(faces, event.title, titleStyle, box.title) * titleStyle.leading;
    return { entry: { event: event.id, when, title: event.title }, height: Math.max(left, right) + box.padding };
  });
  const total = entries.reduce((sum, { height }) => sum + height, 0);
  if (total <= box.height) return { entries: entries.map(({ entry }) => entry), more: 0, height: total };

  let height = moreHeight;
  const shown = entries.filter(row => {
    height += row.height;
    return height <= box.height;
  });
  return { entries: shown.map(({ entry }) => entry), more: entries.length - shown.length, height: box.height };
}

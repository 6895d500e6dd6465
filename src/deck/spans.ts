/** Named stretches of the axis that have no slide: where they lie, and where their names stand. */

import type { Span } from '../story/story.ts';
import type { StoryDate } from '../time/date.ts';
import { positionOf, type Scale } from '../time/scale.ts';
import type { Faces } from './text/faces.ts';
import { widthOf } from './text/measure.ts';
import { type } from './text/type.ts';

export interface RibbonSpan {
  id: string;
  title: string;
  date: StoryDate;
  start: number;
  end: number;
  /** Left end of its name (0-1); missing where the name has no room. */
  nameAt?: number;
}

/** From the span's start to its name, and between two names, px. */
const [indent, air] = [6, 14];

/**
 * Names begin inside their spans, on one line, clear of each other. A name may run on over the end of its span where no
 * other one begins.
 * @param length of the axis, px
 */
export function placeSpans(spans: Span[], scale: Scale, length: number, faces: Faces): RibbonSpan[] {
  const placed: RibbonSpan[] = spans
    .map(({ id, title, date }) => ({
      id,
      title,
      date,
      start: positionOf(scale, date.earliest),
      end: positionOf(scale, date.latest),
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let taken = 0;
  for (const [index, span] of placed.entries()) {
    const from = Math.max(span.start * length + indent, taken);
    const to = from + widthOf(faces, span.title, type.tick);
    const next = placed.slice(index + 1).find(other => other.start > span.start);
    const room = Math.max(span.end * length - indent, (next?.start ?? 1) * length - air);
    if (from > span.end * length || to > Math.min(length, room)) continue;
    span.nameAt = from / length;
    taken = to + air;
  }
  return placed;
}

/** Which neighbours a lens shows: as many as have room, with their words cut to it. */

import type { Story, StoryEvent } from '../../story/story.ts';
import { type Words, wordsFor } from '../../words/words.ts';
import { dateWords } from '../dates.ts';
import { reportersOf } from '../references.ts';
import type { Faces } from '../text/faces.ts';
import { widthOf } from '../text/measure.ts';
import { type } from '../text/type.ts';
import { wrap } from '../text/wrap.ts';
import { type LensEntry, lensBox } from './lens.ts';

/** Between entries, px. */
export const entryGap = 14;

export interface Draft extends LensEntry {
  source: StoryEvent;
}

/** The event and as many neighbours as have room, nearer ones first. */
export function choose(
  events: StoryEvent[],
  event: StoryEvent,
  story: Story,
  faces: Faces,
  room: number,
  style: 'clock' | 'short' | 'label',
): { shown: Draft[]; earlier: number; later: number } {
  const drafted = new Map<StoryEvent, Draft>();
  const draftOf = (source: StoryEvent): Draft => {
    const known = drafted.get(source);
    if (known) return known;
    const lines = balanced(source.title, faces);
    const [when = ''] = wrap(faces, dateWords(story, source.date, style, source.dateLabel), note, lensBox.textWidth, 1);
    const draft = {
      source,
      event: source.id,
      lines,
      when,
      who: reporters(
        reportersOf(source, story),
        lensBox.textWidth - widthOf(faces, when, note),
        faces,
        wordsFor(story.language),
      ),
      now: source === event,
      top: 0,
      height: lines.length * lensBox.lineHeight + lensBox.noteHeight,
    };
    drafted.set(source, draft);
    return draft;
  };
  // Only those that are asked for are measured: an act may have hundreds of events.
  const heightAt = (index: number) => events[index] && draftOf(events[index]).height;
  const [first, last] = windowAround(heightAt, events.indexOf(event), room);
  return { shown: events.slice(first, last + 1).map(draftOf), earlier: first, later: events.length - 1 - last };
}

const note = { family: 'sans', weight: 600, size: 15, leading: 22 } as const;

/** As many publishers as `width` px hold. */
function reporters(names: string[], width: number, faces: Faces, words: Words): string {
  for (let count = names.length; count > 0; count -= 1) {
    const rest = names.length - count;
    const text = ` · ${names.slice(0, count).join(', ')}${rest > 0 ? `, ${words.moreOf(rest)}` : ''}`;
    if (widthOf(faces, text, note) <= width) return text;
  }
  const counted = names.length > 1 ? ` · ${words.reports(names.length)}` : '';
  return counted !== '' && widthOf(faces, counted, note) <= width ? counted : '';
}

/** A title in two lines at most, about as long as each other. */
function balanced(title: string, faces: Faces): string[] {
  const lines = wrap(faces, title, type.small, lensBox.textWidth, 2);
  if (lines.length < 2 || lines[1]?.endsWith('…')) return lines;
  const [first = '', second = ''] = lines;
  const words = first.split(' ');
  let best = lines;
  const widthOfBoth = (pair: string[]) => Math.max(...pair.map(line => widthOf(faces, line, type.small)));
  for (let moved = 1; moved < words.length; moved += 1) {
    const pair = [words.slice(0, -moved).join(' '), [...words.slice(-moved), second].join(' ')];
    if (widthOfBoth(pair) < widthOfBoth(best)) best = pair;
  }
  return best;
}

/** Grows around the present event while the heights fit; an index outside has none. */
function windowAround(
  heightAt: (index: number) => number | undefined,
  present: number,
  room: number,
): [first: number, last: number] {
  let first = present;
  let last = present;
  let used = heightAt(present) ?? 0;
  for (;;) {
    const [before, after] = [first - 1, last + 1];
    const turn = last - present <= present - first ? [after, before] : [before, after];
    const next = turn.find(index => used + entryGap + (heightAt(index) ?? Number.POSITIVE_INFINITY) <= room);
    if (next === undefined) return [first, last];
    used += entryGap + (heightAt(next) ?? 0);
    if (next === after) last = after;
    else first = before;
  }
}

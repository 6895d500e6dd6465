/** Which neighbours a lens shows: as many as have room, with their words cut to it. */

import type { Story, StoryEvent } from '../../story/story.ts';
import { type Words, wordsFor } from '../../words/words.ts';
import { dateWords, listStyle } from '../dates.ts';
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

type Style = 'clock' | 'short' | 'label';

/** What the lenses of a story share: an event stands in many of them, in the same words. */
export interface LensDesk {
  story: Story;
  faces: Faces;
  /** By style of the date. */
  drafts: Record<Style, Map<StoryEvent, Draft>>;
  stretches: Map<string, Stretch>;
}

export function setUpLenses(story: Story, faces: Faces): LensDesk {
  return { story, faces, drafts: { clock: new Map(), short: new Map(), label: new Map() }, stretches: new Map() };
}

/** The events of an act, and how their dates are written. */
export interface Stretch {
  events: StoryEvent[];
  style: Style;
}

/** The act of an event; the whole story for an act of one. */
export function stretchOf(event: StoryEvent, { story, stretches }: LensDesk): Stretch {
  const known = stretches.get(event.act);
  if (known) return known;
  const act = story.events.filter(other => other.act === event.act);
  const events = act.length > 1 ? act : story.events;
  const style = listStyle(
    story,
    events.map(other => other.date),
  );
  const stretch = { events, style };
  stretches.set(event.act, stretch);
  return stretch;
}

/** The event and as many neighbours as have room, nearer ones first. */
export function choose(
  { events, style }: Stretch,
  event: StoryEvent,
  desk: LensDesk,
  room: number,
): { shown: Draft[]; earlier: number; later: number } {
  // Only those that are asked for are measured: an act may have hundreds of events.
  const heightAt = (index: number) => events[index] && draftOf(events[index], style, desk).height;
  const [first, last] = windowAround(heightAt, events.indexOf(event), room);
  const shown = events.slice(first, last + 1).map(source => ({
    ...draftOf(source, style, desk),
    now: source === event,
  }));
  return { shown, earlier: first, later: events.length - 1 - last };
}

function draftOf(source: StoryEvent, style: Style, { story, faces, drafts }: LensDesk): Draft {
  const known = drafts[style].get(source);
  if (known) return known;
  const lines = balanced(source.title, faces);
  const [when = ''] = wrap(faces, dateWords(story, source.date, style, source.dateLabel), note, lensBox.textWidth, 1);
  const left = lensBox.textWidth - widthOf(faces, when, note);
  const draft = {
    source,
    event: source.id,
    lines,
    when,
    who: reporters(reportersOf(source, story), left, faces, wordsFor(story.language)),
    now: false,
    top: 0,
    height: lines.length * lensBox.lineHeight + lensBox.noteHeight,
  };
  drafts[style].set(source, draft);
  return draft;
}

const note = { family: 'sans', weight: 600, size: 15, leading: 22 } as const;

/** As many publishers as `width` px hold. */
function reporters(names: string[], width: number, faces: Faces, words: Words): string {
  for (let count = names.length; count > 0; count -= 1) {
    const rest = names.length - count;
    const text = ` · ${words.list([...names.slice(0, count), ...(rest > 0 ? [words.moreOf(rest)] : [])])}`;
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

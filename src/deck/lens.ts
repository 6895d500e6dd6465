/** The day of an event enlarged, or the act around it: its neighbours at their times, and who reported each. */

import type { Story, StoryEvent } from '../story/story.ts';
import { type Tick, ticksOf } from '../time/ticks.ts';
import { civilOf, instantOf } from '../time/zone.ts';
import { type DateStyle, dateWords, listStyle } from './dates.ts';
import type { Faces } from './faces.ts';
import { widthOf } from './measure.ts';
import { reportersOf } from './references.ts';
import { type } from './type.ts';
import { wrap } from './wrap.ts';

export interface Lens {
  /** `day`: one civil day by the hour; `act`: the neighbours in the same act (in the story, for an act of one event). */
  unit: 'day' | 'act';
  /** The stretch that the rail shows, UTC ms. */
  from: number;
  to: number;
  ticks: Tick[];
  entries: LensEntry[];
  /** Events of the same stretch that had no room, before and after those shown. */
  earlier: number;
  later: number;
  /** Height of the rail, px: ticks and dots stand at their share of it. */
  railHeight: number;
}

export interface LensEntry {
  event: string;
  /** The title, line by line. */
  lines: string[];
  /** The date in words. */
  when: string;
  /** Publishers, as many as the line holds after the date; "+2" for the others. */
  who: string;
  now: boolean;
  /** Place of its dot on the rail (0-1); missing when the source gives no finer date than the whole stretch. */
  at?: number;
  /** Where an interval or a rough time ends on the rail (0-1). */
  until?: number;
  /** Top of its text, px below the top of the rail. */
  top: number;
  /** px */
  height: number;
}

/** The space for a lens and for the text of its entries, px. */
export const lensBox = { width: 572, height: 470, textWidth: 440, lineHeight: 25, noteHeight: 22 };

const gap = 14;
const hour = 3_600_000;

/**
 * Enlarges the time around an event; `undefined` when nothing stands near it.
 * @param height px for the rail and the entries
 */
export function planLens(event: StoryEvent, story: Story, faces: Faces, height = lensBox.height): Lens | undefined {
  const day = dayAround(event, story);
  const sameDay = day
    ? story.events.filter(other => other.date.latest >= day.from && other.date.earliest <= day.to)
    : [];
  const fine = sameDay.filter(other => other.date.latest - other.date.earliest < 20 * hour);
  if (day && sameDay.length > 1 && fine.length > 0) {
    return arrange({ unit: 'day', stretch: day, style: 'clock', events: sameDay, event, story, faces, height });
  }
  const act = story.events.filter(other => other.act === event.act);
  const events = act.length > 1 ? act : story.events;
  if (events.length < 2) return undefined;
  const style = listStyle(
    story,
    events.map(other => other.date),
  );
  return arrange({ unit: 'act', style, events, event, story, faces, height });
}

/** The civil day of an event that is dated to the day or finer. */
function dayAround(event: StoryEvent, story: Story): { from: number; to: number } | undefined {
  const { earliest, latest } = event.date;
  const { year, month, day } = civilOf(earliest, story.timezone);
  const from = instantOf({ year, month, day, hour: 0, minute: 0, second: 0 }, story.timezone);
  const to = from + 24 * hour - 1;
  return latest <= to ? { from, to } : undefined;
}

interface View {
  unit: Lens['unit'];
  stretch?: { from: number; to: number };
  style: DateStyle;
  events: StoryEvent[];
  event: StoryEvent;
  story: Story;
  faces: Faces;
  height: number;
}

function arrange({ unit, stretch, style, events, event, story, faces, height: room }: View): Lens {
  const sized = events.map(other => {
    const lines = wrap(faces, other.title, type.small, lensBox.textWidth, 2);
    return { other, lines, height: lines.length * lensBox.lineHeight + lensBox.noteHeight };
  });
  const [first, last] = windowAround(sized, events.indexOf(event), room);
  const shown = sized.slice(first, last + 1);
  const from = stretch?.from ?? Math.min(...shown.map(({ other }) => other.date.earliest));
  const to = stretch?.to ?? Math.max(...shown.map(({ other }) => other.date.latest));
  const share = (instant: number) => Math.min(1, Math.max(0, (instant - from) / Math.max(1, to - from)));

  const entries = shown.map(({ other, lines, height }): LensEntry => {
    const { earliest, latest } = other.date;
    const whole = unit === 'day' && earliest <= from && latest >= to;
    const lasts = (latest - earliest) / Math.max(1, to - from) > 0.02;
    const middle = other.date.form === 'interval' ? earliest : (earliest + latest) / 2;
    const when = dateWords(story, other.date, style, other.dateLabel);
    return {
      event: other.id,
      lines,
      when,
      who: reporters(reportersOf(other, story), lensBox.textWidth - widthOf(faces, when, note), faces),
      now: other === event,
      ...(whole ? {} : { at: share(lasts ? earliest : middle), ...(lasts ? { until: share(latest) } : {}) }),
      top: 0,
      height,
    };
  });
  stack(entries, room);
  const ticks = ticksOf({ from, to, start: 0, end: 1 }, { zone: story.timezone, width: room, spacing: 34 });
  return { unit, from, to, ticks, entries, earlier: first, later: events.length - 1 - last, railHeight: room };
}

const note = { family: 'sans', weight: 600, size: 15, leading: 22 } as const;

/** As many publishers as `width` px hold. */
function reporters(names: string[], width: number, faces: Faces): string {
  for (let count = names.length; count > 0; count -= 1) {
    const rest = names.length - count;
    const text = ` · ${names.slice(0, count).join(', ')}${rest > 0 ? ` +${rest}` : ''}`;
    if (widthOf(faces, text, note) <= width) return text;
  }
  return '';
}

/** Grows around the present event, nearer ones first, while the heights fit. */
function windowAround(sized: { height: number }[], present: number, room: number): [first: number, last: number] {
  let first = present;
  let last = present;
  let used = sized[present]?.height ?? 0;
  for (;;) {
    const before = sized[first - 1];
    const after = sized[last + 1];
    const turn = last - present <= present - first ? [after, before] : [before, after];
    const next = turn.find(entry => entry && used + gap + entry.height <= room);
    if (!next) return [first, last];
    used += gap + next.height;
    if (next === after) last += 1;
    else first -= 1;
  }
}

/** Puts each text as near to its dot as the others allow; those without a dot stand where their order puts them. */
function stack(entries: LensEntry[], room: number): void {
  let floor = 0;
  for (const entry of entries) {
    const wish = entry.at === undefined ? floor : entry.at * room - 14;
    entry.top = Math.max(floor, wish);
    floor = entry.top + entry.height + gap;
  }
  let limit = room + gap;
  for (const entry of [...entries].reverse()) {
    entry.top = Math.min(entry.top, limit - gap - entry.height);
    limit = entry.top;
  }
}

/** The day of an event enlarged, or the act around it: its neighbours at their times, and who reported each. */

import type { Story, StoryEvent } from '../../story/story.ts';
import { hourMs } from '../../time/calendar.ts';
import { positionOf, type Scale } from '../../time/scale.ts';
import { civilOf, instantOf } from '../../time/zone.ts';
import { choose, type Draft, entryGap, type LensDesk, stretchOf } from './lens-choice.ts';
import { anchorLeaders, orderByMarks } from './lens-leaders.ts';
import { actRail, type Bar, dayRail, type Rail, railPlace } from './lens-rail.ts';

export interface Lens {
  /**
   * `day`: one civil day by the hour; `act`: the neighbours in the same act (in the story, for an act of one event);
   * `date`: the same, when all have one date and no rail could tell them apart.
   */
  unit: 'day' | 'act' | 'date';
  /** Missing when all have one date. */
  rail?: Rail;
  /** In order of time, as their marks on the rail are; those that stand on the rail first, then those of which only the day is known. */
  entries: LensEntry[];
  /** Top of the entries of which only the day is known, px; missing without them. */
  looseTop?: number;
  /** Events of the same stretch that had no room, before and after those shown. */
  earlier: number;
  later: number;
  /** Where these stand on the rail, px, as far as it reaches. */
  others: number[];
  /** px */
  height: number;
}

export interface LensEntry {
  event: string;
  /** The title, line by line. */
  lines: string[];
  /** The date in words, cut short where an author's label is longer than the line. */
  when: string;
  /** Publishers, as many as the line holds after the date. */
  who: string;
  now: boolean;
  /** Its place on the rail; missing when only the day is known. */
  place?: RailPlace;
  /** Where its leader leaves that place, px. */
  anchor?: number;
  /** Top of its text, px below the top of the rail. */
  top: number;
  /** px */
  height: number;
}

/** A dot where `until` is missing; else a bar or a bracket from one to the other. px. */
export interface RailPlace {
  at: number;
  until?: number;
  /** A bracket: it happened somewhere in there. A bar is an interval. */
  rough?: true;
  /** Began before the rail does. */
  begun?: true;
  /** Goes on after the rail, or nobody knows until when. */
  onwards?: true;
  /** Bars side by side, counted from the rail. */
  lane: number;
}

/** The space for a lens and for the text of its entries, px. */
export const lensBox = { width: 572, height: 470, textWidth: 440, lineHeight: 25, noteHeight: 22, looseHead: 34 };

/**
 * Enlarges the time around an event; `undefined` when nothing stands near it.
 * @param height px for the rail and the entries
 */
export function planLens(event: StoryEvent, desk: LensDesk, height = lensBox.height): Lens | undefined {
  const { story } = desk;
  const day = dayAround(event, story);
  const sameDay = day
    ? story.events.filter(other => other.date.latest >= day.from && other.date.earliest <= day.to)
    : [];
  if (day && sameDay.length > 1 && sameDay.some(isFine)) {
    const { shown, earlier, later } = choose(
      { events: sameDay, style: 'clock' },
      event,
      desk,
      height - lensBox.looseHead,
    );
    const timed = shown.filter(({ source }) => isFine(source));
    const loose = shown.filter(({ source }) => !isFine(source));
    const looseHeight = loose.length > 0 ? lensBox.looseHead + stackHeight(loose) : 0;
    const railHeight = height - looseHeight - (loose.length > 0 ? entryGap : 0);
    const fine = sameDay.filter(isFine);
    const rail = dayRail(
      fine.map(({ date }) => date),
      day,
      railHeight,
      story,
    );
    const shownAlready = new Set(timed.map(({ source }) => source));
    const places = fine
      .filter(other => !shownAlready.has(other))
      .map(({ date }) => positionOf(rail.scale, (date.earliest + date.latest) / 2) * railHeight);
    // Thousands may be of one minute: dots that nobody could tell apart are one.
    const others = [...new Set(places.map(place => Math.round(place * 10) / 10))];
    if (timed.length > 0) {
      const placed = stack(onRail(timed, rail.scale, railHeight), railHeight);
      const looseTop = height - looseHeight;
      let top = looseTop + lensBox.looseHead;
      for (const entry of loose) {
        entry.top = top;
        top += entry.height + entryGap;
      }
      const entries = [...placed, ...loose].map(withoutSource);
      return { unit: 'day', rail, entries, ...(loose.length > 0 ? { looseTop } : {}), earlier, later, others, height };
    }
  }
  const stretch = stretchOf(event, desk);
  if (stretch.events.length < 2) return undefined;
  const { shown, earlier, later } = choose(stretch, event, desk, height);
  if (isOneDate(shown)) {
    let top = 0;
    for (const entry of shown) {
      entry.top = top;
      top += entry.height + entryGap;
    }
    return { unit: 'date', entries: shown.map(withoutSource), earlier, later, others: [], height };
  }
  const rail = actRail({ dates: shown.map(({ source }) => source.date), present: event.date }, height, story);
  const placed = stack(onRail(shown, rail.scale, height), height);
  return { unit: 'act', rail, entries: placed.map(withoutSource), earlier, later, others: [], height };
}

/** Nothing to tell apart on a rail. */
function isOneDate(drafts: Draft[]): boolean {
  return drafts.every(
    ({ source: { date } }) =>
      date.earliest === drafts[0]?.source.date.earliest && date.latest === drafts[0].source.date.latest,
  );
}

/** Dated finer than the day. */
function isFine({ date }: StoryEvent): boolean {
  return date.latest - date.earliest < 20 * hourMs;
}

/** The civil day of an event that is dated to the day or finer. */
function dayAround(event: StoryEvent, story: Story): { from: number; to: number } | undefined {
  const { earliest, latest } = event.date;
  const { year, month, day } = civilOf(earliest, story.timezone);
  const midnight = { year, month, hour: 0, minute: 0, second: 0 };
  // Not 24 hours on: a day in which the clocks change has 23 or 25.
  const from = instantOf({ ...midnight, day }, story.timezone);
  const to = instantOf({ ...midnight, day: day + 1 }, story.timezone) - 1;
  return latest <= to ? { from, to } : undefined;
}

function onRail(drafts: Draft[], scale: Scale, height: number): Draft[] {
  const bars: Bar[] = [];
  const dates = drafts.map(({ source }) => source.date);
  for (const draft of drafts) draft.place = railPlace(draft.source.date, { scale, height, dates }, bars);
  return drafts;
}

/** Puts each text as near to where its leader begins as the others allow. */
function stack(drafts: Draft[], room: number): Draft[] {
  const entries = orderByMarks(drafts);
  const anchors = anchorLeaders(entries);
  let floor = 0;
  for (const [index, entry] of entries.entries()) {
    const anchor = anchors[index] ?? 0;
    entry.anchor = anchor;
    entry.top = Math.max(floor, anchor - 14);
    floor = entry.top + entry.height + entryGap;
  }
  let limit = room + entryGap;
  for (const entry of [...entries].reverse()) {
    entry.top = Math.min(entry.top, limit - entryGap - entry.height);
    limit = entry.top;
  }
  return entries;
}

function stackHeight(entries: { height: number }[]): number {
  return entries.reduce((sum, { height }) => sum + height + entryGap, -entryGap);
}

function withoutSource({ source: _, ...entry }: Draft): LensEntry {
  return entry;
}

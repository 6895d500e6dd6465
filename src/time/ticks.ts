/** Round ticks for the segments of an axis, and which of them have room for a label. */

import { type CivilTime, dayMs, eraYearOf, hourMs, minuteMs, yearMs } from './calendar.ts';
import type { Scale, Segment } from './scale.ts';
import { roundInstants, type Step } from './step.ts';
import { civilOf } from './zone.ts';

/** From fine to coarse. A tick has the coarsest unit that begins there: midnight is a `day` among hours. */
export const tickUnits = [
  'minute',
  'hour',
  'day',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'millennium',
] as const;
export type TickUnit = (typeof tickUnits)[number];

/** The coarsest part of a date that a label must name, because the label before it does not share it. */
export type TickContext = 'none' | 'day' | 'month' | 'year';

export interface Tick {
  /** UTC ms */
  at: number;
  /** 0-1 along the axis. */
  position: number;
  unit: TickUnit;
  context: TickContext;
  /** A coarser unit than that of the ticks around it begins here. */
  major: boolean;
}

export interface PlacedTick extends Tick {
  labelled: boolean;
  /** Middle of the label, 0-1: that of the tick, moved where the label would leave its segment. */
  labelAt: number;
}

/** Least distance of two labels, px. */
const gap = 8;

const steps: { step: Step; unit: TickUnit; length: number }[] = [
  ...[1, 5, 15, 30].map(count => entry({ unit: 'minute', count }, 'minute', minuteMs)),
  ...[1, 3, 6, 12].map(count => entry({ unit: 'hour', count }, 'hour', hourMs)),
  ...[1, 2, 5, 10, 15].map(count => entry({ unit: 'day', count }, 'day', dayMs)),
  ...[1, 3, 6].map(count => entry({ unit: 'month', count }, count === 1 ? 'month' : 'quarter', 30 * dayMs)),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(power =>
    [1, 2, 5].map(digit => entry({ unit: 'year', count: digit * 10 ** power }, yearUnit(power), yearMs)),
  ),
];

function entry(step: Step, unit: TickUnit, length: number) {
  return { step, unit, length: length * step.count };
}

function yearUnit(power: number): TickUnit {
  return (['year', 'decade', 'century', 'millennium'] as const)[Math.min(3, power)] ?? 'year';
}

export interface TickOptions {
  /** IANA zone in which ticks are round. */
  zone: string;
  /** Length of the whole axis, px. */
  width: number;
  /** Least distance between two ticks of a unit, px. */
  spacing: number | ((unit: TickUnit) => number);
  /** No tick is finer than this. */
  finest?: TickUnit;
}

/** Among steps of so many days and more a weekday says nothing: "15 Apr" and not "Tue 15". */
const farDays = 5 * dayMs;

/**
 * Round ticks of one segment, as close as `spacing` allows: 1, 2, 5, 10 ... years, 1, 3 or 6 months, 1, 2, 5, 10 or 15
 * days, 1, 3, 6 or 12 hours, 1, 5, 15 or 30 minutes. From its start up to, not including, its end; a segment shorter than
 * the finest step that has room may hold none.
 */
export function ticksOf(segment: Segment, { zone, width, spacing, finest = 'minute' }: TickOptions): Tick[] {
  const perMs = ((segment.end - segment.start) * width) / (segment.to - segment.from);
  const fitting = steps.find(({ unit, length }) => {
    if (tickUnits.indexOf(unit) < tickUnits.indexOf(finest)) return false;
    return length * perMs >= Math.max(1, typeof spacing === 'number' ? spacing : spacing(unit));
  });
  if (!fitting) return [];
  const far = fitting.unit === 'day' && fitting.length >= farDays;
  return roundInstants(segment.from, segment.to, fitting.step, zone)
    .map(at => tickAt(at, civilOf(at, zone), segment, fitting.unit))
    .map(tick => (far && tick.unit === 'day' ? { ...tick, context: 'month' } : tick));
}

export interface PlaceOptions {
  zone: string;
  /** Length of the axis, px. */
  width: number;
  /** Width of a tick's label, px. */
  labelWidth: (tick: Tick) => number;
  /** Stretches of the axis where no label may stand, 0-1, such as the names of folds. */
  occupied?: { start: number; end: number }[];
  /** The finest unit of a segment's ticks. */
  finest?: (segment: Segment) => TickUnit;
}

/**
 * Ticks of all segments, in order of time. Every segment has one where it starts, which is labelled first; where its label
 * has no room, it names the month or year alone. Labels stay inside their segments and keep 8 px from each other and from
 * what is occupied.
 */
export function placeTicks(
  axis: Scale,
  { zone, width, labelWidth, occupied = [], finest }: PlaceOptions,
): PlacedTick[] {
  const placed: PlacedTick[] = [];
  const taken = occupied.map(range => ({ from: range.start * width, to: range.end * width }));
  let told: Tick | undefined;

  for (const segment of axis.segments) {
    const room = roomIn(segment, width, taken);
    const civil = civilOf(segment.from, zone);
    const spacing = (unit: TickUnit) => gap + labelWidth({ ...tickAt(segment.from, civil, segment, unit), unit });
    const ticks = ticksOf(segment, { zone, width, spacing, ...(finest ? { finest: finest(segment) } : {}) });
    const start = tickAt(segment.from, civil, segment, 'minute');
    if (ticks[0]?.at !== start.at && civil.second === 0) ticks.unshift({ ...start, major: false });

    // A month that takes most of a short segment would seem to date all that is in it; the year does.
    const month = labelWidth({ ...start, unit: 'month', context: 'year' });
    const short = month > ((segment.end - segment.start) * width) / 2 && holdsMonths(segment, zone);

    for (const tick of ticks) {
      const first = tick.at === segment.from;
      const wordings = first ? [tick, ...coarser(tick)].filter(({ unit }) => !short || unit === 'year') : [tick];
      let best: PlacedTick = { ...tick, labelled: false, labelAt: tick.position };
      for (const wording of wordings) {
        const needed = contextOf(wording, told, zone);
        const named = { ...wording, context: needed === 'none' && wording.unit === 'day' ? wording.context : needed };
        const range = labelRange(tick.position * width, labelWidth(named), room);
        if (!range || taken.some(other => range.from < other.to + gap && other.from < range.to + gap)) continue;
        taken.push(range);
        told = named;
        best = { ...named, labelled: true, labelAt: (range.from + range.to) / 2 / width };
        break;
      }
      placed.push(best);
    }
  }
  return placed;
}

interface Range {
  /** px */
  from: number;
  to: number;
}

/** Where the labels of a segment may stand: inside it, and clear of what reaches in from outside. */
function roomIn(segment: Segment, width: number, taken: Range[]): Range {
  const from = segment.start * width;
  const to = segment.end * width;
  const before = taken.filter(range => range.from < from && range.to < to).map(range => range.to + gap);
  const after = taken.filter(range => range.to > to && range.from > from).map(range => range.from - gap);
  return { from: Math.max(from, ...before), to: Math.min(to, ...after) };
}

/**
 * Where a label stands: from its tick on, as what follows the tick, moved clear of what reaches in; else in the middle
 * under its tick; or nowhere.
 */
function labelRange(x: number, label: number, room: Range): Range | undefined {
  const from = Math.max(room.from, x);
  if (from + label <= room.to) return { from, to: from + label };
  const left = x - label / 2;
  return left >= room.from && left + label <= room.to ? { from: left, to: left + label } : undefined;
}

function tickAt(at: number, civil: CivilTime, segment: Segment, unit: TickUnit): Tick {
  const share = (at - segment.from) / (segment.to - segment.from);
  const round = unitAt(civil);
  const coarsest = tickUnits.indexOf(round) > tickUnits.indexOf(unit) ? round : unit;
  return {
    at,
    position: segment.start + share * (segment.end - segment.start),
    unit: coarsest,
    context: 'none',
    major: coarsest !== unit,
  };
}

/** The coarsest unit that begins at a civil time. */
function unitAt({ year, month, day, hour, minute }: CivilTime): TickUnit {
  if (minute !== 0) return 'minute';
  if (hour !== 0) return 'hour';
  if (day !== 1) return 'day';
  if (month !== 1) return 'month';
  const { number } = eraYearOf(year);
  if (number % 1000 === 0) return 'millennium';
  if (number % 100 === 0) return 'century';
  return number % 10 === 0 ? 'decade' : 'year';
}

/** Whether a segment has several months of one year. */
function holdsMonths({ from, to }: Segment, zone: string): boolean {
  const [first, last] = [civilOf(from, zone), civilOf(to - 1, zone)];
  return first.year === last.year && first.month !== last.month;
}

/** The same instant, named by its month or year alone. */
function coarser(tick: Tick): Tick[] {
  const rank = tickUnits.indexOf(tick.unit);
  return (['month', 'year'] as const).filter(unit => tickUnits.indexOf(unit) > rank).map(unit => ({ ...tick, unit }));
}

function contextOf(tick: Tick, told: Tick | undefined, zone: string): TickContext {
  const rank = tickUnits.indexOf(tick.unit);
  if (rank >= tickUnits.indexOf('year')) return 'none';
  const now = civilOf(tick.at, zone);
  const before = told && civilOf(told.at, zone);
  if (!told || !before || before.year !== now.year) return 'year';
  const known = tickUnits.indexOf(told.unit);
  if (rank >= tickUnits.indexOf('month')) return 'none';
  if (before.month !== now.month || known >= tickUnits.indexOf('year')) return 'month';
  if (rank >= tickUnits.indexOf('day')) return 'none';
  return before.day !== now.day || known >= tickUnits.indexOf('month') ? 'day' : 'none';
}

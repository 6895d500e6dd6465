/** What a panel of a series draws: values at their dates, and the steps between those of one counter. */

import type { Quantity } from '../../story/story.ts';
import { hourMs } from '../../time/calendar.ts';
import { positionOf, type Scale } from '../../time/scale.ts';
import { boundsOf, exactOf, openSide } from '../quantity.ts';
import type { DatedReading } from './series.ts';
import type { Label } from './series-labels.ts';

/** Shapes that can be told apart; beyond, they begin again and say nothing alone. */
export const shapeCount = 10;

export interface Counter {
  by: string;
  /** Order of the first reading, from 0: its shape. */
  shape: number;
  official: boolean;
}

/** A value at its date. */
export interface Point extends Counter {
  reading: DatedReading;
  value: Quantity;
  x: number;
  /** First and last x that the date can mean, when that is more than a day. */
  span?: [from: number, to: number];
  /** y of the numbers that the value names. */
  low: number;
  high: number;
  open?: 'up' | 'down';
  label?: Label;
}

export interface Line {
  from: Point;
  to: Point;
  /** Stretches outside folds. */
  path: [x1: number, y1: number, x2: number, y2: number][];
}

/** Where a reading stands, px, and how far its date reaches. */
interface Place {
  x: number;
  from: number;
  to: number;
}

/**
 * Places of readings on the axis of time, one for all that a reading says; those of one date stand side by side inside
 * what the date can mean, in the order in which the story has them.
 */
export function placesOf(
  readings: DatedReading[],
  scale: Scale,
  x: (position: number) => number,
): Map<DatedReading, Place> {
  const places = readings.map((reading): [DatedReading, Place] => {
    const [from, to] = [reading.date.earliest, reading.date.latest].map(at => x(positionOf(scale, at))) as [
      number,
      number,
    ];
    const together = readings.filter(other => other.date.text === reading.date.text);
    const pitch = together.length === 1 ? 0 : Math.max(10, Math.min(28, (to - from - 10) / (together.length - 1)));
    const aside = (together.indexOf(reading) - (together.length - 1) / 2) * pitch;
    return [reading, { x: (from + to) / 2 + aside, from, to }];
  });
  return new Map(places);
}

interface Plot {
  places: Map<DatedReading, Place>;
  y: (value: number) => number;
}

export function pointsOf(category: string, readings: DatedReading[], { places, y }: Plot) {
  return readings.flatMap(reading => {
    const value = reading.reading.values.get(category);
    const place = places.get(reading);
    if (!value || !place) return [];
    const { low, high } = boundsOf(value);
    const open = openSide(value);
    const { earliest, latest } = reading.date;
    return {
      reading,
      value,
      x: place.x,
      ...(latest - earliest > 36 * hourMs ? { span: [place.from, place.to] as [number, number] } : {}),
      low: y(low),
      high: y(high),
      ...(open ? { open } : {}),
    };
  });
}

/** What is left out of the axis, px. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * Steps between exact values that one counter gave one after the other; what it did not give or gave roughly is a gap, and
 * so is what is dated roughly: a step has a day. Where two counters' lines would run as one, only the first is drawn.
 */
export function linesOf(points: Point[], readings: DatedReading[], folds: Stretch[]): Line[] {
  const officialFirst = stepsOf(points, readings, folds).sort((a, b) => Number(b.to.official) - Number(a.to.official));
  return officialFirst.filter((line, at) => !officialFirst.slice(0, at).some(other => runAsOne(other, line)));
}

/** Whether the level parts of two counters' lines lie on each other, px. */
function runAsOne(a: Line, b: Line): boolean {
  const overlap = Math.min(a.to.x, b.to.x) - Math.max(a.from.x, b.from.x);
  return a.to.by !== b.to.by && Math.abs(a.from.low - b.from.low) < 5 && overlap > 12;
}

function stepsOf(points: Point[], readings: DatedReading[], folds: Stretch[]): Line[] {
  return points.flatMap(to => {
    const own = readings.filter(({ reading }) => reading.by === to.by);
    const before = own[own.indexOf(to.reading) - 1];
    const from = before && points.find(point => point.reading === before);
    if (
      !from ||
      from.span ||
      to.span ||
      exactOf(from.value) === undefined ||
      exactOf(to.value) === undefined ||
      to.x <= from.x
    )
      return [];
    return [
      {
        from,
        to,
        path: [...outside(from.x, to.x, from.low, folds), [to.x, from.low, to.x, to.low] as Line['path'][number]],
      },
    ];
  });
}

/** A level line without what lies in folds. */
function outside(from: number, to: number, y: number, folds: Stretch[]): Line['path'] {
  const path: Line['path'] = [];
  let start = from;
  for (const fold of folds.filter(fold => fold.to > from && fold.from < to)) {
    if (fold.from > start) path.push([start, y, fold.from, y]);
    start = fold.to;
  }
  if (to > start) path.push([start, y, to, y]);
  return path;
}

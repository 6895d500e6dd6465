/** The drawing of a series: one panel a category, all over one axis of time. */

import type { Measure, Quantity, Story } from '../../story/story.ts';
import { planAxis } from '../../time/axis.ts';
import { hourMs } from '../../time/calendar.ts';
import { positionOf, type Scale } from '../../time/scale.ts';
import { boundsOf, exactOf, numberWords, openSide } from '../quantity.ts';
import type { Faces } from '../text/faces.ts';
import { widthOf } from '../text/measure.ts';
import { type } from '../text/type.ts';
import { wrap } from '../text/wrap.ts';
import { asHead, countsPeople } from './figures.ts';
import { headStyle } from './figures-layout.ts';
import { type NumberAxis, placeOn, planNumberAxis, reachOf } from './number-axis.ts';
import { countersOf, type DatedReading } from './series.ts';
import { type Label, placeLabels } from './series-labels.ts';
import { foldName, timeTicks } from './series-time.ts';

/** px of the drawing. */
export interface SeriesChart {
  width: number;
  height: number;
  /** Where the plots begin and end. */
  left: number;
  right: number;
  /** Top of the axis of time. */
  foot: number;
  ticks: { x: number; label: string; labelX: number }[];
  folds: { from: number; to: number; label: string }[];
  panels: Panel[];
  /** Whether all panels have the same scale. */
  shared: boolean;
  /** Counters whose name has no room in some panel; they are named under the drawing. */
  unnamed: Counter[];
}

export interface Panel {
  category: string;
  title: string[];
  top: number;
  height: number;
  axis: NumberAxis;
  points: Point[];
  /** What one counter gave, from reading to reading. */
  lines: Line[];
}

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

const titleWidth = 146;
const axisGap = 14;
const panelGap = 20;
const timeHeight = 30;
/** Room at the right for what is said of the last readings. */
const rightRoom = 130;
/** From this factor on, panels have scales of their own: the small ones would show nothing. */
const sharedUpTo = 5;

export interface ChartSize {
  width: number;
  height: number;
}

/** Draws the categories given of a measure's readings. */
export function drawSeries(
  categories: string[],
  measure: Measure,
  readings: DatedReading[],
  size: ChartSize,
  { story, faces }: { story: Story; faces: Faces },
): SeriesChart {
  const shown = readings.filter(({ reading }) => categories.some(id => reading.values.has(id)));
  const height = (size.height - timeHeight - panelGap * (categories.length - 1) - 8) / categories.length;
  const axes = axesOf(categories, measure, readings, height, story);
  const numbers = axes.flatMap(axis => axis.ticks.map(tick => numberWords(tick, story.language)));
  const left = titleWidth + Math.ceil(Math.max(...numbers.map(text => widthOf(faces, text, type.tick)))) + axisGap;
  const right = size.width - rightRoom;
  const scale = planAxis(
    shown.map(({ date }) => date),
    { width: right - left, zone: story.timezone },
  );
  const x = (position: number) => left + position * (right - left);
  const folds = scale.folds.map(fold => ({ from: x(fold.start), to: x(fold.end), label: foldName(fold, story) }));
  const counters = countersOf(readings);
  const officials = new Set(readings.flatMap(({ reading }) => (reading.kind === 'official' ? reading.by : [])));
  const panels = categories.map((category, index): Panel => {
    const top = 8 + index * (height + panelGap);
    const axis = axes[index] ?? planNumberAxis([]);
    const y = (value: number) => top + (1 - placeOn(axis, value)) * height;
    const points = pointsOf(category, shown, { x, y, scale }).map(point => ({
      ...point,
      shape: counters.indexOf(point.reading.reading.by),
      by: point.reading.reading.by,
      official: officials.has(point.reading.reading.by),
    }));
    const lines = linesOf(points, readings, folds);
    const label = asHead(measure.categories.get(category)?.label ?? category);
    return { category, title: wrap(faces, label, headStyle, titleWidth), top, height, axis, points, lines };
  });
  const unnamed = new Map<string, Counter>();
  for (const panel of panels) {
    const box = { left, right: size.width, top: panel.top - 6, bottom: panel.top + panel.height + 10 };
    for (const counter of placeLabels(panel, box, story, faces)) unnamed.set(counter.by, counter);
  }
  return {
    ...size,
    left,
    right,
    foot: size.height - timeHeight,
    ticks: timeTicks(scale, right - left, shown, story, faces).map(tick => ({
      ...tick,
      x: x(tick.x),
      labelX: x(tick.labelX),
    })),
    folds,
    panels,
    shared: new Set(axes.map(({ from, to }) => `${from} ${to}`)).size === 1,
    unnamed: [...unnamed.values()],
  };
}

/** One axis for all panels, or one each where the same would hide the small numbers. */
function axesOf(
  categories: string[],
  { id, ...measure }: Measure,
  readings: DatedReading[],
  height: number,
  story: Story,
) {
  const whole = countsPeople({ id, ...measure }, story);
  const most = Math.max(2, Math.min(5, Math.floor(height / 24)));
  const values = categories.map(category =>
    readings.flatMap(({ reading }) => {
      const value = reading.values.get(category);
      return value ? reachOf(value) : [];
    }),
  );
  const reaches = values.map(list => Math.max(0, ...list.map(Math.abs))).filter(reach => reach > 0);
  const shared = Math.max(...reaches) <= sharedUpTo * Math.min(...reaches);
  return values.map(own => planNumberAxis(shared ? values.flat() : own, { most, whole }));
}

interface Plot {
  x: (position: number) => number;
  y: (value: number) => number;
  scale: Scale;
}

/** Values of a category at their dates; those of one date stand side by side inside what the date can mean. */
function pointsOf(category: string, readings: DatedReading[], { x, y, scale }: Plot) {
  const given = readings.flatMap(reading => {
    const value = reading.reading.values.get(category);
    return value ? [{ reading, value }] : [];
  });
  return given.map(({ reading, value }) => {
    const { earliest, latest, text } = reading.date;
    const [from, to] = [x(positionOf(scale, earliest)), x(positionOf(scale, latest))];
    const together = given.filter(other => other.reading.date.text === text);
    const place = together.findIndex(other => other.reading === reading);
    const pitch = together.length === 1 ? 0 : Math.max(10, Math.min(28, (to - from - 10) / (together.length - 1)));
    const { low, high } = boundsOf(value);
    const open = openSide(value);
    return {
      reading,
      value,
      x: (from + to) / 2 + (place - (together.length - 1) / 2) * pitch,
      ...(latest - earliest > 36 * hourMs ? { span: [from, to] as [number, number] } : {}),
      low: y(low),
      high: y(high),
      ...(open ? { open } : {}),
    };
  });
}

/** Steps between exact values that one counter gave one after the other; what it did not give or gave roughly is a gap. */
function linesOf(points: Point[], readings: DatedReading[], folds: SeriesChart['folds']): Line[] {
  return points.flatMap(to => {
    const own = readings.filter(({ reading }) => reading.by === to.by);
    const before = own[own.indexOf(to.reading) - 1];
    const from = before && points.find(point => point.reading === before);
    if (!from || exactOf(from.value) === undefined || exactOf(to.value) === undefined || to.x <= from.x) return [];
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
function outside(from: number, to: number, y: number, folds: SeriesChart['folds']): Line['path'] {
  const path: Line['path'] = [];
  let start = from;
  for (const fold of folds.filter(fold => fold.to > from && fold.from < to)) {
    if (fold.from > start) path.push([start, y, fold.from, y]);
    start = fold.to;
  }
  if (to > start) path.push([start, y, to, y]);
  return path;
}

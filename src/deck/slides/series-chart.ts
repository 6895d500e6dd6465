/** The drawing of a series: one panel a category, all over one axis of time. */

import type { Measure, Story } from '../../story/story.ts';
import { planAxis } from '../../time/axis.ts';
import { numberWords } from '../quantity.ts';
import type { Faces } from '../text/faces.ts';
import { widthOf } from '../text/measure.ts';
import { type } from '../text/type.ts';
import { wrap } from '../text/wrap.ts';
import { asHead, countsPeople } from './figures.ts';
import { headStyle } from './figures-layout.ts';
import { heldByAxes, type NumberAxis, placeOn, planNumberAxis, reachOf } from './number-axis.ts';
import { countersOf, type DatedReading } from './series.ts';
import { placeLabels, whoStyle } from './series-labels.ts';
import { type Counter, type Line, linesOf, type Point, placesOf, pointsOf } from './series-points.ts';
import { foldName, timeTicks } from './series-time.ts';
import { voiceOf } from './voice.ts';

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
  /** Counters whose name has no room in some panel, in rows under the drawing. */
  unnamed: NamedCounter[][];
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

/** A counter's name under the drawing: its shape stands at `x`, px. */
export interface NamedCounter extends Counter {
  name: string;
  x: number;
}

/** From a shape in the legend to its name, and from a name to the next shape, px. */
export const legendMark = 24;
const legendGap = 36;

const titleWidth = 146;
const axisGap = 14;
const panelGap = 20;
const timeHeight = 30;
/** Room at the right for what is said of the last readings. */
const rightRoom = 130;

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
  const places = placesOf(shown, scale, x);
  const folds = scale.folds.map(fold => ({ from: x(fold.start), to: x(fold.end), label: foldName(fold, story) }));
  const everybody = countersOf(readings);
  const officials = new Set(readings.flatMap(({ reading }) => (reading.kind === 'official' ? reading.by : [])));
  // The official ones first: they have the shapes that can be filled.
  const counters = [...everybody.filter(by => officials.has(by)), ...everybody.filter(by => !officials.has(by))];
  const panels = categories.map((category, index): Panel => {
    const top = 8 + index * (height + panelGap);
    const axis = axes[index] ?? planNumberAxis([]);
    const y = (value: number) => top + (1 - placeOn(axis, value)) * height;
    const points = pointsOf(category, shown, { places, y }).map(point => ({
      ...point,
      shape: counters.indexOf(point.reading.reading.by),
      by: point.reading.reading.by,
      official: officials.has(point.reading.reading.by),
    }));
    const lines = linesOf(points, readings, folds);
    const label = asHead(measure.categories.get(category)?.label ?? category, story.language);
    return { category, title: wrap(faces, label, headStyle, titleWidth), top, height, axis, points, lines };
  });
  const foldBoxes = folds.map(({ from, to }) => ({ left: from, right: to, top: 0, bottom: size.height }));
  const unnamed = new Map<string, Counter>();
  for (const panel of panels) {
    const box = { left, right: size.width, top: panel.top - 6, bottom: panel.top + panel.height + 10 };
    const zero = panel.top + (1 - placeOn(panel.axis, 0)) * panel.height;
    const room = { ...box, plotRight: right, avoid: [{ left, right, top: zero, bottom: zero }, ...foldBoxes] };
    for (const counter of placeLabels(panel, room, story, faces)) unnamed.set(counter.by, counter);
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
    unnamed: inRows([...unnamed.values()], size.width, story, faces),
  };
}

/** Names one after another, a new row where one is full. */
function inRows(counters: Counter[], width: number, story: Story, faces: Faces): NamedCounter[][] {
  const rows: NamedCounter[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const counter of counters) {
    const { name } = voiceOf(counter.by, story);
    const length = legendMark + widthOf(faces, name, whoStyle);
    if (filled + length > width) {
      rows.push([]);
      filled = 0;
    }
    rows.at(-1)?.push({ ...counter, name, x: filled });
    filled += length + legendGap;
  }
  return rows;
}

/** One axis for all panels, or one each where the same would hide the small numbers. */
function axesOf(categories: string[], measure: Measure, readings: DatedReading[], height: number, story: Story) {
  const whole = countsPeople(measure, story);
  const most = Math.max(2, Math.min(5, Math.floor(height / 24)));
  const values = categories.map(category =>
    readings.flatMap(({ reading }) => {
      const value = reading.values.get(category);
      return value ? reachOf(value) : [];
    }),
  );
  return heldByAxes(values).map(held => planNumberAxis(held, { most, whole }));
}

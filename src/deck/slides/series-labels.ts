/** Words beside the points of a panel: who, and what. They keep clear of each other, of points and of lines. */

import type { Story } from '../../story/story.ts';
import type { Faces } from '../text/faces.ts';
import { widthOf } from '../text/measure.ts';
import type { TypeStyle } from '../text/type.ts';
import { valueWords } from './figures.ts';
import type { Panel } from './series-chart.ts';
import type { Counter, Point } from './series-points.ts';
import { voiceOf } from './voice.ts';

/** Lines of a label from its left or right end, px. */
export interface Label {
  x: number;
  /** Baseline of the first line. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Empty where the line or a label near by says who it is. */
  who: string;
  what: string;
  /** Whether who and what stand on one line. */
  oneLine: boolean;
  /** From the point to a label that does not stand beside it. */
  leader?: Segment;
}

/** px */
export type Segment = [x1: number, y1: number, x2: number, y2: number];

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where labels of a panel may stand. */
export interface Room extends Box {
  /** Only a label that begins beside its point may reach further to the right than this, px. */
  plotRight: number;
  /** Where no words stand. */
  avoid: Box[];
}

/** The theme sets the same. */
export const whatStyle: TypeStyle = { family: 'sans', weight: 600, size: 17, leading: 20 };
export const whoStyle: TypeStyle = { family: 'sans', weight: 500, size: 15, leading: 19 };
/** Between what and who on a line, px. */
const wordGap = 7;
/** How far from its point a label may begin, px. */
const reaches = [17, 36, 62];
const away = 17;
const markHalf = 9;
/** Length of what says that a value may be more, px. */
export const arrow = 26;
/** Least distance of a label from anything else, px: a word's space beside it. */
const clearance = { across: 7, down: 1 };
/** And so much more of a label from another, px: two on one line must not be read as one. */
const apart = 8;
/** How far a label may stand above or below its point, px. */
const shifts = [0, -9, 9, -13, 13, -18, 18, -28, 28, -38, 38, -50, 50, -64, 64, -80, 80];

/** How often labels are placed again, those first that had no room. */
const tries = 5;

/** Gives points their labels; returns the counters whose name has no room. Where a label has none, others make some. */
export function placeLabels(panel: Panel, room: Room, story: Story, faces: Faces): Counter[] {
  const last = panel.points.filter((point, index) => !panel.points.slice(index + 1).some(({ by }) => by === point.by));
  let order = [...last, ...panel.points.filter(point => !last.includes(point))];
  let best: Map<Point, Label> | undefined;
  for (let count = 0; count < tries && (best?.size ?? -1) < order.length; count += 1) {
    const labels = placeInOrder(order, panel, room, story, faces);
    if (labels.size > (best?.size ?? -1)) best = labels;
    const missing = order.filter(point => !labels.has(point));
    order = [...missing, ...order.filter(point => !missing.includes(point))];
  }
  for (const [point, label] of best ?? []) point.label = label;
  const named = new Set(panel.points.flatMap(({ by, label }) => (label?.who ? by : [])));
  return last.filter(({ by }) => !named.has(by));
}

/** The first come are served first. What a line leads on from needs no name. */
function placeInOrder(order: Point[], panel: Panel, room: Room, story: Story, faces: Faces): Map<Point, Label> {
  const lines = panel.lines.flatMap(({ path }) => path.map(boxAround));
  const taken: Taken = { boxes: [...panel.points.flatMap(boxesOf), ...lines, ...room.avoid], leaders: [] };
  const joined = new Set(panel.lines.map(({ from }) => from));
  const labels = new Map<Point, Label>();
  for (const point of order) {
    const wordings = joined.has(point) ? [''] : [voiceOf(point.by, story).name, ''];
    for (const who of wordings) {
      const placed = place(point, who, valueWords(point.value, story), taken, room, faces);
      if (!placed) continue;
      labels.set(point, placed.label);
      const { left, right } = placed.box;
      taken.boxes.push({ ...placed.box, left: left - apart, right: right + apart });
      if (placed.label.leader) taken.leaders.push(placed.label.leader);
      break;
    }
  }
  return labels;
}

/** What stands in a panel already. */
interface Taken {
  boxes: Box[];
  leaders: Segment[];
}

function place(point: Point, who: string, what: string, taken: Taken, room: Room, faces: Faces) {
  const y = point.open === 'up' ? point.low : point.open === 'down' ? point.high : (point.low + point.high) / 2;
  const whatWidth = widthOf(faces, what, whatStyle);
  const whoWidth = who ? widthOf(faces, who, whoStyle) : 0;
  const one: Size = { width: whatWidth + (who ? wordGap + whoWidth : 0), height: whatStyle.leading, oneLine: true };
  const two: Size = {
    width: Math.max(whatWidth, whoWidth),
    height: whatStyle.leading + whoStyle.leading,
    oneLine: false,
  };
  const shapes = who ? [one, two] : [one];
  const own = boxesOf(point);
  const others = taken.boxes.filter(box => !own.some(part => isSame(part, box))).map(sidesOf);
  for (const { shift, anchor, edge, reach, size } of candidates(shapes)) {
    const { width, height, oneLine } = size;
    const left =
      anchor === 'start' ? point.x + reach : anchor === 'end' ? point.x - reach - width : point.x - width / 2;
    const box = { left, right: left + width, top: y + edge, bottom: y + edge + height };
    const plot = anchor === 'start' ? room : { ...room, right: room.plotRight };
    if (!inside(box, plot) || taken.boxes.some(other => meet(box, other))) continue;
    const x = anchor === 'start' ? left : anchor === 'end' ? box.right : point.x;
    const middle = (box.top + box.bottom) / 2;
    const near = anchor === 'middle' || (Math.abs(shift) < height / 2 + 4 && reach === away);
    const leader: Segment = [point.x, y, anchor === 'start' ? x - 3 : x + 3, middle];
    if (taken.leaders.some(other => cross(other, sidesOf(box)))) continue;
    if (!near && (others.some(other => cross(leader, other)) || cross(leader, taken.leaders))) continue;
    return { label: { x, y: box.top + 15, anchor, who, what, oneLine, ...(near ? {} : { leader }) }, box };
  }
  return undefined;
}

interface Size {
  width: number;
  height: number;
  oneLine: boolean;
}

/** Where a label may stand, best first: beside its point, above or below it, then further off. */
function* candidates(sizes: Size[]) {
  for (const reach of reaches) {
    for (const shift of shifts) {
      for (const size of sizes) {
        for (const anchor of ['start', 'end', 'middle'] as const) {
          if (anchor === 'middle' && reach > away) continue;
          const edges = anchor === 'middle' ? middleEdges(shift, size.height) : [shift - size.height / 2];
          for (const edge of edges) yield { size, reach, shift, anchor, edge };
        }
      }
    }
  }
}

/** Above and below the point, only when it is not shifted. */
function middleEdges(shift: number, height: number): number[] {
  return shift === 0 ? [-away - height, away] : [];
}

/** A mark, and the bar of a range. */
function boxesOf({ x, low, high, open, span }: Point): Box[] {
  const reach = open === 'up' ? { top: high - arrow, bottom: low } : { top: high, bottom: low };
  const box = { left: x - markHalf, right: x + markHalf, top: reach.top - markHalf, bottom: reach.bottom + markHalf };
  return span ? [box, { left: span[0], right: span[1], top: low - 2, bottom: low + 2 }] : [box];
}

function boxAround([x1, y1, x2, y2]: Segment): Box {
  return { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
}

function inside(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

function isSame(a: Box, b: Box): boolean {
  return a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;
}

function sidesOf({ left, right, top, bottom }: Box): Segment[] {
  return [
    [left, top, right, top],
    [right, top, right, bottom],
    [right, bottom, left, bottom],
    [left, bottom, left, top],
  ];
}

/** Whether a stroke crosses one of others. */
function cross(stroke: Segment, others: Segment[]): boolean {
  const ends = ([x1, y1, x2, y2]: Segment, x: number, y: number) =>
    Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  const parts = (a: Segment, b: Segment) => ends(a, b[0], b[1]) !== ends(a, b[2], b[3]);
  return others.some(other => parts(stroke, other) && parts(other, stroke));
}

export function meet(a: Box, b: Box): boolean {
  return (
    a.left < b.right + clearance.across &&
    b.left < a.right + clearance.across &&
    a.top < b.bottom + clearance.down &&
    b.top < a.bottom + clearance.down
  );
}

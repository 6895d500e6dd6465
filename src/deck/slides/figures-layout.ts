/** Geometry of the right half of a figures slide: how large marks, bars and rows are drawn, and how high they stand. */

import type { Reading, Story, StoryEvent } from '../../story/story.ts';
import { numberWords } from '../quantity.ts';
import type { Faces } from '../text/faces.ts';
import { widthOf } from '../text/measure.ts';
import { type TypeStyle, type } from '../text/type.ts';
import { wrap } from '../text/wrap.ts';
import { axisWithRoom } from './axis-room.ts';
import { asHead, datesBeside, type Tally, type TallyGroup, whoCounted } from './figures.ts';
import type { NumberAxis } from './number-axis.ts';

/** The drawing, px; the template draws to the same numbers. */
export const figuresBox = {
  width: 692,
  height: 524,
  /** Between two tallies, and under the last of a group. */
  tallyGap: 14,
  /** Heads of groups and labels of tallies, a line. */
  leading: 24,
  headTop: 10,
  axisHeight: 36,
};

/** Marks of one size stand for one person each; rows are counted in fives. `count`: size of the number beside them, px. */
export interface MarkSize {
  drawn: 'marks';
  pitch: number;
  /** More space after each five. */
  five: number;
  count: number;
}

export interface BarSize {
  drawn: 'bars';
  bar: number;
  count: number;
}

export const markSizes: MarkSize[] = [
  { drawn: 'marks', pitch: 80, five: 24, count: 112 },
  { drawn: 'marks', pitch: 48, five: 14, count: 72 },
  { drawn: 'marks', pitch: 33, five: 9, count: 60 },
  { drawn: 'marks', pitch: 25, five: 7, count: 52 },
];
export const barSizes: BarSize[] = [
  { drawn: 'bars', bar: 56, count: 36 },
  { drawn: 'bars', bar: 38, count: 30 },
  { drawn: 'bars', bar: 26, count: 25 },
];

/** What a slide draws: tallies with their labels in lines. */
export interface DrawnGroup {
  by?: Reading;
  head: string[];
  tallies: (Tally & { lines: string[] })[];
}

/** The axis that all bars of a measure share, and where it stands, px from the left. */
export interface BarAxis extends NumberAxis {
  start: number;
  length: number;
}

export const headStyle: TypeStyle = { ...type.note, weight: 600 };
const barCount: TypeStyle = { family: 'serif', weight: 600, size: 36, leading: 40 };
/** px */
const labelLeast = 158;
const labelMost = 236;
const labelGap = 12;

/** Groups with heads and labels broken into lines; `labelWidth` is that of the column left of marks, px. */
export function drawGroups(
  groups: TallyGroup[],
  event: StoryEvent,
  bars: boolean,
  { story, faces }: { story: Story; faces: Faces },
): { groups: DrawnGroup[]; labelWidth: number } {
  const labels = groups.flatMap(group => group.tallies.map(({ label }) => asHead(label, story.language)));
  const words = labels.flatMap(label => label.split(/\s+/)).map(word => widthOf(faces, word, headStyle));
  const labelWidth = Math.min(labelMost, Math.max(labelLeast, ...words)) + labelGap;
  const room = bars ? figuresBox.width : labelWidth - labelGap;
  const beside = datesBeside(event);
  return {
    labelWidth,
    groups: groups.map(({ by, tallies }) => ({
      ...(by ? { by } : {}),
      head: by ? wrap(faces, whoCounted(by, beside, story), headStyle, figuresBox.width - 80) : [],
      tallies: tallies.map(one => ({ ...one, lines: wrap(faces, asHead(one.label, story.language), headStyle, room) })),
    })),
  };
}

/** The axis under bars: the numbers at their ends keep their room at the right. */
export function barAxisOf(groups: TallyGroup[], people: boolean, story: Story, faces: Faces): BarAxis {
  const tallies = groups.flatMap(group => group.tallies);
  const counts = tallies.flatMap(({ count, fewer }) => (count === undefined ? [] : [count, count + fewer]));
  const label = (tally: Tally) => numberWords(tally.count ?? 0, story.language) + changeWords(tally, story.language);
  const widest = Math.max(0, ...tallies.map(tally => widthOf(faces, label(tally), barCount) * 0.9));
  const length = figuresBox.width - Math.ceil(widest) - 14;
  const axis = axisWithRoom(counts, length, { faces, story, whole: people });
  const start = Math.ceil(widthOf(faces, numberWords(axis.from, story.language), type.tick) / 2);
  return { ...axis, start, length: length - start };
}

/** "+5" or "−2" after a count that is not what it was; nothing after one that is. */
export function changeWords({ added, fewer }: Tally, language: string): string {
  if (added > 0) return `\u2002+${numberWords(added, language)}`;
  return fewer > 0 ? `\u2002\u2212${numberWords(fewer, language)}` : '';
}

/** Marks to a row: as many fives as fit beside the labels. */
export function marksPerRow({ pitch, five }: MarkSize, labelWidth: number): number {
  const room = figuresBox.width - labelWidth + five + 1;
  return 5 * Math.max(1, Math.floor(room / (5 * pitch + five)));
}

/** Baseline of the number under a label, px below the tally's top. */
export function baselineOf(lines: string[], { count }: MarkSize): number {
  return lines.length * figuresBox.leading + Math.round(0.74 * count) + 2;
}

/** Height of a tally, px. */
export function tallyHeight(
  tally: { count?: number; fewer: number; lines: string[] },
  size: MarkSize | BarSize,
  labelWidth: number,
): number {
  if (tally.count === undefined) return (tally.lines.length + 1) * figuresBox.leading;
  if (size.drawn === 'bars') return tally.lines.length * figuresBox.leading + 4 + size.bar;
  const rows = Math.ceil((tally.count + tally.fewer) / marksPerRow(size, labelWidth));
  return Math.max(baselineOf(tally.lines, size) + 8, rows * size.pitch + 4);
}

/** Height of the lines over a group, px: none for the official reading, which is named beside the drawing. */
export function headHeight(head: string[]): number {
  return head.length === 0 ? 0 : figuresBox.headTop + head.length * figuresBox.leading + 4;
}

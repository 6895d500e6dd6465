/** Geometry of rows of ranges: names in lines, one axis a category, all axes under one another. */

import type { Quantity, Reading, Story, StoryEvent } from '../../story/story.ts';
import type { StoryDate } from '../../time/date.ts';
import { wordsFor } from '../../words/words.ts';
import type { Faces } from '../text/faces.ts';
import { widthOf } from '../text/measure.ts';
import { type TypeStyle, type } from '../text/type.ts';
import { wrap } from '../text/wrap.ts';
import { axisWithRoom } from './axis-room.ts';
import { asHead, datesBeside, type RangeGroup, valueWords, whoCounted } from './figures.ts';
import { figuresBox } from './figures-layout.ts';
import { heldByAxes, type NumberAxis, reachOf } from './number-axis.ts';

/** Rows of one size, px. */
export interface RowSize {
  height: number;
  /** Between lines of a name. */
  leading: number;
  font: number;
}

/** From large to small. */
export const rowSizes: RowSize[] = [
  { height: 46, leading: 28, font: 22 },
  { height: 36, leading: 24, font: 19 },
  { height: 27, leading: 21, font: 17 },
];

export interface DrawnRow {
  reading: Reading;
  value: Quantity;
  who: string[];
  words: string;
}

export interface DrawnRange {
  category: string;
  label: string;
  head: string;
  axis: NumberAxis;
  rows: DrawnRow[];
}

/** Where the columns of rows stand, px from the left. */
export interface RowColumns {
  axis: number;
  length: number;
  value: number;
}

/** px; `beyond`: how far an open range runs on past the end of its axis. */
export const rangesBox = { beyond: 22, columnGap: 22 };
const nameMost = 330;
const axisLeast = 150;

/** Rows with names in lines and axes whose labels have room; all groups share the columns, so that axes align. */
export function drawRanges(
  ranges: RangeGroup[],
  event: StoryEvent,
  { people, size }: { people: boolean; size: RowSize },
  { story, faces, numbers }: { story: Story; faces: Faces; numbers: Map<string, number> },
): { ranges: DrawnRange[]; columns: RowColumns } {
  const beside = datesBeside(event);
  const words = wordsFor(story.language);
  const plain: TypeStyle = { ...type.note, size: size.font };
  const values = ranges.flatMap(({ rows }) => rows.map(({ value }) => valueWords(value, story)));
  const valueWidth = Math.max(0, ...values.map(value => widthOf(faces, value, { ...plain, weight: 600 })));
  const value = figuresBox.width - Math.ceil(valueWidth);
  const most = Math.min(nameMost, value - 2 * rangesBox.columnGap - rangesBox.beyond - axisLeast);
  const widths: number[] = [];
  const drawn = ranges.map(({ category, label, rows }) => {
    const official = rows.some(({ reading }) => reading.kind === 'official');
    return {
      category,
      label,
      head: official ? asHead(label, story.language) : words.byOthers(asHead(label, story.language), people),
      rows: rows.map(row => {
        const cited = citedWidth(row.reading, faces, numbers);
        const who = wrap(faces, whoWithStanding(row.reading, beside, story), plain, most - cited);
        widths.push(...who.map(line => widthOf(faces, line, plain) + cited));
        return { ...row, who, words: valueWords(row.value, story) };
      }),
    };
  });
  const axis = Math.ceil(Math.min(most, Math.max(0, ...widths))) + rangesBox.columnGap;
  const columns = { axis, length: value - rangesBox.columnGap - rangesBox.beyond - axis, value };
  const held = heldByAxes(drawn.map(({ rows }) => rows.flatMap(row => reachOf(row.value))));
  return {
    columns,
    ranges: drawn.map((group, index) => ({
      ...group,
      axis: axisWithRoom(held[index] ?? [], columns.length, { faces, story, whole: people }),
    })),
  };
}

/** "Prosecutors, 28 July (official)". */
export function whoWithStanding(reading: Reading, beside: StoryDate[], story: Story): string {
  const kind = reading.kind === 'official' ? ` (${wordsFor(story.language).readingKind.official})` : '';
  return whoCounted(reading, beside, story) + kind;
}

export function rowHeight({ who }: DrawnRow, size: RowSize): number {
  return size.height + (who.length - 1) * size.leading;
}

/** Height of a group of rows with its head and axis, px. */
export function rangeHeight({ rows }: DrawnRange, size: RowSize): number {
  const all = rows.reduce((sum, row) => sum + rowHeight(row, size), 0);
  return figuresBox.headTop + figuresBox.leading + all + figuresBox.axisHeight;
}

function citedWidth(reading: Reading, faces: Faces, numbers: Map<string, number>): number {
  const cited = [...new Set(reading.sources.flatMap(({ source }) => numbers.get(source) ?? []))];
  return cited.length === 0 ? 0 : widthOf(faces, `\u2002${cited.join(', ')}`, { ...type.tick, weight: 600 });
}

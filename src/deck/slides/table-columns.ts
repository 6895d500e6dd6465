/** Widths of the columns of a table, from the texts in them. */

import type { Faces } from '../text/faces.ts';
import { widthOf } from '../text/measure.ts';
import type { TypeStyle } from '../text/type.ts';

export interface TableColumn {
  /** Place in the story's table, from 0. */
  index: number;
  /** With the space round the text, px. */
  width: number;
  /** Numbers alone: set flush right. */
  numeric: boolean;
}

/** Between the texts of two neighbours, px; the theme sets half of it on either side. */
export const cellGap = 24;

/** The widest that a column is pressed to by a word that could be broken, px. */
const longWord = 240;

const number = /^[\s+\-−–~≈<>≤≥±]*\d[\d\s.,'’\u00a0\u202f]*\s?(%|‰|°C?|[€$£]|[a-z]{1,3}|km²|m²)?$/i;
const nothing = /^[\s–—-]*$/;

/** The columns at their natural widths, pressed together where these are more than there is; nothing when words would break. */
export function columnsFor(
  indices: number[],
  head: string[],
  rows: string[][],
  style: TypeStyle,
  room: number,
  faces: Faces,
): TableColumn[] | undefined {
  const wanted = indices.map(index => {
    const cells = rows.map(row => row[index] ?? '');
    const texts: [string, TypeStyle][] = [
      [head[index] ?? '', { ...style, weight: 600 }],
      ...cells.map((cell): [string, TypeStyle] => [cell, index === 0 ? { ...style, weight: 600 } : style]),
    ];
    const words = texts.flatMap(([text, cut]) => text.split(/\s+/).map(word => widthOf(faces, word, cut)));
    const natural = Math.max(...texts.map(([text, cut]) => widthOf(faces, text, cut)));
    const numeric = index > 0 && isNumeric(cells);
    const least = numeric ? Math.max(...words, ...cells.map(cell => widthOf(faces, cell, style))) : Math.max(...words);
    return { index, numeric, natural, least: Math.min(natural, numeric ? least : Math.min(least, longWord)) };
  });
  const free = room - indices.length * cellGap;
  const widths = shared(wanted, free);
  return widths && wanted.map(({ index, numeric }, at) => ({ index, numeric, width: (widths[at] ?? 0) + cellGap }));
}

/** Whole px: none narrower than its least; what is left goes to those that want more, by how much they want. */
function shared(wanted: { natural: number; least: number }[], free: number): number[] | undefined {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const least = wanted.map(column => Math.ceil(column.least));
  const more = wanted.map((column, at) => Math.ceil(column.natural) - (least[at] ?? 0));
  const left = free - sum(least);
  if (left < 0) return undefined;
  const share = Math.min(1, left / Math.max(1, sum(more)));
  return least.map((width, at) => width + Math.floor((more[at] ?? 0) * share));
}

/** Numbers and nothing else but gaps. */
export function isNumeric(cells: string[]): boolean {
  return cells.some(cell => number.test(cell)) && cells.every(cell => number.test(cell) || nothing.test(cell));
}

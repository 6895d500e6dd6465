/** Prose poured into boxes: how high it stands, and where it breaks when one box is not enough. */

import type { Block, Inline, Prose } from '../../story/prose.ts';
import { citeStyle } from './cite.ts';
import type { Faces } from './faces.ts';
import { linesOf, type TextRun } from './fit.ts';
import type { TypeStyle } from './type.ts';
import { joinWords, sentenceEnds, wordsOf } from './word.ts';

/** What is needed to set prose: fonts, the numbers of sources, and the style of running text. */
export interface Setting {
  faces: Faces;
  numbers: Map<string, number>;
  style: TypeStyle;
  /** Space between blocks, px. */
  gap: number;
}

export interface Box {
  width: number;
  height: number;
}

/** Indent of list items, px; the theme sets the same. */
export const listIndent = 26;

/** Height in px of prose set in a column of `width` px. */
export function heightOf(prose: Prose, width: number, setting: Setting): number {
  const heights = prose.map(block => blockHeight(block, width, setting));
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, prose.length - 1) * setting.gap;
}

/**
 * Breaks prose into parts that fit their boxes; `boxOf(n)` gives the box of part n (0-based). Breaks between blocks and
 * list items, else between sentences, else between words; a part is never empty, so a box too small for one word still
 * gets it.
 */
export function pour(prose: Prose, boxOf: (part: number) => Box, setting: Setting): Prose[] {
  const parts: Prose[] = [];
  let rest = prose;
  do {
    const { width, height } = boxOf(parts.length);
    const [part, more] = splitProse(rest, width, height, setting, true);
    parts.push(part);
    rest = more;
  } while (rest.length > 0);
  return parts;
}

/** Parts prose into what fits a box, whole sentences only and perhaps none, and the rest. */
export function fill(prose: Prose, { width, height }: Box, setting: Setting): [head: Prose, rest: Prose] {
  return splitProse(prose, width, height, setting, false);
}

/** Inline nodes as runs to measure; a group of citations is one run that does not break. */
export function textRuns(children: Inline[], style: TypeStyle, numbers: Map<string, number>): TextRun[] {
  return children.flatMap(node => runsOf(node, style, numbers));
}

function runsOf(node: Inline, style: TypeStyle, numbers: Map<string, number>): TextRun[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value, style }];
    case 'strong':
      return textRuns(node.children, { ...style, weight: 600 }, numbers);
    case 'emphasis':
      return textRuns(node.children, { ...style, italic: true }, numbers);
    case 'link':
      return textRuns(node.children, style, numbers);
    case 'break':
      return [{ text: '\n', style }];
    case 'cite': {
      const numerals = [...new Set(node.citations.map(citation => numbers.get(citation.source) ?? 0))];
      return [{ text: `\u2009${numerals.join(', ')}`, style: citeStyle(style), citation: true }];
    }
  }
}

function blockHeight(block: Block, width: number, setting: Setting): number {
  if (block.type === 'paragraph') {
    const runs = textRuns(block.children, setting.style, setting.numbers);
    return linesOf(setting.faces, runs, width) * setting.style.leading;
  }
  const items = block.items.map(item => heightOf(item, width - listIndent, setting));
  return items.reduce((sum, height) => sum + height, 0) + Math.max(0, items.length - 1) * (setting.gap / 2);
}

/** Splits off the head of prose that is at most `room` px high. `force`: the head may not be empty. */
function splitProse(
  prose: Prose,
  width: number,
  room: number,
  setting: Setting,
  force: boolean,
): [head: Prose, tail: Prose] {
  const count = countFitting(prose.length, n => heightOf(prose.slice(0, n), width, setting) <= room);
  const whole = prose.slice(0, count);
  const next = prose[count];
  if (!next) return [whole, []];
  const left = count > 0 ? room - heightOf(whole, width, setting) - setting.gap : room;
  const [head, tail] = splitBlock(next, width, left, setting, force && count === 0);
  return [
    [...whole, ...head],
    [...tail, ...prose.slice(count + 1)],
  ];
}

/** The same for one block, whose head and tail are a block each, or nothing. */
function splitBlock(
  block: Block,
  width: number,
  room: number,
  setting: Setting,
  force: boolean,
): [head: Prose, tail: Prose] {
  const fits = (head: Block) => blockHeight(head, width, setting) <= room;
  if (block.type === 'list') {
    const { items } = block;
    const listOf = (some: Prose[]): Prose => (some.length > 0 ? [{ ...block, items: some }] : []);
    const count = countFitting(items.length, n => fits({ ...block, items: items.slice(0, n) }));
    const [first, ...others] = items;
    // An item is taken apart only when it has the box to itself.
    if (count === 0 && force && first) {
      const [head, tail] = splitProse(first, width - listIndent, room, setting, true);
      return [listOf([head]), listOf(tail.length > 0 ? [tail, ...others] : others)];
    }
    return [listOf(items.slice(0, count)), listOf(items.slice(count))];
  }
  const words = wordsOf(block.children);
  const paragraphOf = (some: Inline[][]): Prose =>
    some.length > 0 ? [{ type: 'paragraph', children: joinWords(some) }] : [];
  const count = countFitting(words.length, n => paragraphOf(words.slice(0, n)).every(fits));
  const whole = sentenceEnds(words).filter(end => end <= count);
  const cut = whole.at(-1) ?? (force ? Math.max(1, count) : 0);
  return cut === 0 ? [[], [block]] : [paragraphOf(words.slice(0, cut)), paragraphOf(words.slice(cut))];
}

/** The most of `length` things that fit; when n of them fit, so do fewer. */
function countFitting(length: number, fits: (n: number) => boolean): number {
  let fitting = 0;
  let beyond = length + 1;
  while (beyond - fitting > 1) {
    const middle = Math.floor((fitting + beyond) / 2);
    if (fits(middle)) fitting = middle;
    else beyond = middle;
  }
  return fitting;
}

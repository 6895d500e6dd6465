/** Prose poured into boxes: how high it stands, and where it breaks when one box is not enough. */

import type { Block, Inline, Prose } from '../story/prose.ts';
import { citeStyle } from './cite.ts';
import type { Faces } from './faces.ts';
import { linesOf, type TextRun } from './fit.ts';
import type { TypeStyle } from './type.ts';

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
 * Breaks prose into parts that fit their boxes; `boxOf(n)` gives the box of part n (0-based). Breaks between blocks,
 * else between sentences, else between words; a part is never empty, so a box too small for one word still gets it.
 */
export function pour(prose: Prose, boxOf: (part: number) => Box, setting: Setting): Prose[] {
  const parts: Prose[] = [];
  const rest = [...prose];
  while (rest.length > 0) {
    const { width, height } = boxOf(parts.length);
    const part: Prose = [];
    while (rest[0] && heightOf([...part, rest[0]], width, setting) <= height) part.push(rest.shift() as Block);
    const next = rest[0];
    if (next) {
      const room = part.length > 0 ? height - heightOf(part, width, setting) - setting.gap : height;
      const [head, tail] = splitBlock(next, width, room, setting, part.length === 0);
      if (head) part.push(head);
      if (tail) rest[0] = tail;
      else rest.shift();
    }
    parts.push(part);
  }
  return parts.length > 0 ? parts : [[]];
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

/** Splits off the head of a block that is at most `room` px high. `force`: the head may not be empty. */
function splitBlock(
  block: Block,
  width: number,
  room: number,
  setting: Setting,
  force: boolean,
): [head: Block | undefined, tail: Block | undefined] {
  if (block.type === 'list') {
    let count = 0;
    while (
      count < block.items.length &&
      blockHeight({ ...block, items: block.items.slice(0, count + 1) }, width, setting) <= room
    )
      count += 1;
    if (force) count = Math.max(1, count);
    return [
      count > 0 ? { ...block, items: block.items.slice(0, count) } : undefined,
      count < block.items.length ? { ...block, items: block.items.slice(count) } : undefined,
    ];
  }
  const atoms = block.children.flatMap(atomsOf);
  let fitting = 0;
  while (fitting < atoms.length && blockHeight(paragraphOf(atoms.slice(0, fitting + 1)), width, setting) <= room)
    fitting += 1;
  const sentences = sentenceEnds(atoms).filter(end => end <= fitting);
  const cut = sentences.at(-1) ?? (force ? Math.max(1, fitting) : 0);
  if (cut === 0) return [undefined, block];
  const tail = atoms.slice(cut);
  return [paragraphOf(atoms.slice(0, cut)), tail.length > 0 ? paragraphOf(tail) : undefined];
}

/** A paragraph taken apart so that it can be cut anywhere between words; marks of emphasis go with each word. */
function atomsOf(node: Inline): Inline[] {
  if (node.type === 'text') return node.value.split(/(?<=\s)/).map(value => ({ type: 'text', value }));
  if (node.type === 'strong' || node.type === 'emphasis') {
    return node.children.flatMap(atomsOf).map(child => ({ ...node, children: [child] }));
  }
  return [node];
}

function paragraphOf(atoms: Inline[]): Block {
  return { type: 'paragraph', children: atoms };
}

/** How many atoms make up the first sentence, the first two, and so on; a citation belongs to the sentence before it. */
function sentenceEnds(atoms: Inline[]): number[] {
  const ends: number[] = [];
  atoms.forEach((atom, index) => {
    const next = atoms[index + 1];
    if (next?.type === 'cite') return;
    if (atom.type === 'cite' || (atom.type === 'text' && /[.!?…]["'”’»)]*\s*$/.test(atom.value))) ends.push(index + 1);
  });
  return ends;
}

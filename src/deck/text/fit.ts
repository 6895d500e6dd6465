/** How many lines a text takes, known before any browser sees it: slides are counted when the deck is planned. */

import { mayBreak } from './breaks.ts';
import type { Faces } from './faces.ts';
import { advancesOf } from './measure.ts';
import type { TypeStyle } from './type.ts';

/** A stretch of a paragraph in one style. */
export interface TextRun {
  text: string;
  style: TypeStyle;
  /**
   * A group of source numbers, "1, 4, 6", with the thin space before it as it will be set: never broken, never parted
   * from the word before it.
   */
  citation?: boolean;
}

/** Chromium lays lines out in 64ths of a px; a line that is over by less than that still fits. */
const tolerance = 1 / 64;

/** Stretches between two places where a line may break: their ink, and the space behind it that may hang over the edge. */
interface Piece {
  /** Advances of what shows, px, one for each UTF-16 unit. */
  ink: number[];
  space: number;
  forced: boolean;
}

/** Lines of a plain text; see `linesOf`. */
export function linesOfText(faces: Faces, text: string, style: TypeStyle, width: number): number {
  return linesOf(faces, [{ text, style }], width);
}

/**
 * Lines of one paragraph set as Chromium sets it: greedily, spaces collapsed, `overflow-wrap: anywhere`. A line feed
 * forces a new line. Heights are not looked at: the caller knows the leading. `width` in px. An empty text has no line.
 */
export function linesOf(faces: Faces, runs: TextRun[], width: number): number {
  const key = `${width}${runs.map(keyOf).join('')}`;
  let lines = faces.counted.get(key);
  if (lines === undefined) {
    lines = count(faces, runs, width);
    faces.counted.set(key, lines);
  }
  return lines;
}

/** Everything of a run that its lines depend on. */
function keyOf({ text, style, citation = false }: TextRun): string {
  const { family, weight, italic = false, size, tracking = 0 } = style;
  return ` ${family} ${weight} ${italic} ${size} ${tracking} ${citation} ${text.length} ${text}`;
}

function count(faces: Faces, runs: TextRun[], width: number): number {
  const pieces = piecesOf(faces, runs);
  if (pieces.length === 0) return 0;
  let lines = 1;
  let filled = 0;
  for (const piece of pieces) {
    const ink = sum(piece.ink);
    if (filled > 0 && filled + ink > width + tolerance) {
      lines += 1;
      filled = 0;
    }
    if (ink > width + tolerance) {
      const rest = breakAnywhere(piece.ink, width);
      lines += rest.lines;
      filled = rest.filled;
    } else filled += ink;
    filled += piece.space;
    if (piece.forced) {
      lines += 1;
      filled = 0;
    }
  }
  return lines;
}

function breakAnywhere(ink: number[], width: number): { lines: number; filled: number } {
  let lines = 0;
  let filled = 0;
  for (const advance of ink) {
    if (filled > 0 && filled + advance > width + tolerance) {
      lines += 1;
      filled = 0;
    }
    filled += advance;
  }
  return { lines, filled };
}

function piecesOf(faces: Faces, runs: TextRun[]): Piece[] {
  const units = unitsOf(faces, runs);
  const pieces: Piece[] = [];
  let piece: Piece = { ink: [], space: 0, forced: false };
  units.forEach((unit, index) => {
    const next = units[index + 1];
    if (unit.text === ' ') piece.space += unit.advance;
    else if (unit.text === '\n') piece.forced = true;
    else piece.ink.push(unit.advance);
    const ends = piece.forced || !next || (unit.text === ' ' ? next.text !== ' ' : breaksBetween(units, index));
    if (ends && (piece.ink.length > 0 || piece.forced)) {
      pieces.push(piece);
      piece = { ink: [], space: 0, forced: false };
    }
  });
  return pieces;
}

function breaksBetween(units: Unit[], index: number): boolean {
  const [before, a, b] = [units[index - 1], units[index], units[index + 1]];
  if (!a || !b || b.citation || b.text === ' ' || b.text === '\n') return false;
  return mayBreak(before?.text ?? '', a.text, b.text);
}

/** A character with its width; a citation group counts as one. */
interface Unit {
  text: string;
  advance: number;
  citation: boolean;
}

function unitsOf(faces: Faces, runs: TextRun[]): Unit[] {
  const units: Unit[] = [];
  for (const { text, style, citation } of collapse(runs)) {
    const advances = advancesOf(faces, text, style);
    if (citation) {
      // The last digit stands for the group: what follows it decides whether a line may break there.
      units.push({ text: text.at(-1) ?? '', advance: sum(advances), citation: true });
      continue;
    }
    let index = 0;
    for (const character of text) {
      units.push({ text: character, advance: advances[index] ?? 0, citation: false });
      index += character.length;
    }
  }
  return units;
}

/** White space as CSS collapses it (`white-space: normal`), also across runs and at both ends of the paragraph. */
function collapse(runs: TextRun[]): TextRun[] {
  const collapsed: TextRun[] = [];
  let spaced = true;
  for (const run of runs) {
    let text = run.text.replace(/[ \t\r]*\n[ \t\r]*/g, '\n').replace(/[ \t\r]+/g, ' ');
    if (spaced) text = text.replace(/^ /, '');
    if (text === '') continue;
    spaced = /[ \n]$/.test(text);
    collapsed.push({ ...run, text });
  }
  const last = collapsed.at(-1);
  if (last) last.text = last.text.replace(/[ \n]+$/, '');
  return collapsed.filter(run => run.text !== '');
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

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
export const tolerance = 1 / 64;

/** A paragraph character by character; a citation group counts as one. */
interface Characters {
  text: string[];
  /** px */
  advances: number[];
  /** Places of citation groups. */
  citations: Set<number>;
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
  const setting = `${width}${runs.map(({ style, citation }) => settingOf(style, citation)).join('')}`;
  const known = faces.counted.get(setting) ?? new Map<string, number>();
  faces.counted.set(setting, known);
  const text = runs.length === 1 ? runs[0]?.text : `${runs.map(run => run.text.length)}:${runs.map(run => run.text)}`;
  const lines = known.get(text ?? '') ?? count(faces, runs, width);
  known.set(text ?? '', lines);
  return lines;
}

/** Everything of a run but its text that its lines depend on. */
function settingOf({ family, weight, italic = false, size, tracking = 0 }: TypeStyle, citation = false): string {
  return ` ${family} ${weight} ${italic} ${size} ${tracking} ${citation}`;
}

function count(faces: Faces, runs: TextRun[], width: number): number {
  const characters = charactersOf(faces, runs);
  const { text, advances } = characters;
  let lines = 0;
  let filled = 0;
  // Between two places where a line may break: what shows, and the space behind it that may hang over the edge.
  let [start, end] = [0, 0];
  let [ink, space] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const forced = text[index] === '\n';
    if (text[index] === ' ') space += advances[index] ?? 0;
    else if (!forced) {
      ink += advances[index] ?? 0;
      end = index + 1;
    }
    if (!forced && !endsPiece(characters, index)) continue;
    lines ||= 1;
    if (filled > 0 && filled + ink > width + tolerance) {
      lines += 1;
      filled = 0;
    }
    if (ink > width + tolerance) {
      const rest = breakAnywhere(advances.slice(start, end), width);
      lines += rest.lines;
      filled = rest.filled;
    } else filled += ink;
    filled += space;
    if (forced) {
      lines += 1;
      filled = 0;
    }
    start = index + 1;
    [ink, space] = [0, 0];
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

/** Whether a line may break after a character. */
function endsPiece({ text, citations }: Characters, index: number): boolean {
  const [a, b] = [text[index], text[index + 1]];
  if (b === undefined) return true;
  if (a === ' ') return b !== ' ';
  if (citations.has(index + 1) || b === ' ' || b === '\n') return false;
  return mayBreak(text[index - 1] ?? '', a ?? '', b);
}

function charactersOf(faces: Faces, runs: TextRun[]): Characters {
  const characters: Characters = { text: [], advances: [], citations: new Set() };
  for (const { text, style, citation } of collapse(runs)) {
    const advances = advancesOf(faces, text, style);
    if (citation) {
      // The last digit stands for the group: what follows it decides whether a line may break there.
      characters.citations.add(characters.text.length);
      characters.text.push(text.at(-1) ?? '');
      characters.advances.push(sum(advances));
      continue;
    }
    let index = 0;
    for (const character of text) {
      characters.text.push(character);
      characters.advances.push(advances[index] ?? 0);
      index += character.length;
    }
  }
  return characters;
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

/** Widths of text as the browser will set it. */

import { type Face, type FaceRun, type Faces, runsOf } from './faces.ts';
import { type Features, shape } from './shape.ts';
import type { TypeStyle } from './type.ts';

/** Widths in em for characters that no shipped file holds: the reader's machine chooses the font. */
const unknownWidth = 0.55;
const unknownWideWidth = 1;
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff00-\uff60]/u;
/** Spaces that no shipped file holds: Chromium makes them up from the em. U+202F is half a common space. */
const spaceWidths: Record<string, number> = {
  '\u2003': 1,
  '\u2004': 1 / 3,
  '\u2005': 1 / 4,
  '\u2006': 1 / 6,
  '\u2007': 0.6,
  '\u2008': 0.31,
  '\u200a': 1 / 16,
  '\u202f': 0.122,
  '\u205f': 4 / 18,
};
const weightless = /\p{Mark}|\p{Cf}/u;

/**
 * Width in px at `style.size`, with kerning, ligatures and tracking. Agrees with Chromium to a thousandth for
 * characters in the shipped files. Spaces count as written: they are not collapsed.
 */
export function widthOf(faces: Faces, text: string, style: TypeStyle): number {
  let width = 0;
  for (const advance of advancesOf(faces, text, style)) width += advance;
  return width;
}

/**
 * The width in px that each UTF-16 unit of the text adds, kerning included. The letters of a ligature share its width;
 * the second half of a surrogate pair adds nothing.
 */
export function advancesOf(faces: Faces, text: string, style: TypeStyle): Float64Array {
  const tracking = style.tracking ?? 0;
  const ems = inEm(faces, text, style);
  return ems.map((em, index) => (em + (isLowSurrogate(text, index) ? 0 : tracking)) * style.size);
}

/** Without size and tracking: the same text is asked for in many widths while a slide is planned. */
function inEm(faces: Faces, text: string, style: TypeStyle): Float64Array {
  const tracked = Boolean(style.tracking);
  const key = `${style.family} ${style.weight} ${style.italic} ${tracked}\n${text}`;
  const known = faces.measured.get(key);
  if (known) return known;
  const advances = new Float64Array(text.length);
  let start = 0;
  for (const run of runsOf(faces, text, style)) {
    advances.set(run.face ? layOut(run, run.face, tracked) : guessed(run), start);
    start += run.text.length;
  }
  faces.measured.set(key, advances);
  return advances;
}

/** Browsers switch optional ligatures off where letters are spaced (CSS Text 3, 8.2). */
const spaced: Features = { liga: false, clig: false };

function layOut({ text, script }: FaceRun, face: Face, tracked: boolean): Float64Array {
  const advances = new Float64Array(text.length);
  const glyphs = shape(face, text, script, tracked ? spaced : {});
  for (const { at, advance } of glyphs) advances[at] = (advances[at] ?? 0) + advance;
  glyphs.forEach(({ at }, nth) => {
    const end = glyphs[nth + 1]?.at ?? text.length;
    if (end - at > 1) share(advances, text, at, end);
  });
  return advances;
}

/** Shares the width of what is set as one among its letters; marks on a letter add nothing to it. */
function share(advances: Float64Array, text: string, start: number, end: number): void {
  const width = advances[start] ?? 0;
  const characters = [...text.slice(start, end)];
  const letters = characters.filter(character => !weightless.test(character)).length || 1;
  let at = start;
  for (const character of characters) {
    advances[at] = at === start || !weightless.test(character) ? width / letters : 0;
    at += character.length;
  }
}

function guessed(run: FaceRun): Float64Array {
  const advances = new Float64Array(run.text.length);
  let index = 0;
  for (const character of run.text) {
    advances[index] = guess(character);
    index += character.length;
  }
  return advances;
}

function guess(character: string): number {
  if (weightless.test(character)) return 0;
  return spaceWidths[character] ?? (wide.test(character) ? unknownWideWidth : unknownWidth);
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

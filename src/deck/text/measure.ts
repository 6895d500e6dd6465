/** Widths of text as the browser will set it. */

import {
  type Face,
  type FaceRun,
  type Faces,
  firstScript,
  lastScript,
  type MeasuredWord,
  runsOf,
  type Script,
} from './faces.ts';
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
  const { size, tracking = 0 } = style;
  let width = 0;
  for (const word of measuredWords(faces, text, style)) width += word.em + word.letters * tracking;
  return width * size;
}

/**
 * The width in px that each UTF-16 unit of the text adds, kerning included. The letters of a ligature share its width;
 * the second half of a surrogate pair adds nothing.
 */
export function advancesOf(faces: Faces, text: string, style: TypeStyle): Float64Array {
  const { size, tracking = 0 } = style;
  const advances = new Float64Array(text.length);
  let index = 0;
  for (const { ems } of measuredWords(faces, text, style)) {
    for (const em of ems) {
      advances[index] = (em + (isLowSurrogate(text, index) ? 0 : tracking)) * size;
      index += 1;
    }
  }
  return advances;
}

/**
 * A text without size and tracking, word by word: texts share most of their words. A word is set between the spaces at its
 * sides, as fonts kern letters with them; the space before it is measured with it.
 */
function measuredWords(faces: Faces, text: string, style: TypeStyle): MeasuredWord[] {
  const known = cutOf(faces, style);
  const words: MeasuredWord[] = [];
  let script = firstScript(text);
  // Measured in one go when any of its words is new.
  let whole: Float64Array | undefined;
  for (let start = 0; start < text.length; ) {
    const end = wordEnd(text, start);
    const key = `${script}${end === text.length}${text.slice(start, end)}`;
    let word = known.get(key);
    if (!word) {
      whole ??= measure(faces, text, style);
      word = wordOf(text.slice(start, end), whole.slice(start, end), script);
      known.set(key, word);
    }
    words.push(word);
    script = word.script;
    start = end;
  }
  return words;
}

function wordOf(text: string, ems: Float64Array, script: Script): MeasuredWord {
  return { ems, em: ems.reduce((sum, em) => sum + em, 0), letters: [...text].length, script: lastScript(text, script) };
}

/** Behind the word that begins, perhaps with spaces, at `start`: where the next spaces are that part words. */
function wordEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (text[end] === ' ') end += 1;
    end = text.indexOf(' ', end);
    if (end < 0) return text.length;
    let next = end + 1;
    while (text[next] === ' ') next += 1;
    if (endsWord.test(text[end - 1] ?? '') && beginsWord.test(text[next] ?? '')) return end;
  }
}

/** No font sets words by each other across spaces between these: Inter takes "3 x 4" for a product, and looks around signs. */
const endsWord = /[^xX\P{L}]|[\d.,;’]/u;
const beginsWord = /[^xX\P{L}]|\d/u;

function cutOf({ measured }: Faces, { family, weight, italic, tracking }: TypeStyle): Map<string, MeasuredWord> {
  const key = `${family} ${weight} ${italic} ${Boolean(tracking)}`;
  let cut = measured.get(key);
  if (!cut) {
    cut = new Map();
    measured.set(key, cut);
  }
  return cut;
}

/** Advances of a whole text, em. */
function measure(faces: Faces, text: string, style: TypeStyle): Float64Array {
  const advances = new Float64Array(text.length);
  let start = 0;
  for (const run of runsOf(faces, text, style)) {
    advances.set(run.face ? layOut(run, run.face, Boolean(style.tracking)) : guessed(run), start);
    start += run.text.length;
  }
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

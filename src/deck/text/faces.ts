/** The fonts that the deck ships, opened for measuring. */

import { create, type Font } from 'fontkit';
import type { Family, TypeStyle } from './type.ts';

/** A static font file; `unicodeRange` as in CSS: `U+0000-00FF,U+0131`. */
export interface FontFile {
  family: Family;
  weight: number;
  italic: boolean;
  unicodeRange: string;
  bytes: Uint8Array;
}

/** One opened file and the code points that the browser takes from it. */
export interface Face extends Omit<FontFile, 'bytes' | 'unicodeRange'> {
  font: Font;
  ranges: [first: number, last: number][];
}

export interface Faces {
  readonly files: Face[];
  /** Advances in em by cut and text, or word: what has been measured is not measured again. */
  readonly measured: Map<string, Float64Array>;
}

/** A stretch of text that one face sets in one script; without a face, no shipped file has these characters. */
export interface FaceRun {
  text: string;
  script: Script;
  face?: Face;
}

/** OpenType script tags. A font may kern the full stop one way among Latin letters and another among Cyrillic ones. */
export type Script = 'latn' | 'cyrl' | 'grek' | 'DFLT';

const scripts: [Script, RegExp][] = [
  ['latn', /\p{Script=Latin}/u],
  ['cyrl', /\p{Script=Cyrillic}/u],
  ['grek', /\p{Script=Greek}/u],
  ['DFLT', /\p{L}/u],
];

/**
 * Opens static font files (fontkit reads TTF, WOFF and WOFF2). A file may hold more characters than its range: as in
 * CSS, only the range counts.
 * @throws when a file is not a font or a collection of fonts.
 */
export function openFaces(files: FontFile[]): Faces {
  return {
    files: files.map(({ bytes, unicodeRange, ...cut }) => {
      const font = create(bytes as Buffer);
      if (!('layout' in font)) throw new Error(`not a single font: ${cut.family} ${cut.weight}`);
      return { ...cut, font, ranges: rangesOf(unicodeRange) };
    }),
    measured: new Map(),
  };
}

/**
 * Cuts a text where Chromium does: at changes of script (spaces and punctuation belong to the letters before them) and
 * of font by each file's unicode range. Of several files that hold a character the last one counts, as in CSS;
 * combining marks stay with the letter that they stand on when its file holds them.
 */
export function runsOf(faces: Faces, text: string, style: TypeStyle): FaceRun[] {
  const cuts = faces.files.filter(
    face => face.family === style.family && face.weight === style.weight && face.italic === (style.italic ?? false),
  );
  const runs: FaceRun[] = [];
  let script = scriptOf(/\p{L}/u.exec(text)?.[0] ?? '') ?? 'latn';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    script = scriptOf(character) ?? script;
    const last = runs.at(-1);
    const stays = last?.face && mark.test(character) && holds(last.face, code);
    const face = stays ? last.face : cuts.findLast(cut => holds(cut, code));
    if (last && last.face === face && last.script === script) last.text += character;
    else runs.push(face ? { text: character, script, face } : { text: character, script });
  }
  return runs;
}

/** The script of a letter; nothing for what all scripts share. */
function scriptOf(character: string): Script | undefined {
  return scripts.find(([, letters]) => letters.test(character))?.[0];
}

const mark = /\p{Mark}/u;

function holds(face: Face, code: number): boolean {
  return face.ranges.some(([first, last]) => code >= first && code <= last) && face.font.hasGlyphForCodePoint(code);
}

/** A `unicode-range` of CSS as code points, both ends included. */
export function rangesOf(unicodeRange: string): [first: number, last: number][] {
  return unicodeRange.split(',').map(part => {
    const [first = '', last = first] = part.trim().replace(/^u\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** The fonts that the deck ships, opened for measuring. */

import { Blob, Font, Face as FontFace } from 'harfbuzzjs';
import type { Family, TypeStyle } from './type.ts';

/** A static font file; `unicodeRange` as in CSS: `U+0000-00FF,U+0131`. */
export interface FontFile {
  family: Family;
  weight: number;
  italic: boolean;
  unicodeRange: string;
  /** The bytes of the OpenType font, not of its WOFF. */
  read: () => Uint8Array;
}

/** One file and the code points that the browser takes from it. It is opened when one of these is first asked for. */
export interface Face extends Omit<FontFile, 'read' | 'unicodeRange'> {
  ranges: [first: number, last: number][];
  /** The OpenType font. */
  readonly bytes: Uint8Array;
  /** The same, opened by HarfBuzz: glyph ids are those of the bytes. */
  readonly font: Font;
  /** Code points that it has glyphs for, also outside of the ranges. */
  readonly characters: ReadonlySet<number>;
}

export interface Faces {
  readonly files: Face[];
  /** Advances in em by cut and word: most of a text has been measured in another. */
  readonly measured: Map<string, Map<string, MeasuredWord>>;
  /** Lines by width and styles, then by text: while slides are planned, most are asked for again. */
  readonly counted: Map<string, Map<string, number>>;
}

/** A word with the spaces before it. */
export interface MeasuredWord {
  /** One for each UTF-16 unit. */
  ems: Float64Array;
  /** Their sum. */
  em: number;
  /** Code points. */
  letters: number;
  /** That of its last letter, or of those before it. */
  script: Script;
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
 * Static font files, opened as they are needed. A file may hold more characters than its range: as in CSS, only the
 * range counts.
 */
export function openFaces(files: FontFile[]): Faces {
  return { files: files.map(faceOf), measured: new Map(), counted: new Map() };
}

/** Its getters throw when the file is not a font. */
function faceOf({ read, unicodeRange, ...cut }: FontFile): Face {
  let opened: Pick<Face, 'bytes' | 'font' | 'characters'> | undefined;
  const open = () => {
    opened ??= openFont(read(), `${cut.family} ${cut.weight}`);
    return opened;
  };
  return {
    ...cut,
    ranges: rangesOf(unicodeRange),
    get bytes() {
      return open().bytes;
    },
    get font() {
      return open().font;
    },
    get characters() {
      return open().characters;
    },
  };
}

function openFont(bytes: Uint8Array, name: string): Pick<Face, 'bytes' | 'font' | 'characters'> {
  const font = new Font(new FontFace(new Blob(bytes)));
  const characters = new Set(font.face.collectUnicodes());
  if (characters.size === 0) throw new Error(`not a font: ${name}`);
  return { bytes, font, characters };
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
  let script = firstScript(text);
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

/** The script of a text's first letter, which what stands before it goes with. */
export function firstScript(text: string): Script {
  return scriptOf(/\p{L}/u.exec(text)?.[0] ?? '') ?? 'latn';
}

/** The script of a text's last letter; `before` when it has none. */
export function lastScript(text: string, before: Script): Script {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const script = scriptOf(String.fromCodePoint(text.codePointAt(at) as number));
    if (script) return script;
  }
  return before;
}

/** The script of a letter; nothing for what all scripts share. */
function scriptOf(character: string): Script | undefined {
  return scripts.find(([, letters]) => letters.test(character))?.[0];
}

const mark = /\p{Mark}/u;

/** Whether the browser takes a character from a file. Opens it when the character is within its range. */
export function holds(face: Face, code: number): boolean {
  return face.ranges.some(([first, last]) => code >= first && code <= last) && face.characters.has(code);
}

/** A `unicode-range` of CSS as code points, both ends included. */
export function rangesOf(unicodeRange: string): [first: number, last: number][] {
  return unicodeRange.split(',').map(part => {
    const [first = '', last = first] = part.trim().replace(/^u\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

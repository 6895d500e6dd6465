/** Text as glyphs of the shipped fonts, placed where the browser would place them. */

import { type Face, type Faces, holds, runsOf } from '../../deck/text/faces.ts';
import { type ShapedGlyph, shape } from '../../deck/text/shape.ts';
import type { Font } from '../drawing/paint.ts';

/** A font of the PDF, with the glyphs that are used. */
export interface StampFont {
  /** Of the resource: `F1`. */
  name: string;
  /** "SourceSerif4-600-italic". */
  cut: string;
  italic: boolean;
  weight: number;
  /** The OpenType font. */
  bytes: Uint8Array;
  /** Widths in thousandths of an em, by glyph. */
  widths: Map<number, number>;
  /** What each glyph reads as. */
  texts: Map<number, string>;
}

export interface Letters {
  faces: Faces;
  fonts: Map<Face, StampFont>;
  /** By cut, size, features and text. */
  lines: Map<string, Line>;
}

export interface Line {
  /** px. */
  width: number;
  /** Operators between BT and ET that show it from a point on its baseline, px. */
  show(x: number, y: number): string;
}

const familyNames = { serif: 'SourceSerif4', sans: 'Inter' } as const;

/** Glyphs in a row, from a point beside the beginning of their line, px. */
interface Part {
  x: number;
  y: number;
  /** Operators that choose the font, where it is another one. */
  font?: string;
  glyphs: string;
}

export function openLetters(faces: Faces): Letters {
  return { faces, fonts: new Map(), lines: new Map() };
}

const settable = new WeakMap<Faces, Map<string, boolean>>();

/** Whether every character is in every cut of the shipped fonts: for others the browser must find a font. */
export function canSet(faces: Faces, text: string): boolean {
  const known = settable.get(faces) ?? new Map<string, boolean>();
  settable.set(faces, known);
  for (const character of text) {
    const isSettable = known.get(character) ?? isInEveryCut(faces, character);
    known.set(character, isSettable);
    if (!isSettable) return false;
  }
  return true;
}

function isInEveryCut({ files }: Faces, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const cutOf = ({ family, weight, italic }: Face) => `${family} ${weight} ${italic}`;
  const holders = files.filter(face => holds(face, code));
  return new Set(holders.map(cutOf)).size === new Set(files.map(cutOf)).size;
}

/** Lines come again in the lens of every neighbour. @throws when a character is in no shipped font. */
export function setLine(letters: Letters, text: string, font: Font, features: Record<string, boolean>): Line {
  const { family, weight, italic = false, size } = font;
  const key = `${family} ${weight} ${italic} ${size} ${Object.keys(features)}\n${text}`;
  const known = letters.lines.get(key);
  if (known) return known;
  let width = 0;
  const parts: Part[] = [];
  for (const run of runsOf(letters.faces, text, font)) {
    if (!run.face) throw new Error(`no shipped font has "${run.text}"`);
    const glyphs = shape(run.face, run.text, run.script, features);
    const used = fontFor(letters, run.face);
    note(used, run.face, run.text, glyphs);
    const [first, ...others] = partsOf(glyphs, used, size).map(part => ({ ...part, x: part.x + width }));
    if (first) parts.push({ ...first, font: `/${used.name} ${size} Tf ` }, ...others);
    width += glyphs.reduce((sum, { advance }) => sum + advance, 0) * size;
  }
  const show = (x: number, y: number) =>
    parts.map(part => `${part.font ?? ''}1 0 0 -1 ${short(x + part.x)} ${short(y + part.y)} Tm${part.glyphs}`).join('');
  const line = { width, show };
  letters.lines.set(key, line);
  return line;
}

function fontFor({ fonts }: Letters, face: Face): StampFont {
  const known = fonts.get(face);
  if (known) return known;
  const { family, weight, italic, bytes } = face;
  const cut = [familyNames[family], weight, italic && 'italic'].filter(Boolean).join('-');
  const font = { name: `F${fonts.size + 1}`, cut, italic, weight, bytes, widths: new Map(), texts: new Map() };
  fonts.set(face, font);
  return font;
}

/** Writes down how wide the glyphs are by themselves, and for which letters they stand. */
function note({ widths, texts }: StampFont, { font }: Face, text: string, glyphs: ShapedGlyph[]): void {
  glyphs.forEach(({ id, at }, index) => {
    if (widths.has(id)) return;
    widths.set(id, Math.round((font.glyphHAdvance(id) * 100_000) / font.face.upem) / 100);
    // Marks on a letter read with it.
    const isFirst = glyphs[index - 1]?.at !== at;
    const end = glyphs.slice(index).find(next => next.at > at)?.at ?? text.length;
    texts.set(id, isFirst ? text.slice(at, end) : '');
  });
}

/** Glyphs one after another, with their kerning (TJ); what is moved off the line, as marks are, is a part of its own. */
function partsOf(glyphs: ShapedGlyph[], { widths }: StampFont, size: number): Part[] {
  const parts: { x: number; y: number; codes: string }[] = [];
  // Where the next glyph goes, and where the last part would put it; em.
  let [at, pen] = [0, 0];
  for (const { id, x, y, advance } of glyphs) {
    const code = `<${id.toString(16).padStart(4, '0')}>`;
    const width = (widths.get(id) ?? 0) / 1000;
    const last = parts.at(-1);
    if (last && x === 0 && y === 0 && last.y === 0) {
      const gap = Math.round((pen - at) * 1000);
      last.codes += gap === 0 ? code : `${gap}${code}`;
      pen += width - gap / 1000;
    } else {
      parts.push({ x: (at + x) * size, y: -y * size, codes: code });
      pen = at + x + width;
    }
    at += advance;
  }
  return parts.map(({ codes, ...place }) => ({ ...place, glyphs: `[${codes}]TJ ` }));
}

/** To the thousandth of a px. */
export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

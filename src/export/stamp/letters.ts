/** Text as glyphs of the shipped fonts, placed where the browser would place them. */

import { type Face, type Faces, runsOf } from '../../deck/text/faces.ts';
import { type ShapedGlyph, shape } from '../../deck/text/shape.ts';
import type { Font } from '../drawing/paint.ts';

/** A font of the PDF, with the glyphs that are used. */
export interface StampFont {
  /** Of the resource: `F1`. */
  name: string;
  /** "serif-600-italic". */
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
}

export interface Line {
  /** px. */
  width: number;
  /** Operators between BT and ET that show it from a point on its baseline, px. */
  show(x: number, y: number): string;
}

export function openLetters(faces: Faces): Letters {
  return { faces, fonts: new Map() };
}

/** Whether every character is in every cut of the shipped fonts: for others the browser must find a font. */
export function canSet({ files }: Faces, text: string): boolean {
  const cuts = new Map<string, Face[]>();
  for (const face of files) {
    const cut = `${face.family} ${face.weight} ${face.italic}`;
    cuts.set(cut, [...(cuts.get(cut) ?? []), face]);
  }
  return [...new Set(text)].every(character => {
    const code = character.codePointAt(0) ?? 0;
    return [...cuts.values()].every(faces =>
      faces.some(
        ({ ranges, characters }) =>
          ranges.some(([first, last]) => code >= first && code <= last) && characters.has(code),
      ),
    );
  });
}

/** @throws when a character is in no shipped font. */
export function setLine(letters: Letters, text: string, font: Font, features: Record<string, boolean>): Line {
  let width = 0;
  const parts: { at: number; show: (x: number, y: number) => string }[] = [];
  for (const run of runsOf(letters.faces, text, font)) {
    if (!run.face) throw new Error(`no shipped font has "${run.text}"`);
    const glyphs = shape(run.face, run.text, run.script, features);
    const used = fontFor(letters, run.face);
    note(used, run.face, run.text, glyphs);
    const show = (x: number, y: number) => `/${used.name} ${font.size} Tf ${shown(glyphs, used, font.size, x, y)}`;
    parts.push({ at: width, show });
    width += glyphs.reduce((sum, { advance }) => sum + advance, 0) * font.size;
  }
  return { width, show: (x, y) => parts.map(part => part.show(x + part.at, y)).join('') };
}

function fontFor({ fonts }: Letters, face: Face): StampFont {
  const known = fonts.get(face);
  if (known) return known;
  const { family, weight, italic, bytes } = face;
  const cut = [family, weight, italic && 'italic'].filter(Boolean).join('-');
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

/** A line with its kerning (TJ); glyphs that are moved off the line, as marks are, each at a place of their own. */
function shown(glyphs: ShapedGlyph[], { widths }: StampFont, size: number, left: number, y: number): string {
  let [x, pen] = [left, left];
  let [ops, open] = ['', ''];
  const close = () => {
    if (open) ops += `[${open}]TJ `;
    open = '';
  };
  for (const glyph of glyphs) {
    const code = `<${glyph.id.toString(16).padStart(4, '0')}>`;
    if (glyph.x !== 0 || glyph.y !== 0) {
      close();
      ops += `${place(x + glyph.x * size, y - glyph.y * size)}${code}Tj `;
    } else {
      const gap = open ? Math.round(((pen - x) / size) * 1000) : 0;
      if (!open) ops += place(x, y);
      open += gap === 0 ? code : `${gap}${code}`;
      pen = (open === code ? x : pen - (gap / 1000) * size) + ((widths.get(glyph.id) ?? 0) / 1000) * size;
    }
    x += glyph.advance * size;
  }
  close();
  return ops;
}

/** The y axis points downwards; letters stand upright in spite of it. */
function place(x: number, y: number): string {
  return `1 0 0 -1 ${short(x)} ${short(y)} Tm`;
}

/** To the thousandth of a px. */
export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

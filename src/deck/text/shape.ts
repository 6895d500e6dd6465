/** Text as glyphs, by HarfBuzz: the library that Chromium shapes text with. */

import { Buffer, ClusterLevel, Direction, Feature, shape as shapeBuffer } from 'harfbuzzjs';
import type { Face, Script } from './faces.ts';

/** OpenType settings by tag, over what is on by default: `{ liga: false, tnum: true }`. */
export type Features = Readonly<Record<string, boolean | number>>;

/** A glyph at its place; lengths in em. */
export interface ShapedGlyph {
  /** Index in the font file. */
  id: number;
  /** UTF-16 index of the first unit that it stands for. Glyphs of one letter share it; a ligature's has letters after it. */
  at: number;
  /** To the next glyph, kerning included. */
  advance: number;
  /** From where it would stand by itself, to the right and upwards: marks are moved onto their letter. */
  x: number;
  y: number;
}

/** ISO 15924 codes, from which HarfBuzz finds the OpenType script; common signs are those of no script. */
const scriptCodes: Record<Script, string> = { latn: 'Latn', cyrl: 'Cyrl', grek: 'Grek', DFLT: 'Zyyy' };

/** One for all: only its contents change. */
const buffer = new Buffer();

/** The glyphs of a text from left to right, with kerning and ligatures. Characters that the face lacks are glyph 0. */
export function shape(face: Face, text: string, script: Script, features: Features = {}): ShapedGlyph[] {
  buffer.reset();
  buffer.addText(text);
  buffer.setDirection(Direction.LTR);
  buffer.setScript(scriptCodes[script]);
  buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
  shapeBuffer(
    face.font,
    buffer,
    Object.entries(features).map(([tag, value]) => new Feature(tag, Number(value))),
  );
  const em = face.font.face.upem;
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    return { id: codepoint, at: cluster, advance: xAdvance / em, x: xOffset / em, y: yOffset / em };
  });
}

/** An OpenType font as a PDF embeds it (PDF 2.0, 9.9): what draws glyphs, without what sets text. */

import { fontFrom, tablesOf, viewOf } from '../../build/sfnt.ts';

const kept = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

export interface FontProgram {
  bytes: Uint8Array;
  /** In thousandths of an em. */
  box: [left: number, bottom: number, right: number, top: number];
  ascent: number;
  descent: number;
}

/** @param font with TrueType outlines. */
export function fontProgram(font: Uint8Array): FontProgram {
  const tables = tablesOf(font).filter(({ tag }) => kept.includes(tag));
  const table = (name: string) => viewOf(tables.find(({ tag }) => tag === name)?.bytes ?? new Uint8Array());
  const [head, hhea] = [table('head'), table('hhea')];
  const scale = 1000 / head.getUint16(18);
  const at = (view: DataView, offset: number) => Math.round(view.getInt16(offset) * scale);
  return {
    bytes: fontFrom(0x00010000, tables),
    box: [at(head, 36), at(head, 38), at(head, 40), at(head, 42)],
    ascent: at(hhea, 4),
    descent: at(hhea, 6),
  };
}

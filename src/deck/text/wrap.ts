/** Lines of a short text, for drawings that place each line themselves. */

import type { Faces } from './faces.ts';
import { tolerance } from './fit.ts';
import { widthOf } from './measure.ts';
import type { TypeStyle } from './type.ts';

/** Breaks a text at spaces so that no line is wider than `width` px (a single longer word stays whole). At most `most` lines; the last one then ends in an ellipsis. */
export function wrap(
  faces: Faces,
  text: string,
  style: TypeStyle,
  width: number,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(faces, `${line} ${word}`, style) <= width + tolerance)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last.includes(' ') && widthOf(faces, `${last} …`, style) > width) last = last.slice(0, last.lastIndexOf(' '));
  return [...kept, `${last} …`];
}

/** The type of a headline: the largest in which it leaves room for what stands under it. */

import type { Faces } from './faces.ts';
import { linesOfText } from './fit.ts';
import { type TypeName, type } from './type.ts';

/** Sizes below the usual one, which has no name: a slide that names none has the usual headline. */
export type HeadlineSize = Extract<TypeName, 'long' | 'longer' | 'longest'>;

const sizes = ['headline', 'long', 'longer', 'longest'] as const satisfies TypeName[];

export interface FittedHeadline {
  headline?: HeadlineSize;
  /** px on the stage. */
  height: number;
}

/**
 * Sets a headline in lines of `width` px, in the largest type that stays within `room` px; in the smallest when none does.
 * Under it there is never less room than that leaves.
 */
export function fitHeadline(faces: Faces, title: string, width: number, room: number): FittedHeadline {
  let height = 0;
  for (const size of sizes) {
    height = linesOfText(faces, title, type[size], width) * type[size].leading;
    if (height <= room) return size === 'headline' ? { height } : { headline: size, height };
  }
  return { headline: 'longest', height };
}

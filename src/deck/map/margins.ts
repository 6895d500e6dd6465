/** Where text lies over a map, as pages of a language have it. */

import { directionOf } from '../../story/direction.ts';
import type { Margins } from './map.ts';

/** @param margins as they are on a page from left to right */
export function marginsIn(language: string, margins: Margins): Margins {
  const { left, right } = margins;
  return directionOf(language) === 'rtl' ? { ...margins, left: right, right: left } : margins;
}

/** The type of map labels: what the cartographer measures and what the theme sets. Country and region names are set in capitals. */

import type { TypeStyle } from '../text/type.ts';
import type { MapLabel } from './map.ts';

export const mapType = {
  country: { family: 'sans', weight: 600, size: 14, leading: 18, tracking: 0.14 },
  region: { family: 'sans', weight: 700, size: 17, leading: 22, tracking: 0.14 },
  river: { family: 'serif', weight: 400, italic: true, size: 17, leading: 20 },
  place: { family: 'sans', weight: 600, size: 17, leading: 20 },
  candidate: { family: 'sans', weight: 600, size: 18, leading: 22 },
  note: { family: 'sans', weight: 500, size: 17, leading: 22 },
  bar: { family: 'sans', weight: 500, size: 14, leading: 18 },
} as const satisfies Record<MapLabel['kind'] | 'note' | 'bar', TypeStyle>;

/** Kinds whose text is shown in capitals. */
export const capitals: ReadonlySet<MapLabel['kind']> = new Set(['country', 'region']);

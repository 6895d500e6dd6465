/** The scale bar: a round number of kilometres in a free corner. */

import { wordsFor } from '../../words/words.ts';
import { type Box, meets } from './box.ts';
import type { Frame } from './camera.ts';
import { type LabelSpace, labelWidth } from './label-space.ts';
import type { MapView } from './map.ts';

export type ScaleBar = NonNullable<MapView['scaleBar']>;

/** Longest bar, px. The steps 1, 2, 5, 10 are at most 2.5 apart, so that none is shorter than 64 px. */
const longest = 160;

/** The bar's label stands this far above the line, and the line has ticks of this height, px. */
const [labelHeight, tickHeight] = [22, 6];

/** The largest of 1, 2, 5, 10, 20, 50... km that is at most `longest` px long in the middle of the window. */
export function measureBar({ kmPerPx }: Frame): Pick<ScaleBar, 'length' | 'km'> {
  const most = kmPerPx * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map(step => step * power).find(step => step <= most) ?? power;
  return { km: Number(km.toPrecision(1)), length: Math.round((km / kmPerPx) * 10) / 10 };
}

/** Puts the bar into a free corner, the lower right one unless a river runs through it; none when all are taken. */
export function placeBar(space: LabelSpace): ScaleBar | undefined {
  const { km, length } = measureBar(space.frame);
  const { left, top, right, bottom } = space.room;
  const label = wordsFor(space.language).kilometres(km);
  const width = Math.max(length, labelWidth(space.faces, 'bar', label));
  const edge = 12;
  const [best] = [
    { x: right - edge - width, y: bottom - edge - tickHeight },
    { x: left + edge, y: bottom - edge - tickHeight },
    { x: right - edge - width, y: top + edge + labelHeight },
    { x: left + edge, y: top + edge + labelHeight },
  ]
    .map(({ x, y }, rank) => {
      const box: Box = { left: x - 8, right: x + width + 8, top: y - labelHeight, bottom: y + tickHeight + 4 };
      return { x, y, box, cost: rank * 0.1 + space.linesIn(box) };
    })
    .filter(({ box }) => !space.taken.some(other => meets(box, other)))
    .sort((a, b) => a.cost - b.cost);
  if (!best) return undefined;
  space.taken.push(best.box);
  return { x: Math.round(best.x), y: Math.round(best.y), length, km, label };
}

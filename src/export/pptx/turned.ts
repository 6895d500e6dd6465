/** Slides of a language that is written from right to left: what is placed from the left stands as far from the right. */

import { stage } from '../../deck/text/type.ts';
import { emu } from './measure.ts';
import type { Shape } from './shapes.ts';

/** As a slide from right to left has it. A map is never mirrored: a small one moves as a whole, a large one is planned so. */
export function turned({ xml, map }: Shape): string {
  if (map === 'large') return xml;
  // The first place is the group's own; those in it keep to the group.
  return map === 'small' ? xml.replace(place, moved) : turnedXml(xml);
}

/** Places of shapes and of groups, and of what groups hold. */
const place = /<a:(off|chOff) x="(-?\d+)" y="(-?\d+)"\/><a:(ext|chExt) cx="(\d+)"/;
const places = new RegExp(place, 'g');

export function turnedXml(xml: string): string {
  return xml.replace(places, moved).replace(drawn, '<a:xfrm flipH="1"$1');
}

/** Lines and freeforms are turned over in their places; words, pictures and tables are not. */
const drawn = /<a:xfrm((?: [^>]*)?>(?:(?!<\/a:xfrm>).)*<\/a:xfrm>(?:<a:custGeom|<a:prstGeom prst="line"))/g;

function moved(_: string, off: string, x: string, y: string, ext: string, width: string): string {
  return `<a:${off} x="${emu(stage.width) - Number(x) - Number(width)}" y="${y}"/><a:${ext} cx="${width}"`;
}

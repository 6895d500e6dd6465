/** The name of a place beside its point. */

import { type Box, boxAround, grown, shared, within } from './box.ts';
import { halfRise, isFree, type LabelSpace, labelBox } from './label-space.ts';
import type { MapLabel, MapPoint } from './map.ts';
import { mapType } from './map-type.ts';

/** Distances from the point's middle to the nearest ink of its name, px: beside it, and above or below it. */
const [beside, over] = [11, 9];

/** Room around a name that nothing else may enter, px. */
const air = 3;

export interface PlaceName {
  text: string;
  notes?: string[];
  /** Set it even where it covers something, rather than leave it out. */
  needed: boolean;
}

/** One end of a bracket: its corner, and the tip that points at the place. */
export interface BracketEnd {
  corner: [number, number];
  tip: [number, number];
}

/** Sets the name where it covers the least; nothing when there is no room and it is not needed. */
export function labelPlace(
  point: MapPoint,
  { text, notes, needed }: PlaceName,
  space: LabelSpace,
  end?: BracketEnd,
): MapLabel | undefined {
  const kind = point.role === 'candidate' ? 'candidate' : 'place';
  const base = { kind, text, place: point.place, ...(notes ? { notes } : {}) } as const;
  const now = point.role === 'now' ? { now: true } : {};
  const around = spotsAround(point, kind, notes?.length ?? 0);
  // Two ends so close that their names would meet stand wherever there is room.
  const close = end ? [...spotsAt(end, kind), ...around] : around;
  const spots = needed ? [...close, ...spotsBeyond(around)] : close;
  const options = spots.map(([x, y, anchor], rank) => {
    const label: MapLabel = { ...base, x, y, anchor, ...now };
    const box = grown(labelBox(space.faces, label), air);
    const cost = rank + costAt(box, anchor, space) + 60 * astray(point, box, space);
    return { label, box, cost, free: isFree(space, box) };
  });
  const free = options.filter(option => option.free);
  let [best] = free.sort((a, b) => a.cost - b.cost);
  if (!best && needed) {
    const covered = (option: (typeof options)[number]) =>
      space.taken.reduce((area, other) => area + shared(option.box, other), 0);
    [best] = options.filter(({ box }) => within(box, space.room)).sort((a, b) => covered(a) - covered(b));
  }
  if (!best) return undefined;
  space.taken.push(best.box);
  return best.label;
}

/** A name is best read on its own country's ground, with no river or border through it. */
function costAt(box: Box, anchor: MapLabel['anchor'], { linesIn, homeIn }: LabelSpace): number {
  // A line right behind a name reads as one more letter of it.
  const behind = { left: anchor === 'end' ? 7 : 0, right: anchor === 'start' ? 7 : 0, top: 0, bottom: 0 };
  const lines = linesIn(grown(box, behind));
  return (lines > 0 ? 3 : 0) + 14 * lines + 12 * (1 - homeIn(box));
}

/** Share (0-1) of a name that lies on a region which its place does not lie in: it would say that the place is there. */
export function astray({ x, y }: MapPoint, box: Box, { regionIn }: LabelSpace): number {
  return regionIn(boxAround(x, y, 1)) > 0 ? 0 : regionIn(box);
}

/** Where the name stands when nothing is in its way: others keep that ground free when they can. */
export function wishedBox({ x, y }: MapPoint, text: string, { faces }: LabelSpace): Box {
  const label: MapLabel = { kind: 'place', text, x: x + beside, y: y + halfRise('place'), anchor: 'start' };
  return grown(labelBox(faces, label), air);
}

type Spot = [x: number, y: number, anchor: MapLabel['anchor']];

/** In the order of preference of Imhof, "Positioning names on maps" (1975), with the plain right side first. */
function spotsAround({ x, y }: MapPoint, kind: 'place' | 'candidate', notes: number): Spot[] {
  const { size } = mapType[kind];
  const level = y + halfRise(kind);
  const above = y - over - notes * mapType.note.leading;
  const below = y + over + size * 0.76;
  return [
    [x + beside, level, 'start'],
    [x - beside, level, 'end'],
    [x + beside, level - 8, 'start'],
    [x + 5, above, 'start'],
    [x + 5, below, 'start'],
    [x - 5, above, 'end'],
    [x - 5, below, 'end'],
    [x, above, 'middle'],
    [x, below, 'middle'],
  ];
}

/** The same spots some lines higher and lower, for a name that must be set. */
function spotsBeyond(spots: Spot[]): Spot[] {
  return [26, -26, 52, -52, 78, -78, 104, -104].flatMap(by => spots.map(([x, y, anchor]): Spot => [x, y + by, anchor]));
}

/** Beyond the bracket's corner; on its outer side when the bracket lies, so that both names stand on one line. */
function spotsAt({ corner: [x, y], tip }: BracketEnd, kind: 'place' | 'candidate'): Spot[] {
  const [dx, dy] = [x - tip[0], y - tip[1]];
  if (Math.abs(dx) >= Math.abs(dy)) {
    const level = y + halfRise(kind);
    return dx > 0 ? [[x + beside, level, 'start']] : [[x - beside, level, 'end']];
  }
  const baseline = dy > 0 ? y + over + mapType[kind].size * 0.76 : y - over;
  return [
    [x, baseline, 'middle'],
    [x, baseline, 'start'],
    [x, baseline, 'end'],
  ];
}

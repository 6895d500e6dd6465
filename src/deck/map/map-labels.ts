/** All labels of a view, set in the order of what matters: whoever comes later gives way or stays out. */

import { labelArea } from './area-label.ts';
import { type Box, boxAround } from './box.ts';
import type { Ground } from './ground.ts';
import type { LabelSpace } from './label-space.ts';
import type { MapBracket, MapLabel, MapPoint, ViewRequest } from './map.ts';
import { type BracketEnd, labelPlace, wishedBox } from './place-label.ts';
import type { Point } from './raster.ts';
import { labelRiver } from './river-label.ts';

/** What is labelled when the request does not say. Places with a role of their own always are. */
const compactKinds: MapLabel['kind'][] = ['candidate', 'country'];
const allKinds: MapLabel['kind'][] = ['candidate', 'region', 'place', 'country', 'river'];

/** So many places of a slide have their names whatever they cover; of more, those that have room. */
export const mostNamed = 8;

export function labelView(
  request: ViewRequest,
  ground: Ground,
  points: MapPoint[],
  brackets: MapBracket[],
  space: LabelSpace,
): MapLabel[] {
  const kinds = new Set(request.labels ?? (request.compact ? compactKinds : allKinds));
  // A locator has room for one country's name: its own.
  const abroad = !request.compact || request.labels !== undefined;
  const names = new Map(request.places.map(place => [place.id, place.name]));
  const nameIn = (point: MapPoint) => names.get(point.place) ?? point.place;
  const nameOf = (point: MapPoint, needed: boolean): MapLabel[] => {
    const notes = request.notes?.[point.place];
    const text = nameIn(point);
    const end = endAt(request, brackets, point);
    return listed(labelPlace(point, { text, needed, ...(notes ? { notes } : {}) }, space, end));
  };
  const inOrder = (role: MapPoint['role']) => points.filter(point => point.role === role);
  const here = inOrder('now');
  const labels = [
    ...inOrder('candidate').flatMap(point => nameOf(point, true)),
    ...here.flatMap(point => nameOf(point, here.length <= mostNamed)),
  ];

  const regions = ground.layers.filter(({ layer }) => layer.as === 'region');
  const courses = ground.layers.filter(({ layer }) => layer.as !== 'region');
  const lines = courses.flatMap(entry => entry.lines);
  if (kinds.has('region')) {
    const wished = kinds.has('place') ? inOrder('other').map(point => wishedBox(point, nameIn(point), space)) : [];
    for (const { layer, rings } of regions)
      if (layer.label) labels.push(...listed(labelRegion(layer.label, rings, lines, wished, space)));
  }
  if (kinds.has('place')) labels.push(...inOrder('other').flatMap(point => nameOf(point, false)));
  if (kinds.has('country')) {
    const without = regions.flatMap(entry => entry.rings);
    const homesFirst = ground.countries.toSorted((a, b) => Number(b.home) - Number(a.home));
    const unnamed = homesFirst.filter(({ country }) => !request.named?.includes(country.name));
    for (const { country, home, rings } of unnamed)
      if (home || abroad) labels.push(...listed(labelArea('country', country.name, rings, space, { lines, without })));
  }
  if (kinds.has('river')) {
    const near: [number, number] = points[0] ? [points[0].x, points[0].y] : middleOf(space);
    for (const { layer, lines: own } of courses)
      if (layer.label) labels.push(...listed(labelRiver(layer.label, own, space, near)));
  }
  return labels;
}

/** A region's name leaves free where the places' names would stand; only when it finds no other room it takes that too. */
function labelRegion(text: string, rings: Point[][], lines: Point[][], wished: Box[], space: LabelSpace) {
  const polite = { ...space, taken: [...space.taken, ...wished] };
  const label = labelArea('region', text, rings, polite, { lines });
  if (!label) return labelArea('region', text, rings, space, { lines });
  space.taken.push(...polite.taken.slice(space.taken.length + wished.length));
  return label;
}

/** The ground that points keep for themselves. */
export function pointBoxes(points: MapPoint[]) {
  return points.map(({ x, y, role }) => boxAround(x, y, role === 'other' ? 6 : 8));
}

/** The end of a bracket at this point. */
function endAt({ bracket }: ViewRequest, brackets: MapBracket[], point: MapPoint): BracketEnd | undefined {
  const [from, a, b, to] = brackets.find(one => one.place === bracket?.place)?.line ?? [];
  const nth = bracket?.ends.indexOf(point.place);
  if (nth === 0 && from && a) return { corner: a, tip: from };
  if (nth === 1 && to && b) return { corner: b, tip: to };
  return undefined;
}

function middleOf({ room }: LabelSpace): [number, number] {
  return [(room.left + room.right) / 2, (room.top + room.bottom) / 2];
}

function listed<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** The small view in a corner: the home country with its neighbours, and in it the outline of what the large view shows. */

import { type Box, grown, meets } from './box.ts';
import type { Frame } from './camera.ts';
import type { Ground } from './ground.ts';
import { boxesAlong, type LabelSpace } from './label-space.ts';
import type { MapView, ViewRequest } from './map.ts';
import { emptyRaster, fillRings, type Point, shareIn } from './raster.ts';

export type Inset = NonNullable<MapView['inset']>;

/** Size of the inset, px. */
const [width, height] = [248, 168];

/** The inset shows at least this many times the breadth of the large view. */
const wider = 4.5;

/** Widest ground that an inset may show, km: there is none beside a view of the world. */
const widest = 24_000;

/** @param draw draws the small view over a ground of so many km. No inset when every corner is taken. */
export function placeInset(
  request: ViewRequest,
  space: LabelSpace,
  ground: Ground,
  draw: (smaller: ViewRequest, ground: number, taken: (small: Shown) => Box[]) => MapView,
): Inset | undefined {
  const { frame, room, taken } = space;
  const breadth = (frame.window.right - frame.window.left) * frame.kmPerPx;
  if (breadth * wider > widest) return undefined;
  const [regions, homes] = [emptyRaster(frame.width, frame.height, 4), emptyRaster(frame.width, frame.height, 4)];
  for (const { rings } of ground.layers) fillRings(regions, rings);
  for (const { home, rings } of ground.countries) if (home) fillRings(homes, rings);
  const [coversRegion, coversHome] = [shareIn(regions), shareIn(homes)];
  const corners = [
    [room.right - width, room.top],
    [room.left, room.top],
    [room.right - width, room.bottom - height],
    [room.left, room.bottom - height],
  ] as const;
  const [corner] = corners
    .map(([x, y]) => ({ x: Math.round(x), y: Math.round(y) }))
    .map(({ x, y }) => ({ x, y, box: { left: x, top: y, right: x + width, bottom: y + height } }))
    .filter(({ box }) => !taken.some(other => meets(grown(box, 12), other)))
    .map(option => ({ ...option, covered: 3 * coversRegion(option.box) + coversHome(option.box) }))
    .sort((a, b) => a.covered - b.covered);
  if (!corner) return undefined;
  const smaller: ViewRequest = {
    id: `${request.id}-inset`,
    width,
    height,
    places: request.places,
    extent: 'wider',
    compact: true,
    labels: ['country'],
    named: namedIn(frame, ground),
  };
  const drawn = draw(smaller, breadth * wider, small => strokesOf(outlineIn(small, frame)));
  const outline = outlineIn(drawn, frame);
  taken.push(grown(corner.box, 8));
  return { x: corner.x, y: corner.y, view: { ...drawn, points: [] }, outline };
}

/** Least share (0-1) of the large view that a country covers for its name to stand there. */
const named = 0.012;

function namedIn({ width, height, window }: Frame, ground: Ground): string[] {
  return ground.countries.flatMap(({ country, rings }) => {
    const raster = emptyRaster(width, height, 8);
    fillRings(raster, rings);
    return shareIn(raster)(window) >= named ? country.name : [];
  });
}

type Shown = Pick<MapView, 'camera' | 'width' | 'height'>;

/** The four strokes of the outline, which no label may cross. */
function strokesOf([x, y, across, along]: Inset['outline']): Box[] {
  const corners: Point[] = [
    [x, y],
    [x + across, y],
    [x + across, y + along],
    [x, y + along],
  ];
  return corners.flatMap((corner, index) => boxesAlong(corner, corners[(index + 1) % 4] as Point, 3));
}

/** Both views look at one plane; the small one may have it a whole turn farther east or west. */
function outlineIn(view: Shown, { camera, window }: Frame): Inset['outline'] {
  const scale = view.camera.k / camera.k;
  const turn = 2 * Math.PI * view.camera.k;
  const x = (window.left - camera.x) * scale + view.camera.x;
  const y = (window.top - camera.y) * scale + view.camera.y;
  const [across, along] = [(window.right - window.left) * scale, (window.bottom - window.top) * scale];
  const left = x + turn * Math.round((view.width / 2 - x - across / 2) / turn);
  return [left, y, across, along].map(value => Math.round(value * 10) / 10) as Inset['outline'];
}

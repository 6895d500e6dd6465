/** Where a view looks: the ground that must show, fitted into the part of the drawing that no text covers. */

import { type Atlas, type Country, countryAt, polygonAt } from './atlas.ts';
import type { Box } from './box.ts';
import type { MapView, Margins, ViewRequest } from './map.ts';
import {
  type Bounds,
  degrees,
  earthRadius,
  farthest,
  joinBounds,
  latitudeAt,
  nearest,
  overlap,
  type Position,
  planeOf,
  radians,
} from './mercator.ts';

export type Camera = MapView['camera'];

/** A camera with what follows from it. */
export interface Frame {
  camera: Camera;
  width: number;
  height: number;
  /** The part of the drawing that is free of text, px. */
  window: Box;
  /** Longitude in the middle of the window: the world is cut half a turn away from it. */
  centre: number;
  /** A small drawing that stands still. */
  compact: boolean;
  /** Kilometres that a px stands for in the middle of the window. */
  kmPerPx: number;
}

/** Least breadth of ground in the window, km: nearer than this, borders at 1:10 million turn into polygons. */
const leastGround = { compact: 420, full: 260 };

/** The whole world: cut in the Bering Strait, from Cape Horn to the north of Greenland's coasts. */
const world: Bounds = { west: -169, south: -56, east: 191, north: 75 };

/** No view shows less than one degree of longitude. */
const leastDegrees = 1;

/** px */
export type Sides = Record<'left' | 'right', number>;

export interface FrameOptions {
  /** Kept free at the sides for names that stand there, px. */
  spare?: Sides;
  /** Least breadth of ground in the window, km. */
  ground?: number;
}

/** Frames a view: all its places, and what its extent names, in the part that no text covers. */
export function frameView(
  request: ViewRequest,
  atlas: Atlas,
  { spare = { left: 0, right: 0 }, ground = 0 }: FrameOptions = {},
): Frame {
  const { width, height, clear = {}, compact = false } = request;
  const { left = 0, top = 0, right = 0, bottom = 0 } = clear;
  const window: Box = { left, top, right: width - right, bottom: height - bottom };
  const [wide, high] = [window.right - window.left, window.bottom - window.top];
  const places = positionsOf(request);
  const edges = [...placeBounds(places), ...groundBounds(request, atlas, places)];
  const bounds = edges.length > 0 ? conventional(joinBounds(edges)) : world;

  const pad = paddingFor(request, wide, high, spare, bounds);
  const [x0, y0] = planeOf([bounds.west, bounds.north]);
  const [x1, y1] = planeOf([bounds.east, bounds.south]);
  const roundness = Math.cos(radians(latitudeAt((y0 + y1) / 2)));
  const closest = Math.min(
    width / radians(leastDegrees),
    (wide * earthRadius * roundness) / Math.max(ground, compact ? leastGround.compact : leastGround.full),
  );
  const fitting = Math.min((wide - pad.left - pad.right) / (x1 - x0), (high - pad.top - pad.bottom) / (y1 - y0));
  const k = Math.min(closest, fitting);
  const x = (window.left + pad.left + window.right - pad.right) / 2 - (k * (x0 + x1)) / 2;
  const y = (window.top + pad.top + window.bottom - pad.bottom) / 2 - (k * (y0 + y1)) / 2;
  const middle = latitudeAt(((window.top + window.bottom) / 2 - y) / k);
  return {
    camera: { k: rounded(k, 3), x: rounded(x, 2), y: rounded(y, 2) },
    width,
    height,
    compact,
    window,
    centre: degrees(((window.left + window.right) / 2 - x) / k),
    kmPerPx: (earthRadius * Math.cos(radians(middle))) / k,
  };
}

/** Where a position falls on the drawing, px. */
export function pxOf({ camera, centre }: Frame, [longitude, latitude]: Position): [x: number, y: number] {
  const [x, y] = planeOf([nearest(longitude, centre), latitude]);
  return [camera.k * x + camera.x, camera.k * y + camera.y];
}

/** The ground in a part of the drawing. */
export function groundIn({ camera: { k, x, y } }: Frame, box: Box): Bounds {
  return {
    west: degrees((box.left - x) / k),
    east: degrees((box.right - x) / k),
    north: latitudeAt((box.top - y) / k),
    south: latitudeAt((box.bottom - y) / k),
  };
}

/** [latitude, longitude], as authors write it, turned round; places without a position are passed over. */
export function positionOf(place: ViewRequest['places'][number]): Position | undefined {
  return place.at && [place.at[1], place.at[0]];
}

function positionsOf(request: ViewRequest): Position[] {
  return request.places.map(positionOf).filter(position => position !== undefined);
}

function placeBounds(places: Position[]): Bounds[] {
  return places.map(([longitude, latitude]) => {
    const shown = Math.max(-farthest, Math.min(farthest, latitude));
    return { west: longitude, east: longitude, south: shown, north: shown };
  });
}

/** What a view shows beside its places: the story's regions, or the homeland of its places. */
function groundBounds({ extent }: ViewRequest, atlas: Atlas, places: Position[]): Bounds[] {
  const regions = atlas.layers.filter(layer => layer.as === 'region').map(layer => layer.bounds);
  if (extent === 'region') return regions;
  if (extent === 'places') return [];
  return [...regions, ...places.flatMap(at => homelandOf(atlas, at))];
}

/** The mainland or island on which a place lies, not its country's possessions overseas. */
function homelandOf(atlas: Atlas, at: Position): Bounds[] {
  const country: Country | undefined = countryAt(atlas, at);
  if (!country) return [];
  const polygon = polygonAt(atlas, country, at);
  const spot = { west: at[0] - 1, east: at[0] + 1, south: at[1] - 1, north: at[1] + 1 };
  return polygon ? [polygon.bounds] : country.polygons.map(part => part.bounds).filter(part => overlap(part, spot));
}

/** Ground that goes round half the Earth and more is shown as the world that people know: cut in the Pacific. */
function conventional(bounds: Bounds): Bounds {
  return bounds.east - bounds.west > 200 ? { ...bounds, west: world.west, east: world.east } : bounds;
}

/** Space between the ground that must show and the window's edges: more where only names of places would fill it. */
function paddingFor(
  { compact, extent, places }: ViewRequest,
  wide: number,
  high: number,
  spare: Sides,
  { west, east }: Bounds,
): Margins {
  // A few places show their neighbourhood as well; a crowd needs the room for its names.
  const around = compact ? 0.16 : places.length > 12 ? 0.13 : 0.18;
  const share = extent === 'places' ? around : compact ? 0.08 : 0.05;
  const [x, y] = east - west < 360 ? [wide * share, high * share] : [0, high * 0.04];
  // Names at both sides leave ground between them.
  const granted = Math.min(1, (wide * (compact ? 0.65 : 0.55)) / Math.max(1, spare.left + spare.right));
  const beside = (side: number) => Math.max(x, side * granted);
  return { left: beside(spare.left), right: beside(spare.right), top: y, bottom: y };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** The cartographer: answers a slide's request with everything to draw. */

import type { Faces } from '../text/faces.ts';
import { type Atlas, type Country, countryAt } from './atlas.ts';
import { type Box, boxAround, grown, meets } from './box.ts';
import { bracketBetween, bracketBoxes } from './bracket.ts';
import { type Frame, frameView, positionOf, pxOf, type Sides } from './camera.ts';
import { type Ground, shapesOf, surveyGround } from './ground.ts';
import { placeInset } from './inset.ts';
import { type LabelSpace, labelBox, labelWidth } from './label-space.ts';
import type { MapBracket, MapLabel, MapPoint, MapShape, MapView, ViewRequest } from './map.ts';
import { labelView, pointBoxes } from './map-labels.ts';
import { astray } from './place-label.ts';
import { emptyRaster, fillRings, markLines, shareIn } from './raster.ts';
import { placeBar } from './scale-bar.ts';
import { describeView } from './whereabouts.ts';

/** Least share (0-1) of land in what is seen of a view: a dot in empty water shows nobody where it is. */
const leastLand = { compact: 0.06, full: 0.01 };

/** Widest ground of a view that looks for land, km. */
const widestSearch = 12_000;

/** Characters of path data that a view may weigh. */
const budgets = { full: 48_000, compact: 6_000 };

/** Smallest detail kept, px²: as a rule, and at most when the budget is short. */
const [finest, coarsest] = [1, 6];

/**
 * Draws the view that a slide asks for: the same request gives the same view. Works anywhere on Earth and without any
 * place (the world). Places, labels, the bar and the inset keep out of the margins in `clear`.
 */
export function drawView(request: ViewRequest, atlas: Atlas, faces: Faces): MapView {
  const { id, ...asked } = request;
  const known = drawn.get(atlas) ?? new Map<string, MapView>();
  drawn.set(atlas, known);
  // An inset is called after its view.
  const key = JSON.stringify(request.inset ? request : asked);
  const view = known.get(key) ?? drawGround(request, atlas, faces, { least: 0 });
  if (known.size >= mostDrawn) known.clear();
  known.set(key, view);
  return { ...view, id };
}

/** By atlas and by all of a request but its id: many events happen at one place, and a story is read again when it is saved. */
const drawn = new WeakMap<Atlas, Map<string, MapView>>();
const mostDrawn = 300;

interface GroundOptions {
  /** Least breadth of the ground that must show, km. */
  least: number;
  /** What stands in the drawing before any label does. */
  taken?: (frame: Frame) => Box[];
  /** Room at the sides for names, px. */
  beside?: Sides;
}

function drawGround(request: ViewRequest, atlas: Atlas, faces: Faces, options: GroundOptions): MapView {
  const { least, taken: standing, beside = { left: 0, right: 0 } } = options;
  const frame = frameView(request, atlas, {
    spare: spareFor(request, faces, beside),
    ground: least,
  });
  const homes = homesOf(request, atlas);
  const first = surveyGround(frame, atlas, homes, finest);
  const breadth = frame.kmPerPx * (frame.window.right - frame.window.left);
  const dry = landShare(first, frame);
  const seen = request.compact ? dry : landShare(first, frame, frame.window);
  const wanted = leastLand[request.compact ? 'compact' : 'full'];
  if (seen < wanted && breadth < widestSearch && breadth >= least * 0.9)
    return drawGround(request, atlas, faces, { ...options, least: breadth * 1.6 });

  const { ground, shapes } = drawShapes(first, frame, atlas, homes);
  const points = pointsOf(request, frame);
  const room = grown(frame.window, request.compact ? -6 : -14);
  const brackets = bracketsOf(request, points, room);
  const taken = [...pointBoxes(points), ...brackets.flatMap(bracketBoxes), ...(standing?.(frame) ?? [])];
  const space: LabelSpace = { frame, faces, language: atlas.language, room, taken, ...cellsOf(ground, frame) };
  const inset = request.inset
    ? placeInset(request, space, ground, (smaller, km, strokes) =>
        drawGround(smaller, atlas, faces, { least: km, taken: strokes }),
      )
    : undefined;
  const scaleBar = request.bar ? placeBar(space) : undefined;
  const labels = labelView(request, ground, points, brackets, space);
  const more = moreRoom(beside, request, points, labels, space);
  if (more) return drawGround(request, atlas, faces, { ...options, beside: more });
  return {
    id: request.id,
    width: request.width,
    height: request.height,
    camera: frame.camera,
    shapes,
    labels: labels.map(label => ({ ...label, x: tenth(label.x), y: tenth(label.y) })),
    points,
    brackets,
    ...(scaleBar ? { scaleBar } : {}),
    ...(inset ? { inset } : {}),
    // Hairlines between neighbours are no sea.
    sea: dry < 0.998,
    credit: atlas.credit,
    description: describeView(request, atlas),
  };
}

/** The ground as finely as the view's budget of characters allows: coasts of the whole world are drawn more coarsely. */
function drawShapes(
  first: Ground,
  frame: Frame,
  atlas: Atlas,
  homes: Set<Country>,
): { ground: Ground; shapes: MapShape[] } {
  const budget = frame.compact ? budgets.compact : budgets.full;
  let ground = first;
  for (let grain = finest; ; ground = surveyGround(frame, atlas, homes, grain)) {
    const shapes = shapesOf(ground);
    const size = shapes.reduce((length, shape) => length + shape.path.length, 0);
    if (size <= budget || grain > coarsest) return { ground, shapes };
    grain *= 1.6;
  }
}

/** Room beside the ground for names, px: at the right those of disputed places and who says so. */
function spareFor(request: ViewRequest, faces: Faces, beside: Sides): Sides {
  const { candidates = [], places, notes = {}, bracket } = request;
  const widths = places
    .filter(place => candidates.includes(place.id))
    .flatMap(place => [
      labelWidth(faces, 'candidate', place.name),
      ...(notes[place.id] ?? []).map(note => labelWidth(faces, 'note', note)),
    ]);
  if (widths.length > 0) return { left: 0, right: Math.max(...widths) + (bracket ? 76 : 48) };
  return beside;
}

/** Share (0-1) of a name that may lie on a region which its place does not lie in: a view that shows more makes room. */
const mostAstray = 0.1;

/** More room at the sides, for names to stand beside their places and on their ground; none where all do. */
function moreRoom(
  beside: Sides,
  { candidates }: ViewRequest,
  points: MapPoint[],
  labels: MapLabel[],
  space: LabelSpace,
) {
  const { faces, frame } = space;
  const more = { ...beside };
  for (const point of candidates ? [] : points) {
    const label = labels.find(({ place }) => place === point.place);
    const box = label && labelBox(faces, label);
    const near = box && meets(box, boxAround(point.x, point.y, 14));
    if (!box || (near && astray(point, box, space) < mostAstray)) continue;
    // A part of its length at a time: what is added moves the point by less, for the ground is drawn smaller.
    const side = point.x < frame.width / 2 ? 'left' : 'right';
    const room = box.right - box.left + 24;
    if (beside[side] < room) more[side] = Math.max(more[side], beside[side] + room / 4);
  }
  return more.left > beside.left || more.right > beside.right ? more : undefined;
}

function homesOf(request: ViewRequest, atlas: Atlas): Set<Country> {
  const homes = request.places.map(place => {
    const at = positionOf(place);
    return at && countryAt(atlas, at);
  });
  return new Set(homes.filter(country => country !== undefined));
}

function pointsOf({ places, now = [], candidates = [] }: ViewRequest, frame: Frame): MapPoint[] {
  return places.flatMap((place): MapPoint[] => {
    const at = positionOf(place);
    if (!at) return [];
    const [x, y] = pxOf(frame, at).map(tenth) as [number, number];
    const role = candidates.includes(place.id) ? 'candidate' : now.includes(place.id) ? 'now' : 'other';
    const radius = place.precision === undefined ? 0 : tenth(place.precision / frame.kmPerPx);
    // A circle smaller than the point itself says nothing.
    return [{ place: place.id, x, y, role, ...(radius > 6 ? { radius } : {}) }];
  });
}

function bracketsOf({ bracket }: ViewRequest, points: MapPoint[], room: Box): MapBracket[] {
  const [a, b] = bracket?.ends.map(end => points.find(point => point.place === end)) ?? [];
  return bracket && a && b ? [bracketBetween(bracket.place, a, b, room)] : [];
}

function cellsOf({ countries, borders, layers }: Ground, { width, height }: Frame) {
  const step = width > 500 ? 4 : 2;
  const lines = emptyRaster(width, height, step);
  // A region is closed by the line that it is drawn with.
  const outlines = layers.flatMap(({ layer, rings }) => (layer.as === 'region' ? rings : []));
  markLines(lines, [...borders, ...layers.flatMap(layer => layer.lines), ...outlines]);
  const regions = emptyRaster(width, height, step);
  fillRings(regions, outlines);
  const homes = emptyRaster(width, height, step);
  for (const { home, rings } of countries) if (home) fillRings(homes, rings);
  return { linesIn: shareIn(lines), homeIn: shareIn(homes), regionIn: shareIn(regions) };
}

/** Share (0-1) of land in the drawing, or in a part of it. */
function landShare({ land }: Ground, { width, height }: Frame, part?: Box): number {
  const raster = emptyRaster(width, height, width > 500 ? 4 : 2);
  fillRings(raster, land);
  if (part) return shareIn(raster)(part);
  return raster.cells.reduce((dry, cell) => dry + cell, 0) / raster.cells.length;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

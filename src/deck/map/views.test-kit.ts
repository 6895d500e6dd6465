/** Requests for views anywhere on Earth, and what is wrong with the answers. */

import fc from 'fast-check';
import type { Place } from '../../story/story.ts';
import type { Faces } from '../text/faces.ts';
import { type Box, meets, within } from './box.ts';
import { labelBox, labelWidth } from './label-space.ts';
import type { MapView, ViewRequest } from './map.ts';

export function placeAt(id: string, name: string, latitude: number, longitude: number): Place {
  return { id, name, at: [latitude, longitude], text: [] };
}

const names = ['Ho', 'Apia', 'Springfield', 'Villeneuve', 'Upper Ennerdale', 'San Cristóbal de las Casas'];
const kinds = {
  title: { width: 1280, height: 720, bar: true, clear: { left: 660, top: 40, right: 40, bottom: 138 } },
  setting: { width: 1280, height: 720, bar: true, inset: true, clear: { top: 110, left: 34, right: 34, bottom: 138 } },
  disputed: { width: 1280, height: 720, bar: true, clear: { left: 660, top: 40, right: 40, bottom: 138 } },
  locator: { width: 300, height: 150, compact: true },
} as const;

const latitude = fc.oneof(fc.integer({ min: -90, max: 90 }), fc.constantFrom(-90, -17.8, 0, 21.3, 89));
const longitude = fc.oneof(fc.integer({ min: -180, max: 180 }), fc.constantFrom(-179.9, 180, 179.2, -157.8));
/** Degrees from the first place to the others: one town, one valley, one country, anywhere. */
const reach = fc.constantFrom(0.02, 0.5, 6, 60, 180);
const offset = fc.integer({ min: -100, max: 100 });

/** A request of one of the four kinds of views, for up to nine places. */
export const anyRequest: fc.Arbitrary<ViewRequest> = fc
  .record({
    kind: fc.constantFrom('title', 'setting', 'disputed', 'locator'),
    extent: fc.constantFrom('places', 'region', 'wider'),
    centre: fc.tuple(latitude, longitude),
    reach,
    offsets: fc.array(fc.tuple(offset, offset), { minLength: 1, maxLength: 8 }),
    precision: fc.option(fc.integer({ min: 1, max: 80 }), { nil: undefined }),
  })
  .map(({ kind, extent, centre, reach, offsets, precision }) => {
    const places = [[0, 0] as const, ...offsets].map(([south, east], index) => {
      const latitude = Math.max(-90, Math.min(90, centre[0] + (south / 100) * Math.min(reach, 80)));
      const turn = centre[1] + (east / 100) * reach;
      const longitude = ((((turn + 180) % 360) + 360) % 360) - 180;
      return placeAt(`p${index}`, names[index % names.length] ?? '', latitude, longitude);
    });
    const first = places[0];
    if (first && precision !== undefined) first.precision = precision;
    const role: Partial<ViewRequest> =
      kind === 'disputed'
        ? {
            places: places.slice(0, 2),
            candidates: ['p0', 'p1'],
            notes: { p0: ['security service, a news agency'], p1: ['two newspapers'] },
            bracket: { place: 'road', ends: ['p0', 'p1'] },
          }
        : { now: ['p0'] };
    return { id: kind, ...kinds[kind as keyof typeof kinds], places, extent, ...role } as ViewRequest;
  });

export function windowOf({ width, height, clear = {} }: ViewRequest): Box {
  const { left = 0, top = 0, right = 0, bottom = 0 } = clear;
  return { left, top, right: width - right, bottom: height - bottom };
}

/** Boxes of everything that is read: labels (upright ones), the bar, the inset. */
export function boxesOf(view: MapView, faces: Faces): [string, Box][] {
  const boxes = view.labels
    .filter(label => label.angle === undefined)
    .map((label): [string, Box] => [label.text, labelBox(faces, label)]);
  if (view.scaleBar) {
    const { x, y, length, km } = view.scaleBar;
    const right = x + Math.max(length, labelWidth(faces, 'bar', `${km} km`));
    boxes.push(['scale bar', { left: x, right, top: y - 20, bottom: y + 5 }]);
  }
  if (view.inset) {
    const { x, y } = view.inset;
    boxes.push(['inset', { left: x, top: y, right: x + view.inset.view.width, bottom: y + view.inset.view.height }]);
  }
  return boxes;
}

/** What is wrong with a view: texts that touch, what leaves its window, numbers that are none, ground too near. */
export function faultsOf(request: ViewRequest, view: MapView, faces: Faces): string[] {
  const boxes = boxesOf(view, faces);
  const window = windowOf(request);
  const touching = boxes.flatMap(([name, box], index) =>
    boxes.slice(index + 1).flatMap(([other, otherBox]) => (meets(box, otherBox) ? [`${name} touches ${other}`] : [])),
  );
  const outside = boxes.filter(([, box]) => !within(box, window)).map(([name]) => `${name} leaves the window`);
  const astray = view.points
    .filter(({ x, y }) => !within({ left: x, right: x, top: y, bottom: y }, window))
    .map(point => `${point.place} leaves the window`);
  const numbers = JSON.stringify({ ...view, shapes: [] });
  const paths = view.shapes.map(shape => shape.path).join('');
  const broken = /null/.test(numbers) || /NaN|Infinity|e/.test(paths) ? ['a number is none'] : [];
  const degrees = (request.width / view.camera.k) * (180 / Math.PI);
  const needed = view.points.filter(point => point.role !== 'other').map(point => point.place);
  const unnamed = needed
    .filter(place => !view.labels.some(label => label.place === place))
    .map(place => `${place} has no name`);
  return [...touching, ...outside, ...astray, ...broken, ...unnamed, ...(degrees < 1 ? ['less than one degree'] : [])];
}

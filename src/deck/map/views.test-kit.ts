/** Places for tests of views, and what is wrong with a view. */

import type { Place } from '../../story/story.ts';
import type { Faces } from '../text/faces.ts';
import { type Box, meets, within } from './box.ts';
import { labelBox, labelWidth } from './label-space.ts';
import type { MapView, ViewRequest } from './map.ts';
import { mostNamed } from './map-labels.ts';

export function placeAt(id: string, name: string, latitude: number, longitude: number): Place {
  return { id, name, at: [latitude, longitude], text: [] };
}

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
    const { x, y, length, label } = view.scaleBar;
    const right = x + Math.max(length, labelWidth(faces, 'bar', label));
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
  const here = view.points.filter(point => point.role === 'now');
  const needed = view.points
    .filter(({ role }) => role === 'candidate' || (role === 'now' && here.length <= mostNamed))
    .map(point => point.place);
  const unnamed = needed
    .filter(place => !view.labels.some(label => label.place === place))
    .map(place => `${place} has no name`);
  return [...touching, ...outside, ...astray, ...broken, ...unnamed, ...(degrees < 1 ? ['less than one degree'] : [])];
}

/** Names on the map behind a slide when text is larger: the place that is the news is asked first. */

import { need } from '../page.ts';
import { growLabels } from './grow-labels.ts';

/** What grows, from the most to the least weight. */
const names = [
  '.label.now',
  '.label:is(.place, .candidate):not(.now)',
  '.label.region',
  '.label.river',
  '.label.country',
  '.scale-bar text',
  '.map-credit',
];

/** What no name may stand on: on the map, and of the slide before it. */
const marks = '.point .dot, .scale-bar path, .bracket, .inset';
const words = '.head, .text, .body > p, .counter';

/** Grows what has room on the map that is shown, to at most so many times the planned size. */
export function growMapLabels(slide: HTMLElement, most: number): void {
  const view = need('.map').querySelector('.view[data-shown]');
  if (!view) return;
  const labels = names.flatMap(kind => [...view.querySelectorAll<SVGTextElement>(`${kind}:not(.inset *)`)]);
  const obstacles = [...view.querySelectorAll(marks), ...slide.querySelectorAll(words), need('.ribbon')];
  const areas = [...view.querySelectorAll<SVGPathElement>('.ground path:not(.border, .river, .line)')];
  const named = new Map(labels.map(label => [label, areasOf(label, areas)]));
  growLabels(labels, most, {
    obstacles: obstacles.map(element => element.getBoundingClientRect()),
    edge: need('.reveal .slides').getBoundingClientRect(),
    allows: label => named.get(label)?.every(area => holds(area, label)) ?? true,
  });
}

/** The areas that a name stands in as it was planned; it must not reach over their borders. Only areas' names stand in one. */
function areasOf(label: SVGTextElement, areas: SVGPathElement[]): SVGPathElement[] {
  return label.matches('.region, .country') ? areas.filter(area => holds(area, label)) : [];
}

/** Room on either side of a name that stands within an area, units of the drawing. */
const beside = 6;

/** Whether an area has the letters of a name in it. */
function holds(area: SVGPathElement, label: SVGTextElement): boolean {
  const { x, y, width, height } = label.getBBox();
  // A line of capitals fills half the height of its box.
  const heights = [y + height / 4, y + (height * 3) / 4];
  return [x - beside, x + width + beside].every(across => heights.every(down => isIn(area, across, down)));
}

function isIn(area: SVGPathElement, x: number, y: number): boolean {
  // Browsers of 2022 take no other point.
  const point = area.ownerSVGElement?.createSVGPoint();
  if (!point) return false;
  Object.assign(point, { x, y });
  return area.isPointInFill(point);
}

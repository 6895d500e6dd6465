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

/** Grows what has room on the map that is shown; an area keeps its name within it. */
export function growMapLabels(slide: HTMLElement): void {
  const view = need('.map').querySelector('.view[data-shown]');
  if (!view) return;
  const labels = names
    .flatMap(kind => [...view.querySelectorAll<SVGTextElement>(kind)])
    .filter(label => !label.closest('.inset'));
  const obstacles = [...view.querySelectorAll(marks), ...slide.querySelectorAll(words), need('.ribbon')];
  const areas = [...view.querySelectorAll<SVGPathElement>('.ground path:not(.border, .river, .line)')];
  // Before anything grows.
  for (const label of labels) label.style.removeProperty('font-size');
  const within = new Map(labels.map(label => [label, areasOf(label, areas)]));
  growLabels(labels, {
    obstacles: obstacles.map(element => element.getBoundingClientRect()),
    edge: need('.reveal .slides').getBoundingClientRect(),
    allows: (label, _, drawn) => within.get(label)?.every(area => holds(area, drawn)) ?? true,
  });
}

function areasOf(label: SVGTextElement, areas: SVGPathElement[]): SVGPathElement[] {
  const planned = label.getBBox();
  return areas.filter(area => holds(area, planned));
}

/** Room on either side of a name that stands within an area, units of the drawing. */
const beside = 6;

/** Whether an area has the letters of a name in it: one that names it must not reach over its border. */
function holds(area: SVGPathElement, { x, y, width, height }: DOMRect): boolean {
  // A line of capitals fills half the height of its box.
  const heights = [y + height / 4, y + (height * 3) / 4];
  const corners = [x - beside, x + width + beside].flatMap(across => heights.map(down => new DOMPoint(across, down)));
  return corners.every(corner => area.isPointInFill(corner));
}

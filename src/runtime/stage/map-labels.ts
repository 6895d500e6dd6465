/**
 * Names on the map behind a slide when text is larger: each that has the room grows (`data-grown`, `map.css`), the place that
 * is the news first; the others stay as they were planned.
 */

import { need } from '../page.ts';
import { growing } from './label-room.ts';

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

/** Grows what has room on the map that is shown. */
export function growMapLabels(slide: HTMLElement): void {
  const map = need('.map');
  for (const label of map.querySelectorAll('[data-grown]')) label.removeAttribute('data-grown');
  const view = map.querySelector('.view[data-shown]');
  if (!view || document.documentElement.dataset.text === undefined) return;

  const labels = names
    .flatMap(kind => [...view.querySelectorAll<SVGTextElement>(kind)])
    .filter(label => !label.closest('.inset'));
  const planned = labels.map(measured);
  for (const label of labels) label.dataset.grown = '';
  const grown = labels.map(measured);

  const areas = [...view.querySelectorAll<SVGPathElement>('.ground path:not(.border, .river, .line)')];
  const boxes = planned.map(({ box, drawn }, index) => {
    const after = grown[index] as Measured;
    const leaves = areas.some(area => holds(area, drawn) && !holds(area, after.drawn));
    return { planned: box, grown: leaves ? undefined : after.box };
  });
  const obstacles = [...view.querySelectorAll(marks), ...slide.querySelectorAll(words), need('.ribbon')].map(boxOf);
  const free = new Set(growing(boxes, obstacles, boxOf(need('.reveal .slides'))));
  for (const [index, label] of labels.entries()) if (!free.has(index)) label.removeAttribute('data-grown');
}

interface Measured {
  /** Px of the screen. */
  box: DOMRect;
  /** Units of the drawing, not turned. */
  drawn: DOMRect;
}

function measured(label: SVGTextElement): Measured {
  return { box: boxOf(label), drawn: label.getBBox() };
}

function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
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

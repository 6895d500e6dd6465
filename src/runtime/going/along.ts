/**
 * The arrow keys along the timeline: of all its marks one is a stop of the Tab key, and the arrows move the focus from
 * there (ARIA's roving tabindex). Enter is the link's own. After a click the arrows go on stepping through the slides:
 * the presenter who points wants to tell on, not to walk along the axis.
 */

import { need, sourceOf } from '../page.ts';
import { inOrder } from './order.ts';

/** Moves the one stop of the Tab key to the mark of the present slide, unless the focus is on the timeline. */
export type RovingStop = () => void;

export function listenAlongRibbon(): RovingStop {
  const ribbon = need('.ribbon');
  const marks = [...ribbon.querySelectorAll<SVGElement>('.mark')];
  let stop = marks[0];
  /** Whether the arrows are the timeline's: not after a click, even when a dialog that closes gives the focus back to it. */
  let walking = true;
  let tabbed = false;
  for (const mark of marks) mark.tabIndex = mark === stop ? 0 : -1;

  const moveTo = (mark: SVGElement | undefined) => {
    if (!mark || mark === stop) return;
    if (stop) stop.tabIndex = -1;
    mark.tabIndex = 0;
    stop = mark;
  };

  ribbon.addEventListener('pointerdown', () => {
    walking = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    tabbed = key === 'Tab';
  });
  document.addEventListener('focusin', event => {
    const mark = marks.find(mark => mark === sourceOf(event));
    if (mark && tabbed) walking = true;
    tabbed = false;
    moveTo(mark);
  });
  ribbon.addEventListener('keydown', event => {
    if (event.key === 'Enter') walking = true;
    // On a black screen any key brings the picture back and does nothing else.
    const busy = document.documentElement.dataset.black !== undefined;
    if (!walking || busy || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const at = marks.indexOf(sourceOf(event) as SVGElement);
    const to = at < 0 ? undefined : nextMark(marks.map(placeOf), at, inOrder(event.key));
    if (to === undefined) return;
    event.preventDefault();
    marks[to]?.focus({ preventScroll: true });
  });

  return () => {
    if (ribbon.contains(document.activeElement)) return;
    moveTo(marks.find(mark => mark.dataset.state === 'now') ?? marks.findLast(mark => mark.dataset.state === 'past'));
  };
}

/** Middle of a mark, CSS px. */
export interface MarkPlace {
  x: number;
  y: number;
}

/**
 * Index of the mark to which a key leads: the arrows along go by time, those across to the nearest mark of the next row
 * up or down. The same mark where there is none; nothing for other keys.
 */
export function nextMark(places: MarkPlace[], at: number, key: string): number | undefined {
  const last = places.length - 1;
  if (key === 'ArrowRight') return Math.min(last, at + 1);
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowUp') return across(places, at, -1);
  if (key === 'ArrowDown') return across(places, at, 1);
  return undefined;
}

/** Two rows are farther apart than this, CSS px, however small the stage. */
const sameRow = 2;

function across(places: MarkPlace[], at: number, way: 1 | -1): number {
  const from = places[at] ?? { x: 0, y: 0 };
  const beyond = places.filter(place => (place.y - from.y) * way > sameRow);
  const row = Math.min(...beyond.map(place => (place.y - from.y) * way));
  const [nearest] = beyond
    .filter(place => (place.y - from.y) * way - row < sameRow)
    .sort((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x));
  return nearest ? places.indexOf(nearest) : at;
}

function placeOf(mark: SVGElement): MarkPlace {
  const box = (mark.querySelector('.dot') ?? mark).getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

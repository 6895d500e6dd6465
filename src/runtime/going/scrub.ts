/**
 * Dragging along the timeline: the nearest mark is named while the finger or the pointer is down, and opened when it
 * goes up. A drag that ends where it began is a click, which is the link's own.
 */

import { need, sourceOf } from '../page.ts';

export interface ScrubTargets {
  /** Names a mark. */
  name(mark: SVGElement): void;
  /** Takes the name away: nothing was chosen. */
  cancel(): void;
  /** Goes to the mark's event, or opens its crowd. */
  open(mark: SVGElement): void;
}

/** A movement shorter than this is a click, CSS px. */
export const slack = 6;

export function listenToScrubs(targets: ScrubTargets): void {
  const ribbon = need('.ribbon');
  const drawing = need<SVGSVGElement>('.ribbon-drawing');
  const marks = [...ribbon.querySelectorAll<SVGElement>('.mark')];
  let start: { id: number; x: number } | undefined;
  let aimed: SVGElement | undefined;
  let dragged = false;

  const aim = (mark: SVGElement | undefined) => {
    aimed?.removeAttribute('data-aim');
    aimed = mark;
    mark?.setAttribute('data-aim', '');
    if (mark) targets.name(mark);
  };
  const stop = () => {
    start = undefined;
    aim(undefined);
  };

  // Before whoever else listens: the click that ends a drag is none.
  addEventListener(
    'pointerdown',
    () => {
      dragged = false;
    },
    true,
  );
  addEventListener(
    'click',
    event => {
      if (!dragged || event.detail === 0) return;
      dragged = false;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  drawing.addEventListener('pointerdown', event => {
    if (!event.isPrimary || event.button !== 0 || sourceOf(event)?.closest('.band')) return;
    start = { id: event.pointerId, x: event.clientX };
  });
  drawing.addEventListener('pointermove', event => {
    if (event.pointerId !== start?.id) return;
    if (!dragged && Math.abs(event.clientX - start.x) <= slack) return;
    if (!dragged) drawing.setPointerCapture(event.pointerId);
    dragged = true;
    const nearest = nearestMark(marks.map(middleOf), { x: event.clientX, y: event.clientY });
    const mark = marks[nearest];
    if (mark !== aimed) aim(mark);
  });
  drawing.addEventListener('pointerup', event => {
    if (event.pointerId !== start?.id) return;
    const back = Math.abs(event.clientX - start.x) <= slack;
    const chosen = back ? markUnder(event) : aimed;
    stop();
    if (!dragged) return;
    if (chosen) targets.open(chosen);
    else targets.cancel();
  });
  drawing.addEventListener('pointercancel', () => {
    if (dragged) targets.cancel();
    stop();
  });
  // A link would be dragged away as one.
  ribbon.addEventListener('dragstart', event => event.preventDefault());
}

interface Point {
  x: number;
  y: number;
}

/** Index of the mark nearest to a point: along the axis first, the row only decides between marks above each other. */
export function nearestMark(middles: Point[], { x, y }: Point): number {
  const distance = (middle: Point) => Math.abs(middle.x - x) + Math.abs(middle.y - y) / 4;
  let nearest = -1;
  for (const [index, middle] of middles.entries()) {
    const best = middles[nearest];
    if (!best || distance(middle) < distance(best)) nearest = index;
  }
  return nearest;
}

function markUnder({ clientX, clientY }: PointerEvent): SVGElement | undefined {
  return document.elementFromPoint(clientX, clientY)?.closest<SVGElement>('.mark') ?? undefined;
}

function middleOf(mark: SVGElement): Point {
  const box = (mark.querySelector('.dot') ?? mark).getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

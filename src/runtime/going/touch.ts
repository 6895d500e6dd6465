/**
 * Swipes. reveal.js's own would return to remembered slides in stacks (it moves by columns and rows), and swallow
 * the scrolling of what can be scrolled.
 */

import { sourceOf } from '../page.ts';

/** Length of a swipe, CSS px; and how much longer it must be along its axis than across. */
const reach = 40;
const straight = 1.4;

/** The step that a movement of the finger (CSS px, to the right and down) means. */
export function swipeOf(dx: number, dy: number, rightToLeft = false): 'next' | 'previous' | undefined {
  const [long, short] = Math.abs(dx) > Math.abs(dy) ? [dx, dy] : [dy, dx];
  if (Math.abs(long) < reach || Math.abs(long) < straight * Math.abs(short)) return undefined;
  const forward = long < 0;
  return forward !== (rightToLeft && long === dx) ? 'next' : 'previous';
}

/**
 * Listens for swipes with one finger on the deck, or on the black that lies over the whole page; two fingers zoom, and a
 * zoomed page is panned, not stepped.
 */
export function listenToSwipes(root: HTMLElement, step: (step: 'next' | 'previous') => void): void {
  let start: { id: number; x: number; y: number } | undefined;
  const end = () => {
    start = undefined;
  };

  const { body } = document;
  body.addEventListener('pointerdown', event => {
    if (event.pointerType !== 'touch') return;
    const source = sourceOf(event);
    const free = event.isPrimary && !isZoomed() && (source === body || root.contains(source)) && !takesSwipes(source);
    start = free ? { id: event.pointerId, x: event.clientX, y: event.clientY } : undefined;
  });
  body.addEventListener('pointermove', event => {
    if (event.pointerId !== start?.id) return;
    const swipe = swipeOf(event.clientX - start.x, event.clientY - start.y, document.dir === 'rtl');
    if (!swipe) return;
    end();
    step(swipe);
  });
  body.addEventListener('pointerup', end);
  body.addEventListener('pointercancel', end);
}

function isZoomed(): boolean {
  return (visualViewport?.scale ?? 1) > 1.03;
}

function takesSwipes(element: Element | null): boolean {
  return element?.closest('video[controls], audio[controls], input, [data-scroll], .ribbon') != null;
}

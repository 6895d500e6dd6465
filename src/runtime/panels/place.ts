/** Puts a small box beside an element without leaving the window. */

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Least distance from the window's edge, and from the element, CSS px. */
const gap = 8;

/**
 * Left and top, CSS px, of a box of the given size above the anchor, centred; below it when there is more room, and
 * always inside the window as far as it fits.
 */
export function placeBeside(
  anchor: Box,
  size: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const above = anchor.top - gap - size.height;
  const below = anchor.top + anchor.height + gap;
  const fitsAbove = above >= gap || anchor.top > view.height - below;
  const top = fitsAbove ? above : below;
  const left = anchor.left + anchor.width / 2 - size.width / 2;
  return {
    left: Math.max(gap, Math.min(left, view.width - gap - size.width)),
    top: Math.max(gap, Math.min(top, view.height - gap - size.height)),
  };
}

/** Places a shown, `position: fixed` element beside another, and clear of a row of others above and below it. */
export function placeElement(element: HTMLElement, anchor: Element, row: Iterable<Element> = []): void {
  const view = { width: innerWidth, height: innerHeight };
  const size = element.getBoundingClientRect();
  const { left, top } = placeBeside(around(anchor.getBoundingClientRect(), heightsOf(row)), size, view);
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}

function* heightsOf(row: Iterable<Element>): Generator<Pick<Box, 'top' | 'height'>> {
  for (const element of row) yield element.getBoundingClientRect();
}

/** A box, as high as all those of its row together. */
export function around(box: Box, row: Iterable<Pick<Box, 'top' | 'height'>>): Box {
  let { top } = box;
  let bottom = box.top + box.height;
  for (const other of row) {
    top = Math.min(top, other.top);
    bottom = Math.max(bottom, other.top + other.height);
  }
  return { left: box.left, width: box.width, top, height: bottom - top };
}

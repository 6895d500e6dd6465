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

/** Places a shown, `position: fixed` element beside another. */
export function placeElement(element: HTMLElement, anchor: Element): void {
  const view = { width: innerWidth, height: innerHeight };
  const { left, top } = placeBeside(anchor.getBoundingClientRect(), element.getBoundingClientRect(), view);
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}

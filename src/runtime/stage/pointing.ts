/** The tools show while somebody is pointing: `data-pointing` on `<html>`, gone a while after the last movement. */

/** How long the tools stay after the last movement of a mouse, and after a touch, ms. */
const stay = { mouse: 2500, touch: 4000 } as const;

export function showToolsWhilePointing(): void {
  const root = document.documentElement;
  const moved = createMoved();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (event: PointerEvent) => {
    root.dataset.pointing = '';
    clearTimeout(timer);
    timer = setTimeout(() => delete root.dataset.pointing, event.pointerType === 'touch' ? stay.touch : stay.mouse);
  };
  document.addEventListener('pointermove', event => {
    if (moved(event)) show(event);
  });
  document.addEventListener('pointerdown', show);
}

/**
 * Whether a `pointermove` is a movement of the pointer since the last one asked about: Chromium also tells when the page
 * has come under a pointer that rests.
 */
export function createMoved(): (event: PointerEvent) => boolean {
  let last: { screenX: number; screenY: number } | undefined;
  return ({ screenX, screenY, movementX, movementY }) => {
    const moved = last ? screenX !== last.screenX || screenY !== last.screenY : movementX !== 0 || movementY !== 0;
    last = { screenX, screenY };
    return moved;
  };
}

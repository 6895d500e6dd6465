/** The tools show while somebody is pointing: `data-pointing` on `<html>`, gone a while after the last movement. */

/** How long the tools stay after the last movement of a mouse, and after a touch, ms. */
const stay = { mouse: 2500, touch: 4000 } as const;

export function showToolsWhilePointing(): void {
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: { screenX: number; screenY: number } | undefined;
  const show = (event: PointerEvent) => {
    root.dataset.pointing = '';
    clearTimeout(timer);
    timer = setTimeout(() => delete root.dataset.pointing, event.pointerType === 'touch' ? stay.touch : stay.mouse);
  };
  document.addEventListener('pointermove', event => {
    const { screenX, screenY, movementX, movementY } = event;
    // Chromium also tells when the page has come under a pointer that rests.
    const moved = last ? screenX !== last.screenX || screenY !== last.screenY : movementX !== 0 || movementY !== 0;
    last = { screenX, screenY };
    if (moved) show(event);
  });
  document.addEventListener('pointerdown', show);
}

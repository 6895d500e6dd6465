/** The tools show while somebody is pointing: `data-pointing` on `<html>`, gone a while after the last movement. */

/** How long the tools stay after the last movement of a mouse, and after a touch, ms. */
const stay = { mouse: 2500, touch: 4000 } as const;

export function showToolsWhilePointing(): void {
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (event: PointerEvent) => {
    root.dataset.pointing = '';
    clearTimeout(timer);
    timer = setTimeout(() => delete root.dataset.pointing, event.pointerType === 'touch' ? stay.touch : stay.mouse);
  };
  document.addEventListener('pointermove', show);
  document.addEventListener('pointerdown', show);
}

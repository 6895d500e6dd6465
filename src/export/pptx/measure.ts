/** From px of the stage to the units of Open XML. The stage of 1280x720 px is a slide of 13.333 by 7.5 inches. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** English Metric Units: 914400 to the inch, 9525 to a px. */
export function emu(px: number): number {
  return Math.round(px * 9525);
}

/** Hundredths of a point. */
export function centipoints(px: number): number {
  return Math.round(px * 75);
}

/** The box around some boxes. */
export function boxAround(boxes: Box[]): Box {
  const x = Math.min(...boxes.map(box => box.x));
  const y = Math.min(...boxes.map(box => box.y));
  const right = Math.max(...boxes.map(box => box.x + box.width));
  const bottom = Math.max(...boxes.map(box => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

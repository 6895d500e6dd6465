/** The path of the map's camera between two views, in the story's Mercator plane. Pure. */

/** Maps the plane to the stage: px = k * plane + (x, y). */
export interface Camera {
  k: number;
  x: number;
  y: number;
}

/** Width and height of the stage, px. */
const stage = { width: 1280, height: 720 };

/** How much a flight zooms out to pass over distance; van Wijk and Nuij found 1.4 pleasant. */
const rho = Math.SQRT2;

/** Reads `data-camera`: "k x y". Nothing when it is not three numbers or k is not positive. */
export function cameraOf(text: string): Camera | undefined {
  const [k = Number.NaN, x = Number.NaN, y = Number.NaN] = text.trim().split(/\s+/).map(Number);
  return k > 0 && Number.isFinite(k + x + y) ? { k, x, y } : undefined;
}

/**
 * `count` + 1 cameras from one view to another along the path of least apparent movement (J. J. van Wijk and W. A. A.
 * Nuij, "Smooth and efficient zooming and panning", InfoVis 2003). The first and the last are the views themselves.
 */
export function flightBetween(from: Camera, to: Camera, count: number): Camera[] {
  const a = centreOf(from);
  const b = centreOf(to);
  const distance = Math.hypot(b.x - a.x, b.y - a.y);
  const path =
    distance < 1e-6 * Math.min(a.width, b.width) ? zoomPath(a.width, b.width) : archPath(a.width, b.width, distance);
  return Array.from({ length: count + 1 }, (_, step) => {
    if (step === 0) return from;
    if (step === count) return to;
    const { width, share } = path(step / count);
    return cameraAt(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y), width);
  });
}

/** CSS transform that makes a drawing made for one camera look as if seen through another (origin: its top left). */
export function transformTo(seen: Camera, drawn: Camera): string {
  const scale = seen.k / drawn.k;
  return `translate(${seen.x - scale * drawn.x}px, ${seen.y - scale * drawn.y}px) scale(${scale})`;
}

/** Width of the view in the plane, and the share (0-1) of the way, at a share of the time. */
type Path = (time: number) => { width: number; share: number };

function zoomPath(w0: number, w1: number): Path {
  return time => ({ width: w0 * (w1 / w0) ** time, share: time });
}

function archPath(w0: number, w1: number, distance: number): Path {
  const reach = rho ** 2 * distance;
  const rise = (sign: 1 | -1, w: number) => {
    const b = (w1 ** 2 - w0 ** 2 + sign * reach ** 2) / (2 * w * reach);
    return Math.asinh(-b);
  };
  const r0 = rise(1, w0);
  const length = rise(-1, w1) - r0;
  return time => {
    const r = r0 + length * time;
    const share = ((w0 / rho ** 2) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0))) / distance;
    return { width: (w0 * Math.cosh(r0)) / Math.cosh(r), share };
  };
}

function centreOf({ k, x, y }: Camera): { x: number; y: number; width: number } {
  return { x: (stage.width / 2 - x) / k, y: (stage.height / 2 - y) / k, width: stage.width / k };
}

function cameraAt(x: number, y: number, width: number): Camera {
  const k = stage.width / width;
  return { k, x: stage.width / 2 - k * x, y: stage.height / 2 - k * y };
}

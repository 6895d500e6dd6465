/**
 * The one plane that all views share: Mercator in radians, x to the east and y to the south, (0, 0) where the equator
 * meets Greenwich. East of 180 degrees x goes on growing, so that a view across the antimeridian is of one piece.
 */

/** [longitude, latitude] in degrees, as in GeoJSON. */
export type Position = [longitude: number, latitude: number];

/** Degrees; `east` may exceed 180 where the stretch crosses the antimeridian. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Latitude beyond which Mercator shows nothing useful: what lies nearer to a pole is shown here. */
export const farthest = 84;

/** Mean radius of the Earth, km (IUGG). */
export const earthRadius = 6371;

export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

export function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}

/** Plane coordinates; the longitude is taken as given, within a turn or beyond. */
export function planeOf([longitude, latitude]: Position): [x: number, y: number] {
  const clamped = Math.max(-farthest, Math.min(farthest, latitude));
  return [radians(longitude), -Math.log(Math.tan(Math.PI / 4 + radians(clamped) / 2))];
}

/** Latitude in degrees at a plane y. */
export function latitudeAt(y: number): number {
  return degrees(2 * Math.atan(Math.exp(-y)) - Math.PI / 2);
}

/** The same meridian, at most half a turn from `centre`. */
export function nearest(longitude: number, centre: number): number {
  return longitude + 360 * Math.round((centre - longitude) / 360);
}

/** The smallest bounds that hold them all; across the antimeridian where that is shorter. */
export function joinBounds(all: Bounds[]): Bounds {
  const stretches = all
    .map(({ west, east }) => {
      const start = ((((west + 180) % 360) + 360) % 360) - 180;
      return { west: start, east: start + Math.min(360, east - west) };
    })
    .sort((a, b) => a.west - b.west);
  let { west, gap } = { west: -180, gap: 0 };
  let reached = Number.NEGATIVE_INFINITY;
  const last = Math.max(...stretches.map(stretch => stretch.east)) - 360;
  for (const stretch of stretches) {
    const free = stretch.west - Math.max(reached, last);
    if (free > gap) [west, gap] = [stretch.west, free];
    reached = Math.max(reached, stretch.east);
  }
  return {
    west,
    east: west + 360 - gap,
    south: Math.min(...all.map(bounds => bounds.south)),
    north: Math.max(...all.map(bounds => bounds.north)),
  };
}

/** Do the two share ground? Longitudes count modulo a turn. */
export function overlap(a: Bounds, b: Bounds): boolean {
  if (a.south > b.north || b.south > a.north) return false;
  const shift = 360 * Math.ceil((a.west - b.east) / 360);
  return b.west + shift <= a.east;
}

/** Bounds of a line that may cross the antimeridian; of a ring round a pole, the whole turn up to that pole. */
export function boundsOf(line: Position[]): Bounds {
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  let unwrapped = line[0]?.[0] ?? 0;
  for (const [longitude, latitude] of line) {
    unwrapped = nearest(longitude, unwrapped);
    west = Math.min(west, unwrapped);
    east = Math.max(east, unwrapped);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const first = line[0]?.[0] ?? 0;
  const closed = first === line.at(-1)?.[0];
  if (closed && Math.abs(unwrapped - first) > 180) {
    return north > 0 ? { west: -180, east: 180, south, north: 90 } : { west: -180, east: 180, south: -90, north };
  }
  return { west, south, east, north };
}

/** SVG path data as steps between absolute points. Only what the templates write is read. */

export type Point = [x: number, y: number];

/** From the last point on: straight to `to`, or bent towards `by`. */
export interface Step {
  to: Point;
  by?: Point;
}

export interface Stroke {
  from: Point;
  steps: Step[];
  closed: boolean;
}

const arity: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, q: 4, z: 0 };

/** @throws when there is a command that no template writes. */
export function readPath(data: string): Stroke[] {
  const strokes: Stroke[] = [];
  let at: Point = [0, 0];
  for (const [, command = '', rest = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const kind = command.toLowerCase();
    const count = arity[kind];
    if (count === undefined) throw new Error(`unknown command in path data: ${command}`);
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const relative = command === kind;
    const point = (x = 0, y = 0): Point => (relative ? [at[0] + x, at[1] + y] : [x, y]);
    if (kind === 'z') {
      const last = strokes.at(-1);
      if (last) {
        last.closed = true;
        at = last.from;
      }
      continue;
    }
    for (let index = 0; index < numbers.length; index += count) {
      const [a, b, c, d] = numbers.slice(index, index + count);
      // Pairs after the first one of a move are lines.
      if (kind === 'm' && index === 0) {
        at = point(a, b);
        strokes.push({ from: at, steps: [], closed: false });
        continue;
      }
      const step = stepOf(kind, [a, b, c, d], at, point, relative);
      openStroke(strokes, at).steps.push(step);
      at = step.to;
    }
  }
  return strokes.filter(({ steps }) => steps.length > 0);
}

export function pointsOf({ from, steps }: Stroke): Point[] {
  return [from, ...steps.flatMap(({ by, to }) => (by ? [by, to] : [to]))];
}

function stepOf(
  kind: string,
  [a, b, c, d]: (number | undefined)[],
  at: Point,
  point: (x?: number, y?: number) => Point,
  relative: boolean,
): Step {
  if (kind === 'h') return { to: [relative ? at[0] + (a ?? 0) : (a ?? 0), at[1]] };
  if (kind === 'v') return { to: [at[0], relative ? at[1] + (a ?? 0) : (a ?? 0)] };
  if (kind === 'q') return { by: point(a, b), to: point(c, d) };
  return { to: point(a, b) };
}

/** After a closed stroke the next one starts where it began. */
function openStroke(strokes: Stroke[], at: Point): Stroke {
  const last = strokes.at(-1);
  if (last && !last.closed) return last;
  const next: Stroke = { from: at, steps: [], closed: false };
  strokes.push(next);
  return next;
}

/** @jsxImportSource preact */
/**
 * A dot that is cheap on paper. Chromium writes a `<circle>` into a PDF as 32 curves, filled and outlined apart; a crowded
 * axis on every page made most of the file, and of the time to print it. Four curves keep within 0.03 % of the radius.
 */

/** Distance of a curve's handles from its ends, in radii: 4/3 (√2 - 1). */
export const reach = 0.5523;

/** @param props `cx`, `cy`, `r` in px, as a circle has them. */
export function Disc({ class: name, cx, cy, r }: { class: string; cx: number; cy: number; r: number }) {
  const [k, l] = [rounded(r * reach), rounded(r - r * reach)];
  const turns = [
    [0, k, -l, r, -r, r],
    [-k, 0, -r, -l, -r, -r],
    [0, -k, l, -r, r, -r],
    [k, 0, r, l, r, r],
  ];
  return <path class={name} d={`M${cx + r} ${cy}${turns.map(turn => `c${turn.join(' ')}`).join('')}z`} />;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

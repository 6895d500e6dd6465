/** What tests of the axis hold every axis to. */

import { expect } from 'vitest';
import type { Axis, AxisOptions } from './axis.ts';
import { positionOf } from './scale.ts';

/** What holds for every axis. */
export function expectSound(
  axis: Axis,
  happenings: { earliest: number; latest: number }[],
  options: AxisOptions = {},
): void {
  const pieces = [...axis.segments, ...axis.folds].sort((a, b) => a.start - b.start);
  expect(pieces[0]?.start).toBe(0);
  expect(pieces.at(-1)?.end).toBe(1);
  for (const [index, piece] of pieces.entries()) {
    expect(piece.to).toBeGreaterThan(piece.from);
    expect(piece.end).toBeGreaterThan(piece.start);
    const next = pieces[index + 1];
    if (!next) continue;
    expect(next.from).toBe(piece.to);
    expect(next.start).toBeCloseTo(piece.end, 9);
    expect(axis.folds.includes(piece) && axis.folds.includes(next)).toBe(false);
  }
  for (const fold of axis.folds) {
    for (const { earliest, latest } of happenings) expect(earliest >= fold.to || latest < fold.from).toBe(true);
    for (const { from, to } of options.groups ?? []) {
      expect(from > fold.from && from < fold.to).toBe(false);
      expect(to >= fold.from && to < fold.to - 1).toBe(false);
    }
  }
  expect(axis.folds.length).toBeLessThanOrEqual(8);
  for (const { earliest, latest } of happenings) {
    expect(earliest).toBeGreaterThanOrEqual(pieces[0]?.from ?? 0);
    expect(latest).toBeLessThanOrEqual(pieces.at(-1)?.to ?? 0);
  }
  const ordered = happenings.map(({ earliest }) => earliest).sort((a, b) => a - b);
  const positions = ordered.map(instant => positionOf(axis, instant));
  for (const [index, position] of positions.entries()) {
    expect(position).toBeGreaterThanOrEqual(positions[index - 1] ?? 0);
    expect(position).toBeLessThanOrEqual(1);
    if (ordered[index] !== ordered[index - 1] && index > 0) expect(position).toBeGreaterThan(positions[index - 1] ?? 0);
  }
}

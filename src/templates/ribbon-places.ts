/** Where the parts of the ribbon stand, px of the stage and px below the ribbon's top. */

import type { Ribbon } from '../deck/ribbon.ts';

/** Vertical places, px below the ribbon's top: of a story without lanes, and of one with a row a lane. */
const plain = { title: 15, band: 23, spans: 28, name: 40, top: 44, row: 76, base: 92, label: 110 };
const laned = { title: 12, band: 17, spans: 22, name: 0, top: 26, row: 85, base: 100, label: 117 };
/** Between two rows, px. */
const pitch = 24;
/** Places of a ribbon on the stage, px. */
export function placesIn({ track, lanes }: Ribbon) {
  const y = lanes.length > 0 ? laned : plain;
  return {
    y,
    px: (position: number) => tenth(track.left + position * track.length),
    rowY: (row: number) => y.row - row * pitch,
  };
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A soft end: dashes that grow shorter on the way from where it is sure to where it is not, in either direction. */
export function dashes(from: number, to: number, height: number): string {
  const parts: string[] = [];
  const [way, length] = [Math.sign(to - from), Math.abs(to - from)];
  for (let gone = 3; gone < length; gone += Math.min(9, length / 3)) {
    const dash = Math.max(1, (1 - gone / length) * 6);
    parts.push(`M${tenth(from + way * gone)} ${height}h${tenth(way * Math.min(dash, length - gone))}`);
  }
  return parts.join('');
}

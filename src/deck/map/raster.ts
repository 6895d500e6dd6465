/** A drawing as a coarse grid of cells: answers at once whether a box lies wholly inside a shape. */

import type { Box } from './box.ts';

export interface Raster {
  /** Width of a cell, px. */
  step: number;
  columns: number;
  rows: number;
  /** 1 where the cell belongs to the shape. */
  cells: Uint8Array;
}

export type Point = [x: number, y: number];

export function emptyRaster(width: number, height: number, step: number): Raster {
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
  return { step, columns, rows, cells: new Uint8Array(columns * rows) };
}

/** Fills rings by the even-odd rule: a cell belongs to the shape when its centre does. */
export function fillRings(raster: Raster, rings: Point[][]): void {
  const { step, columns, rows, cells } = raster;
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  for (const ring of rings) {
    ring.forEach(([x0, y0], index) => {
      const [x1, y1] = ring[(index + 1) % ring.length] as Point;
      const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
      const first = Math.max(0, Math.ceil(top / step - 0.5));
      for (let row = first; row < rows && (row + 0.5) * step < bottom; row += 1) {
        crossings[row]?.push(x0 + (((row + 0.5) * step - y0) / (y1 - y0)) * (x1 - x0));
      }
    });
  }
  crossings.forEach((xs, row) => {
    xs.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < xs.length; pair += 2) {
      const from = Math.max(0, Math.ceil((xs[pair] as number) / step - 0.5));
      const to = Math.min(columns, Math.ceil((xs[pair + 1] as number) / step - 0.5));
      if (to > from) cells.fill(1, row * columns + from, row * columns + to);
    }
  });
}

/** Marks every cell that a line runs through. */
export function markLines(raster: Raster, lines: Point[][]): void {
  const { step, columns, rows, cells } = raster;
  for (const line of lines) {
    for (let index = 1; index < line.length; index += 1) {
      const [[x0, y0], [x1, y1]] = [line[index - 1] as Point, line[index] as Point];
      const pieces = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / (step / 2)));
      for (let piece = 0; piece <= pieces; piece += 1) {
        const column = Math.floor((x0 + ((x1 - x0) * piece) / pieces) / step);
        const row = Math.floor((y0 + ((y1 - y0) * piece) / pieces) / step);
        if (column >= 0 && column < columns && row >= 0 && row < rows) cells[row * columns + column] = 1;
      }
    }
  }
}

/** Clears the cells that a box touches. */
export function clearBox(raster: Raster, box: Box): void {
  const { columns, cells } = raster;
  const { left, top, right, bottom } = cellsOf(raster, box);
  for (let row = top; row < bottom; row += 1)
    cells.fill(0, row * columns + left, row * columns + Math.max(left, right));
}

/** A function that counts the shape's cells in a box, as a share (0-1) of the box; cells beyond the drawing count as none. */
export function shareIn(raster: Raster): (box: Box) => number {
  const { columns, rows, cells } = raster;
  const width = columns + 1;
  const sums = new Int32Array(width * (rows + 1));
  for (let row = 0; row < rows; row += 1) {
    let inRow = 0;
    for (let column = 0; column < columns; column += 1) {
      inRow += cells[row * columns + column] as number;
      sums[(row + 1) * width + column + 1] = (sums[row * width + column + 1] as number) + inRow;
    }
  }
  const at = (column: number, row: number) => sums[row * width + column] as number;
  return box => {
    const { left, top, right, bottom } = cellsOf(raster, box);
    if (right <= left || bottom <= top) return 0;
    const wanted =
      (Math.ceil(box.right / raster.step) - Math.floor(box.left / raster.step)) *
      (Math.ceil(box.bottom / raster.step) - Math.floor(box.top / raster.step));
    return (at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top)) / wanted;
  };
}

function cellsOf({ step, columns, rows }: Raster, box: Box): Box {
  return {
    left: Math.min(columns, Math.max(0, Math.floor(box.left / step))),
    top: Math.min(rows, Math.max(0, Math.floor(box.top / step))),
    right: Math.min(columns, Math.max(0, Math.ceil(box.right / step))),
    bottom: Math.min(rows, Math.max(0, Math.ceil(box.bottom / step))),
  };
}

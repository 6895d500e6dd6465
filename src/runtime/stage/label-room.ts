/** How far labels that stand beside each other may grow. Pure: it sees boxes, px of the screen. */

/** Least space between two labels, px. */
const space = 6;

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Which of its sizes each label has room for, as an index. A label is given by its box at each size, the planned one first;
 * none where it must not have that size. At more than the planned size it stays within the edge, and meets neither an obstacle
 * nor another label. All are tried at a size before any is at the next, so that neighbours grow alike; the first is asked first.
 */
export function roomFor(
  labels: readonly (readonly (Box | undefined)[])[],
  obstacles: readonly Box[],
  edge: Pick<Box, 'left' | 'right'>,
): number[] {
  const sizes = labels.map(() => 0);
  const boxes = labels.map(([planned]) => planned);
  const most = Math.max(0, ...labels.map(({ length }) => length));
  for (let size = 1; size < most; size += 1) {
    for (const [index, label] of labels.entries()) {
      const grown = label[size];
      if (sizes[index] !== size - 1 || !grown || grown.left < edge.left || grown.right > edge.right) continue;
      const others = boxes.filter((_, other) => other !== index);
      if (obstacles.some(box => meet(box, grown, 0)) || others.some(box => box && meet(box, grown, space))) continue;
      boxes[index] = grown;
      sizes[index] = size;
    }
  }
  return sizes;
}

function meet(a: Box, b: Box, apart: number): boolean {
  return a.left < b.right + apart && b.left < a.right + apart && a.top < b.bottom && b.top < a.bottom;
}

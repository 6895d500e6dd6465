/** Which labels have room where several stand beside each other. Pure: it sees boxes, px of the screen. */

/** Least space between two labels, px. */
const space = 6;

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Of a name on the timeline: the bar that it names, if it must not reach over the end of that. */
  within?: Pick<Box, 'left' | 'right'>;
}

/**
 * Indices of the boxes that give way: each that leaves the edge, or meets one of more weight or, among equals, one before
 * it that stays.
 */
export function crowded(boxes: Box[], weights: number[], edge: Pick<Box, 'left' | 'right'>): number[] {
  const order = boxes.map((_, index) => index).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const stay: Box[] = [];
  const give: number[] = [];
  for (const index of order) {
    const box = boxes[index] as Box;
    const { left, right } = box.within ?? edge;
    const outside = box.left < left - 1 || box.right > right + 1;
    if (outside || stay.some(other => meet(box, other))) give.push(index);
    else stay.push(box);
  }
  return give.sort((a, b) => a - b);
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right + space && b.left < a.right + space && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Indices of the labels that may grow from one box to another: where there is a grown one which stays within the edge, and
 * meets neither an obstacle nor another label, whatever becomes of that. The first is asked first.
 */
export function growing(
  labels: { planned: Box; grown: Box | undefined }[],
  obstacles: Box[],
  edge: Pick<Box, 'left' | 'right'>,
): number[] {
  const boxes = labels.map(({ planned }) => planned);
  const grow: number[] = [];
  for (const [index, { grown }] of labels.entries()) {
    if (!grown || grown.left < edge.left || grown.right > edge.right) continue;
    const others = boxes.filter((_, other) => other !== index);
    if (obstacles.some(box => lies(box, grown)) || others.some(other => meet(other, grown))) continue;
    boxes[index] = grown;
    grow.push(index);
  }
  return grow;
}

function lies(on: Box, box: Box): boolean {
  return on.left < box.right && box.left < on.right && on.top < box.bottom && box.top < on.bottom;
}

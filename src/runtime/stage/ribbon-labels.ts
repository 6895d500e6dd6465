/**
 * Labels of the timeline when text is larger: they grow with it (`text-size.css`), and where two would meet the lesser
 * one gives way (`data-crowded`). The card of a mark says what is not written.
 */

import { need } from '../page.ts';

/** Hides what would meet. Call it when the size of text, or the present part, has changed. */
export type LabelRoom = () => void;

/** Least space between two labels, px of the screen. */
const space = 6;

export function createLabelRoom(): LabelRoom {
  const ribbon = need('.ribbon');
  const labels = [...ribbon.querySelectorAll<SVGTextElement>('.band-title, .tick-label, .fold text, .span-name')];

  return () => {
    const { text } = document.documentElement.dataset;
    for (const label of labels) label.removeAttribute('data-crowded');
    if (text === undefined) return;
    const edge = ribbon.getBoundingClientRect();
    const boxes = labels.map(label => label.getBoundingClientRect());
    const weights = labels.map(label => (label.closest('[data-now]') ? 2 : label.closest('.fold') ? 1 : 0));
    for (const index of crowded(boxes, weights, edge)) labels[index]?.setAttribute('data-crowded', '');
  };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
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
    const outside = box.left < edge.left || box.right > edge.right;
    if (outside || stay.some(other => meet(box, other))) give.push(index);
    else stay.push(box);
  }
  return give.sort((a, b) => a - b);
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right + space && b.left < a.right + space && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Labels of the timeline when text is larger: they grow with it (`text-size.css`). Where two would meet, or a name would
 * reach over its bar, the lesser one keeps its planned size (`data-crowded="grown"`); where even that meets another, it
 * goes (`all`), and the card of a mark says it.
 */

import { need } from '../page.ts';

/** Makes room. Call it when the size of text, or the present part, has changed. */
export type LabelRoom = () => void;

/** Least space between two labels, px of the screen. */
const space = 6;

export function createLabelRoom(): LabelRoom {
  const ribbon = need('.ribbon');
  const labels = [...ribbon.querySelectorAll<SVGTextElement>('.band-title, .tick-label, .fold text, .span-name')];

  const give = (limits: boolean, value: 'grown' | 'all', candidates: SVGTextElement[]) => {
    const edge = ribbon.getBoundingClientRect();
    const boxes = labels.map(label => {
      const box = label.getBoundingClientRect();
      const bar = limits ? label.closest('.band')?.querySelector('.target')?.getBoundingClientRect() : undefined;
      return { left: box.left, right: box.right, top: box.top, bottom: box.bottom, ...(bar ? { within: bar } : {}) };
    });
    for (const index of crowded(boxes, labels.map(weightOf), edge)) {
      const label = labels[index];
      if (label && candidates.includes(label)) label.setAttribute('data-crowded', value);
    }
  };

  return () => {
    for (const label of labels) label.removeAttribute('data-crowded');
    if (document.documentElement.dataset.text === undefined) return;
    give(true, 'grown', labels);
    const kept = labels.filter(label => label.dataset.crowded === 'grown');
    give(false, 'all', kept);
  };
}

/** The present part before others, a year before what has none, a fold before days. */
function weightOf(label: SVGTextElement): number {
  if (label.closest('.band')) return label.closest('[data-now]') ? 3 : 2;
  if (/\d{4}/.test(label.textContent ?? '')) return 2;
  return label.closest('.fold') ? 1 : 0;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The bar that it names, if it must not reach over the end of that. */
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

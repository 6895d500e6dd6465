/**
 * Labels of drawings when text is larger. A drawing is planned for one size of its labels; each grows as far as it has room
 * (`data-grown`), and none is lost.
 */

import { type Box, roomFor } from './label-room.ts';

/** How much larger labels are, by the size of text; each is tried at the smaller steps before. */
const steps = [1.12, 1.25, 1.45];
const largest = { '2': 1.25, '3': 1.45 };
/** Lines that follow in a label stand as far below as they were planned. */
const further = 1.25;

export interface Room {
  obstacles: readonly Box[];
  edge: Pick<Box, 'left' | 'right'>;
  /** Whether a label may have a box; `drawn` is it in units of the drawing, not turned. */
  allows(label: SVGTextElement, box: Box, drawn: DOMRect): boolean;
}

/** Sets the size of each label, the most important first. */
export function growLabels(labels: readonly SVGTextElement[], { obstacles, edge, allows }: Room): void {
  for (const label of labels) setSize(label, [], 1);
  const most = largest[document.documentElement.dataset.text as keyof typeof largest];
  if (!most) return;
  const planned = labels.map(label => linesOf(label).map(line => Number.parseFloat(getComputedStyle(line).fontSize)));
  const set = (index: number, size: number) => {
    const label = labels[index];
    if (label) setSize(label, planned[index] ?? [], size);
  };

  const sizes = [1, ...steps.filter(step => step <= most)];
  const boxes: (Box | undefined)[][] = labels.map(() => []);
  for (const size of sizes) {
    for (const index of labels.keys()) set(index, size);
    for (const [index, label] of labels.entries()) {
      const box = label.getBoundingClientRect();
      boxes[index]?.push(size === 1 || allows(label, box, label.getBBox()) ? box : undefined);
    }
  }
  for (const [index, room] of roomFor(boxes, obstacles, edge).entries()) set(index, sizes[room] ?? 1);
}

function linesOf(label: SVGTextElement): SVGTextContentElement[] {
  return [label, ...label.querySelectorAll('tspan')];
}

/** @param planned size of each line, px. */
function setSize(label: SVGTextElement, planned: readonly number[], size: number): void {
  label.toggleAttribute('data-grown', size > 1);
  for (const [index, line] of linesOf(label).entries()) {
    if (size === 1) line.style.removeProperty('font-size');
    else line.style.fontSize = `${(planned[index] ?? 0) * (index === 0 ? size : Math.min(size, further))}px`;
  }
}

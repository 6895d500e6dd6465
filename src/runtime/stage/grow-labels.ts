/**
 * Labels of drawings when text is larger. A drawing is planned for one size of its labels; each grows as far as it has room
 * (`data-grown`, `--grown-to` in the style sheet), and none is lost.
 */

import { type Box, roomFor } from './label-room.ts';

/** How much larger a label may be; each is tried at the steps before. */
const steps = [1.12, 1.25, 1.45];
/** Lines that follow in a label stand as far below as they were planned, and grow so far at most. */
const further = 1.25;

export interface Room {
  obstacles: readonly Box[];
  edge: Pick<Box, 'left' | 'right'>;
  /** Whether a label may stand as it does now; asked at each size above the planned one. */
  allows(label: SVGTextElement): boolean;
}

/** Sets the size of each label, the most important first, to at most so many times the planned one. */
export function growLabels(labels: readonly SVGTextElement[], most: number, { obstacles, edge, allows }: Room): void {
  const planned = labels.map(label => linesOf(label).map(line => Number.parseFloat(getComputedStyle(line).fontSize)));
  const set = (index: number, size: number) => {
    const label = labels[index];
    if (label) setSize(label, planned[index] ?? [], size);
  };

  const sizes = [1, ...steps.filter(step => step <= most)];
  const boxes: (Box | undefined)[][] = labels.map(() => []);
  for (const size of sizes) {
    for (const index of labels.keys()) set(index, size);
    for (const [index, label] of labels.entries())
      boxes[index]?.push(size === 1 || allows(label) ? label.getBoundingClientRect() : undefined);
  }
  for (const [index, room] of roomFor(boxes, obstacles, edge).entries()) set(index, sizes[room] ?? 1);
}

/** Sets labels back to how they were planned. */
export function shrinkLabels(within: ParentNode): void {
  for (const label of within.querySelectorAll<SVGTextElement>('[data-grown]')) setSize(label, [], 1);
}

function linesOf(label: SVGTextElement): SVGTextContentElement[] {
  return [label, ...label.querySelectorAll('tspan')];
}

/** @param planned size of each line, px. */
function setSize(label: SVGTextElement, planned: readonly number[], size: number): void {
  label.toggleAttribute('data-grown', size > 1);
  for (const [index, line] of linesOf(label).entries()) {
    const by = index === 0 ? size : Math.min(size, further);
    if (size === 1) line.style.removeProperty('--grown-to');
    else line.style.setProperty('--grown-to', `${(planned[index] ?? 0) * by}px`);
  }
}

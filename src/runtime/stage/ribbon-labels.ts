/** Labels of the timeline when text is larger: the present part's name is asked first, and a name stays over its bar. */

import { need } from '../page.ts';
import { growLabels } from './grow-labels.ts';

const grown = '.band-title, .tick-label, .fold text, .span-name';

/** Grows what has room, to at most so many times the planned size. */
export function growRibbonLabels(most: number): void {
  const ribbon = need('.ribbon');
  const labels = [...ribbon.querySelectorAll<SVGTextElement>(grown)].sort((a, b) => weightOf(b) - weightOf(a));
  growLabels(labels, most, {
    obstacles: [...ribbon.querySelectorAll('.lane-name')].map(name => name.getBoundingClientRect()),
    edge: ribbon.getBoundingClientRect(),
    allows: isOverItsBar,
  });
}

/** The present part before others, a year before what has none, a fold before days. */
function weightOf(label: SVGTextElement): number {
  if (label.closest('.band')) return label.closest('[data-now]') ? 3 : 2;
  if (/\d{4}/.test(label.textContent ?? '')) return 2;
  return label.closest('.fold') ? 1 : 0;
}

function isOverItsBar(label: SVGTextElement): boolean {
  const bar = label.closest('.band')?.querySelector('.target')?.getBoundingClientRect();
  const { left, right } = label.getBoundingClientRect();
  return !bar || (left >= bar.left - 1 && right <= bar.right + 1);
}

/** Labels of the timeline when text is larger: the present part's name is asked first, and a name stays over its bar. */

import { need } from '../page.ts';
import { growLabels } from './grow-labels.ts';

/** Grows what has room. Call it when the size of text, or the present part, has changed. */
export function createRibbonLabels(): () => void {
  const ribbon = need('.ribbon');
  const labels = [...ribbon.querySelectorAll<SVGTextElement>('.band-title, .tick-label, .fold text, .span-name')];
  return () => {
    const inOrder = [...labels].sort((a, b) => weightOf(b) - weightOf(a));
    const obstacles = [...ribbon.querySelectorAll('.lane-name')].map(name => name.getBoundingClientRect());
    const allows = (label: SVGTextElement, { left, right }: { left: number; right: number }) => {
      const bar = label.closest('.band')?.querySelector('.target')?.getBoundingClientRect();
      return !bar || (left >= bar.left - 1 && right <= bar.right + 1);
    };
    growLabels(inOrder, { obstacles, edge: ribbon.getBoundingClientRect(), allows });
  };
}

/** The present part before others, a year before what has none, a fold before days. */
function weightOf(label: SVGTextElement): number {
  if (label.closest('.band')) return label.closest('[data-now]') ? 3 : 2;
  if (/\d{4}/.test(label.textContent ?? '')) return 2;
  return label.closest('.fold') ? 1 : 0;
}

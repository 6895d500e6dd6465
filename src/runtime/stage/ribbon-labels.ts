/**
 * Labels of the timeline when text is larger: they grow with it (`text-size.css`). Where two would meet, or a name would
 * reach over its bar, the lesser one keeps its planned size (`data-crowded="grown"`); where even that meets another, it
 * goes (`all`), and the card of a mark says it.
 */

import { need } from '../page.ts';
import { crowded } from './label-room.ts';

/** Makes room. Call it when the size of text, or the present part, has changed. */
export type LabelRoom = () => void;

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

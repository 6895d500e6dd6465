/** The overview of all slides by act: a list of links made by the build, put in place when it is opened first. */

import { inOrder } from '../going/order.ts';
import { kept } from '../stage/plant.ts';
import { parsed } from '../stage/sections.ts';
import { createDialog, type Dialog } from './dialog.ts';

/** `current` gives the present slide's id. */
export function createOverview(current: () => string): Dialog {
  const dialog = createDialog('overview');
  let links: HTMLAnchorElement[] = [];
  const fill = async () => {
    if (links.length > 0) return;
    await parsed();
    dialog.element.append(...kept('overview'));
    links = [...dialog.element.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  };

  dialog.element.addEventListener('keydown', event => {
    // Closed, it keeps the focus until the browser draws again; the keys are the deck's.
    if (!dialog.element.open) return;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const to = neighbour(links, at, inOrder(event.key));
    if (!to) return;
    event.preventDefault();
    to.focus();
  });

  const open = async () => {
    dialog.open();
    await fill();
    const own = links.find(link => link.getAttribute('href') === `#${current()}`);
    for (const link of links) link.removeAttribute('aria-current');
    own?.setAttribute('aria-current', 'step');
    own?.scrollIntoView({ block: 'center' });
    own?.focus({ preventScroll: true });
  };
  return { ...dialog, open, toggle: () => (dialog.element.open ? dialog.close() : open()) };
}

/** Left and right follow the order of the slides, up and down what is seen. */
function neighbour(links: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowRight':
      return links[at + 1];
    case 'ArrowLeft':
      return links[at - 1];
    case 'Home':
      return links[0];
    case 'End':
      return links.at(-1);
    case 'ArrowDown':
      return nearestRow(links, links[at], 1);
    case 'ArrowUp':
      return nearestRow(links, links[at], -1);
    default:
      return undefined;
  }
}

/** The link that stands nearest in a row below (1) or above (-1). */
function nearestRow(
  links: readonly HTMLElement[],
  from: HTMLElement | undefined,
  direction: 1 | -1,
): HTMLElement | undefined {
  if (!from) return links[0];
  const start = from.getBoundingClientRect();
  let best: HTMLElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const link of links) {
    const box = link.getBoundingClientRect();
    const down = (box.top - start.top) * direction;
    if (down < start.height / 2) continue;
    const cost = down * 3 + Math.abs(box.left + box.width / 2 - start.left - start.width / 2);
    if (cost < least) {
      least = cost;
      best = link;
    }
  }
  return best;
}

/** Opens a crowd of the timeline: a menu of links to the events that stand too close for marks of their own. */

import type { IslandSlide } from '../../deck/island.ts';
import { make, sourceOf } from '../page.ts';
import { placeElement } from './place.ts';

export interface CrowdMenu {
  open(crowd: HTMLElement | SVGElement): void;
  /** Returns whether it was open. */
  close(): boolean;
}

export function createCrowdMenu(slides: readonly IslandSlide[]): CrowdMenu {
  const menu = make('div', '', { id: 'crowd' });
  menu.hidden = true;
  document.body.append(menu);
  let owner: HTMLElement | SVGElement | undefined;

  const close = () => {
    if (!owner) return false;
    const inside = menu.contains(document.activeElement);
    menu.hidden = true;
    owner.setAttribute('aria-expanded', 'false');
    if (inside) owner.focus({ preventScroll: true });
    owner = undefined;
    return true;
  };

  menu.addEventListener('keydown', event => {
    const links = [...menu.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (event.key === 'Escape') close();
    else if (to !== undefined) links[(to + links.length) % links.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close();
  });
  document.addEventListener('pointerdown', event => {
    const at = sourceOf(event);
    if (!menu.contains(at) && !owner?.contains(at)) close();
  });

  return {
    close,
    open(crowd) {
      if (owner === crowd) {
        close();
        return;
      }
      close();
      const events = (crowd.dataset.events ?? '').split(' ');
      const list = make('ul', '', { role: 'menu' });
      list.append(...events.flatMap(event => entryFor(event, slides)));
      menu.replaceChildren(list);
      owner = crowd;
      crowd.setAttribute('aria-expanded', 'true');
      menu.hidden = false;
      placeElement(menu, crowd);
      menu.querySelector('a')?.focus({ preventScroll: true });
    },
  };
}

function entryFor(event: string, slides: readonly IslandSlide[]): HTMLElement[] {
  const slide = slides.find(candidate => candidate.event === event);
  if (!slide) return [];
  const link = make('a', '', { href: `#${slide.id}`, role: 'menuitem' });
  link.append(make('span', slide.date ?? '', { class: 'date' }), ' ', make('span', slide.title));
  const item = make('li', '', { role: 'none' });
  item.append(link);
  return [item];
}

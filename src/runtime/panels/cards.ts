/**
 * The card that names what the pointer or the focus is on: a source at a citation, an event at a mark of the timeline.
 * It stays while the pointer is on it and goes with Escape (WCAG 2.2, 1.4.13).
 */

import type { IslandSlide } from '../../deck/island.ts';
import { make, sourceOf } from '../page.ts';
import { kept } from '../stage/plant.ts';
import { createMoved } from '../stage/pointing.ts';
import type { Words } from '../words.ts';
import { placeElement } from './place.ts';

export interface Cards {
  /** Names a mark of the timeline as if the pointer were on it. */
  name(mark: Element): void;
  /** Returns whether there was a card to hide. */
  hide(): boolean;
}

/** Time for the pointer to get from the link to the card, ms. */
const grace = 200;

const owners = '[data-ref].cite, .ribbon [data-event], .ribbon [data-events], .ribbon .span';

export function createCards(slides: readonly IslandSlide[], words: Words): Cards {
  const card = make('div', '', { id: 'card', role: 'tooltip' });
  card.hidden = true;
  document.body.append(card);
  let owner: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(timer);
    owner?.removeAttribute('aria-describedby');
    owner = undefined;
    card.hidden = true;
  };
  const show = (link: Element) => {
    clearTimeout(timer);
    if (link === owner) return;
    hide();
    const content = contentFor(link, slides, words);
    if (content.length === 0) return;
    owner = link;
    card.replaceChildren(...content);
    card.hidden = false;
    // The card of a mark would cover the marks in the rows above it.
    placeElement(card, link, link.closest('.ribbon') ? document.querySelectorAll('.ribbon .mark') : []);
    if (link.matches('.cite')) link.setAttribute('aria-describedby', card.id);
  };

  const moved = createMoved();
  document.addEventListener('pointermove', event => {
    // A slide that comes under a pointer that rests names nothing.
    if (event.pointerType === 'touch' || !moved(event)) return;
    const link = sourceOf(event)?.closest(owners);
    if (link) show(link);
  });
  document.addEventListener('pointerover', event => {
    const over = sourceOf(event);
    clearTimeout(timer);
    if (!owner || owner.contains(over) || card.contains(over) || document.activeElement === owner) return;
    timer = setTimeout(hide, grace);
  });
  // A finger has no hover: a stretch of the timeline, which leads nowhere, says its name when it is tapped.
  document.addEventListener('click', event => {
    const span = sourceOf(event)?.closest('.ribbon .span');
    if (span) show(span);
  });
  document.addEventListener('focusin', event => {
    const link = sourceOf(event)?.closest(owners);
    // A click focuses too; the reader who clicks is about to leave.
    if (link?.matches(':focus-visible')) show(link);
    else if (!card.contains(sourceOf(event))) hide();
  });
  document.addEventListener('focusout', event => {
    if (sourceOf(event) === owner) timer = setTimeout(hide, grace);
  });

  return {
    name: show,
    hide() {
      const shown = owner !== undefined;
      hide();
      return shown;
    },
  };
}

function contentFor(link: Element, slides: readonly IslandSlide[], words: Words): Node[] {
  const { ref, event, events, title, date } = (link as HTMLElement | SVGElement).dataset;
  if (ref !== undefined) {
    const [found] = kept('references', Number(ref) - 1);
    return found ? [found] : [];
  }
  if (title !== undefined) return [make('p', date ?? '', { class: 'date' }), make('p', title)];
  if (events !== undefined) return [make('p', words('events', { count: events.split(' ').length }))];
  const slide = slides.find(candidate => candidate.event === event);
  if (!slide) return [];
  return [make('p', slide.date ?? '', { class: 'date' }), make('p', slide.title)];
}

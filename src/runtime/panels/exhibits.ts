/**
 * Media behind a card: covered pictures, video, sound, and what lies on other hosts. A click on the card's button puts
 * the card's `<template>` in its place; nothing is loaded before. What does not load gives the card back, with its address.
 * Another host's page stands in a frame, which would keep the keys: the focus stays beside it, comes back when the pointer
 * leaves it, and the frame is closed when the deck moves on.
 */

import { sourceOf } from '../page.ts';

export function listenToExhibits(): void {
  document.addEventListener('click', event => {
    const button = sourceOf(event)?.closest<HTMLElement>('button[data-exhibit]');
    const card = button?.closest<HTMLElement>('.exhibit-card');
    if (button && card) show(card, button);
  });
}

function show(card: HTMLElement, button: HTMLElement): void {
  const content = card.querySelector('template')?.content;
  const exhibit =
    content && document.importNode(content, true).querySelector<HTMLElement>('.framed, img, video, audio');
  if (!exhibit) return;
  exhibit.addEventListener('error', () => giveBack(card, button, exhibit), { once: true });
  if (exhibit instanceof HTMLImageElement) {
    exhibit.tabIndex = -1;
    exhibit.dataset.uncovered = '';
  }
  const slide = card.closest<HTMLElement>('section.slide');
  card.replaceWith(exhibit);
  exhibit.focus({ preventScroll: true });
  if (exhibit.matches('.framed')) keepOut(exhibit, card, button, slide);
  // A browser that refuses to start it leaves the controls; one that cannot load it says so with an event.
  if (exhibit instanceof HTMLMediaElement && button.dataset.exhibit === 'play') exhibit.play().catch(() => undefined);
}

/** Keeps a frame out of the way of keys. @param slide where it stands; in the reading view no keys are waited for. */
function keepOut(framed: HTMLElement, card: HTMLElement, button: HTMLElement, slide: HTMLElement | null): void {
  const moved = new MutationObserver(() => {
    if (slide?.inert) close(false);
  });
  const close = (byHand: boolean) => {
    moved.disconnect();
    framed.replaceWith(card);
    if (byHand) button.focus({ preventScroll: true });
  };
  framed.querySelector('[data-exhibit="close"]')?.addEventListener('click', () => close(true));
  framed.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close(true);
  });
  if (!slide) return;
  moved.observe(slide, { attributeFilter: ['inert'] });
  framed.addEventListener('pointerleave', () => {
    if (document.activeElement instanceof HTMLIFrameElement) framed.focus({ preventScroll: true });
  });
}

function giveBack(card: HTMLElement, button: HTMLElement, exhibit: HTMLElement): void {
  const focused = exhibit.contains(document.activeElement);
  exhibit.replaceWith(card);
  button.remove();
  card.querySelector('.card-failed')?.removeAttribute('hidden');
  if (focused) card.querySelector('a')?.focus({ preventScroll: true });
}

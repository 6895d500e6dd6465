/**
 * Media behind a card: covered pictures, video, sound, and what lies on other hosts. A click on the card's button puts
 * the card's `<template>` in its place; nothing is loaded before. What does not load gives the card back, with its address.
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
  const exhibit = content && document.importNode(content, true).querySelector<HTMLElement>('img, video, audio');
  if (!exhibit) return;
  exhibit.addEventListener('error', () => giveBack(card, button, exhibit), { once: true });
  if (exhibit instanceof HTMLImageElement) exhibit.tabIndex = -1;
  card.replaceWith(exhibit);
  exhibit.focus({ preventScroll: true });
  // A browser that refuses to start it leaves the controls; one that cannot load it says so with an event.
  if (exhibit instanceof HTMLMediaElement && button.dataset.exhibit === 'play') exhibit.play().catch(() => undefined);
}

function giveBack(card: HTMLElement, button: HTMLElement, exhibit: HTMLElement): void {
  const focused = exhibit.contains(document.activeElement);
  exhibit.replaceWith(card);
  button.remove();
  card.querySelector('.card-failed')?.removeAttribute('hidden');
  if (focused) card.querySelector('a')?.focus({ preventScroll: true });
}

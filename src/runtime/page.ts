/** Reads what the build put into the page. What a deck cannot do without is a programmer's mistake when missing. */

import type { Island } from '../deck/island.ts';
import { partsOf } from './foreign.ts';

/** The deck's data from `<script type="application/json" id="deck">`. */
export function readIsland(): Island {
  return JSON.parse(need('#deck').textContent ?? '') as Island;
}

/** The one element that a selector names; throws when the page has none. */
export function need<E extends Element = HTMLElement>(selector: string): E {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

/** Whether the deck stands in another page. */
export function isFramed(): boolean {
  return window.parent !== window;
}

/** Whether the deck may move the focus: in another page's frame only while it has it, or it would take it from that page. */
export function mayFocus(): boolean {
  return !isFramed() || document.hasFocus();
}

/** Puts another address in place of the page's own, where that is allowed: an opaque origin has none to write. */
export function rewrite(address: string | URL): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Refused, or too many writes: the address stays as it was and the deck goes on.
  }
}

/** A new element with text and attributes; children are added by the caller. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (attributes.lang === undefined) element.append(...partsOf(text));
  else element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The element an event came from, when it came from one. */
export function sourceOf(event: Event): Element | null {
  return event.target instanceof Element ? event.target : null;
}

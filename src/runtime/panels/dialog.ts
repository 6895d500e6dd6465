/** A modal `<dialog>` of the page. Escape and a click beside it close it; the browser returns the focus. */

import { need } from '../page.ts';

export interface Dialog {
  element: HTMLDialogElement;
  open(): void;
  close(): void;
  toggle(): void;
}

/** `first` is a selector of what has the focus when it opens, where that is not the button that closes it. */
export function createDialog(id: string, first?: string): Dialog {
  const element = need<HTMLDialogElement>(`dialog#${id}`);
  const open = () => {
    if (element.open) return;
    element.showModal();
    if (first !== undefined) element.querySelector<HTMLElement>(first)?.focus();
  };
  const close = () => {
    if (element.open) element.close();
  };
  element.addEventListener('click', event => {
    if (event.target === element && !contains(element, event)) close();
  });
  return { element, open, close, toggle: () => (element.open ? close() : open()) };
}

/** The dialog that is open, if one is. */
export function openDialog(): HTMLDialogElement | null {
  // The live collection is kept by the browser: asked at every key, a selector would search thousands of slides.
  return [...document.getElementsByTagName('dialog')].find(dialog => dialog.open) ?? null;
}

/** A click on the backdrop has the dialog as its target and lies outside its box; one made by a key is at 0, 0. */
function contains(element: Element, { clientX: x, clientY: y, detail }: MouseEvent): boolean {
  const box = element.getBoundingClientRect();
  return detail === 0 || (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

/**
 * Printing from the browser gives the paper document, one whole slide a page, and not the stage: Ctrl+P prints it from a
 * hidden frame, and `?print-pdf`, by which reveal.js is asked for its own print view, leads to it.
 */

import { queryValue } from '../going/query.ts';

/** Does nothing in a deck that has no paper document: the browser then prints what it shows. */
export function listenToPrinting(): void {
  const { paper } = document.documentElement.dataset;
  if (paper === undefined) return;
  if (queryValue(location.search, 'print-pdf') !== undefined) location.replace(paper);
  addEventListener('keydown', event => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    // On a keyboard of other letters the key counts that would be P on a Latin one, as it does for browsers.
    const isP = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'p' : code === 'KeyP';
    if (!isP || ctrlKey === metaKey || altKey || shiftKey) return;
    event.preventDefault();
    void print(paper);
  });
}

/** The frame goes when the next one comes: browsers do not tell alike when a dialog of theirs has ended. */
async function print(paper: string): Promise<void> {
  document.querySelector('#paper')?.remove();
  const frame = document.createElement('iframe');
  frame.id = 'paper';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  frame.src = paper;
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentWindow: inside, contentDocument: sheets } = frame;
  if (!inside || !sheets) return;
  await Promise.allSettled([...sheets.images].map(image => image.decode()));
  await sheets.fonts.ready;
  inside.print();
}

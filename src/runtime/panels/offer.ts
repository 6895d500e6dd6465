/** On a narrow upright screen the reading view is offered first: `#offer`, hidden by the build. */

import { mayFocus, sourceOf } from '../page.ts';
import type { Memory } from '../stage/memory.ts';

/** Shows the offer where it fits and the reader has not chosen the slides before. */
export function offerReading(memory: Memory): void {
  const offer = document.querySelector<HTMLElement>('#offer');
  const narrow = matchMedia('(max-width: 599px) and (orientation: portrait)').matches;
  if (!offer || !narrow || memory.read('view') === 'slides') return;
  const rest = [...document.body.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && child !== offer && child.tagName !== 'DIALOG',
  );
  for (const element of rest) element.inert = true;
  offer.hidden = false;
  const link = offer.querySelector<HTMLAnchorElement>('a[href]');
  if (mayFocus()) link?.focus();

  const close = () => {
    offer.hidden = true;
    for (const element of rest) element.inert = false;
    memory.write('view', 'slides');
  };
  offer.addEventListener('click', event => {
    if (sourceOf(event)?.closest('[data-do="slides"]')) close();
  });
  offer.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
  });
}

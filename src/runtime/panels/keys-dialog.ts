/** The dialog of keys. At its end it says how to put the deck, or the present event of it, into another page. */

import type { Island, IslandSlide } from '../../deck/island.ts';
import { queryValue, withQuery } from '../going/query.ts';
import { sourceOf } from '../page.ts';
import type { Words } from '../words.ts';
import { createDialog, type Dialog } from './dialog.ts';

/** @param present the slide that is shown. */
export function createKeysDialog(island: Island, words: Words, present: () => IslandSlide | undefined): Dialog {
  const dialog = createDialog('keys');
  const place = dialog.element.querySelector<HTMLElement>('.embed');
  const field = (name: string) => place?.querySelector<HTMLTextAreaElement>(`[data-embed="${name}"]`);

  place?.addEventListener('click', event => {
    const wanted = sourceOf(event);
    if (wanted instanceof HTMLTextAreaElement) wanted.select();
    const name = wanted?.closest<HTMLElement>('[data-copy]')?.dataset.copy;
    const from = name === undefined ? undefined : field(name);
    if (from) copy(from, place.querySelector('[role="status"]'), words('copied'));
  });

  place?.addEventListener('toggle', () => place.scrollIntoView({ block: 'nearest' }));

  const fill = () => {
    // Nobody else has what lies on this disk.
    if (!place || !/^https?:$/.test(location.protocol)) return;
    const home = storyAddress(location);
    const slide = present();
    const event = slide?.event === undefined ? undefined : island.slides.find(({ id }) => id === slide.event);
    const of = { story: { address: home, title: island.title }, event: eventOf(event, home, island, words) };
    for (const [name, what] of Object.entries(of)) {
      const text = field(name);
      if (text && what) text.value = frameCode(what.address, what.title);
      text?.closest<HTMLElement>('.embed-choice')?.toggleAttribute('hidden', what === undefined);
    }
    place.hidden = false;
  };
  const open = () => {
    fill();
    dialog.open();
  };
  return { ...dialog, open, toggle: () => (dialog.element.open ? dialog.close() : open()) };
}

interface Framed {
  address: string;
  title: string;
}

function eventOf(slide: IslandSlide | undefined, home: string, island: Island, words: Words): Framed | undefined {
  if (!slide) return undefined;
  const { date, title: own } = slide;
  const title = date ? words('dated', { date, title: own }) : own;
  return { address: `${home}#${encodeURIComponent(slide.id)}`, title: `${title} – ${island.title}` };
}

/** The address of the deck without the slide and without how it is being shown; a shorter version stays one. */
export function storyAddress({ href }: Pick<Location, 'href'>): string {
  const { origin, pathname, search } = new URL(href);
  return origin + pathname + withQuery('', 'cut', queryValue(search, 'cut'));
}

/**
 * A frame as wide as its place, in the proportions of a slide; what takes frames away leaves the link that is in it. A
 * slide is named as `#/id`: browsers would scroll a page of the same host to an element that a frame's address names.
 */
export function frameCode(address: string, title: string): string {
  const [src, link, name] = [address.replace('#', '#/'), address, title].map(escaped);
  const style = 'width: 100%; aspect-ratio: 16 / 9; border: 0';
  return `<iframe src="${src}" title="${name}" style="${style}" loading="lazy" allow="fullscreen"><a href="${link}">${name}</a></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Where the clipboard is refused the code is selected, for the keys that copy. */
function copy(from: HTMLTextAreaElement, status: Element | null, copied: string): void {
  from.select();
  const done = () => {
    if (status) status.textContent = copied;
  };
  navigator.clipboard?.writeText(from.value).then(done, () => from.focus());
}

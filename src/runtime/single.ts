/**
 * A deck that is one file: `?view=read` and `?view=speaker` in the address ask for the reading view and the speaker
 * window, anything else for the slides. The body is the reading view; the other pages wait in templates.
 */

import { queryValue } from './going/query.ts';
import { keepFiles } from './stage/plant.ts';

const pages = {
  deck: () => import('./deck.ts'),
  read: () => import('./read.ts'),
  speaker: () => import('./speaker.ts'),
};

const page = pageIn(location.search);
fillFiles();
open(page);
await pages[page]();

function pageIn(search: string): keyof typeof pages {
  const view = queryValue(search, 'view');
  return view === 'read' || view === 'speaker' ? view : 'deck';
}

/** Gives every picture, film and sound the address of its file, which is in the document once. */
function fillFiles(): void {
  const elements = [...filesIn(document)];
  const addresses = new Map<string | undefined, string>();
  for (const element of elements) {
    const address = element.getAttribute('src');
    if (address) addresses.set(element.dataset.file, address);
  }
  keepFiles([...addresses].flatMap(([name, address]) => (name === undefined ? [] : [[name, address]])));
  for (const element of elements) {
    const address = addresses.get(element.dataset.file);
    // Set anew it would be loaded anew.
    if (address && !element.hasAttribute('src')) element.setAttribute('src', address);
  }
}

function* filesIn(tree: ParentNode): Generator<HTMLElement> {
  yield* tree.querySelectorAll<HTMLElement>('[data-file]');
  for (const template of tree.querySelectorAll('template')) yield* filesIn(template.content);
}

/** Puts a page in place, with its styles and no others. */
function open(wanted: keyof typeof pages): void {
  const root = document.documentElement;
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[data-page]'))
    style.media = style.dataset.page === wanted ? '' : 'not all';
  const template = document.querySelector<HTMLTemplateElement>(`template[data-page="${wanted}"]`);
  if (template) document.body.replaceChildren(template.content);
  root.dataset.page = wanted;
  root.dataset.shown = '';
}

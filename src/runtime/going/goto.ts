/** The go-to dialog: one field for a date or words, and the list of slides that match. */

import type { IslandSlide, IslandThread } from '../../deck/island.ts';
import { make, need, sourceOf } from '../page.ts';
import { createDialog, type Dialog } from '../panels/dialog.ts';
import type { Words } from '../words.ts';
import { createSearch } from './search.ts';
import { findThreads } from './threads.ts';

/** Where go-to may lead beside slides. */
export interface GotoThreads {
  all: readonly IslandThread[];
  start(key: string): void;
}

type Found = { index: number } | { thread: IslandThread };

/** Follows the ARIA combobox pattern with a list: the focus stays in the field, `aria-activedescendant` moves. */
export function createGoto(
  slides: readonly IslandSlide[],
  words: Words,
  go: (index: number) => void,
  threads: GotoThreads,
): Dialog {
  const dialog = createDialog('goto', 'input');
  const field = need<HTMLInputElement>('#goto input');
  const list = need<HTMLUListElement>('#goto-list');
  const status = make('p', '', { role: 'status', class: 'found' });
  list.after(status);
  const search = createSearch(slides);
  let found: Found[] = [];
  let active = -1;

  const activate = (index: number) => {
    active = index;
    for (const [at, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(at === index));
    const option = list.children[index];
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const update = () => {
    const query = field.value.trim();
    found = [
      ...search(query).map(index => ({ index })),
      ...findThreads(threads.all, query).map(thread => ({ thread })),
    ];
    list.replaceChildren(...found.flatMap((hit, at) => optionFor(hit, at, slides, words)));
    field.setAttribute('aria-expanded', String(found.length > 0));
    if (query === '') status.textContent = '';
    else status.textContent = found.length > 0 ? words('found', { count: found.length }) : words('nothing');
    activate(found.length > 0 ? 0 : -1);
  };
  const choose = (at: number) => {
    const hit = found[at];
    if (!hit) return;
    dialog.close();
    if ('thread' in hit) threads.start(hit.thread.key);
    else go(hit.index);
  };

  field.setAttribute('autocomplete', 'off');
  field.setAttribute('aria-autocomplete', 'list');
  field.addEventListener('input', update);
  field.addEventListener('keydown', event => {
    if (event.isComposing || !dialog.element.open) return;
    const count = found.length;
    if (event.key === 'Enter') choose(active);
    else if (event.key === 'ArrowDown' && count > 0) activate((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) activate((active + count - 1) % count);
    else return;
    event.preventDefault();
  });
  // The field keeps the focus while an option is pressed.
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = sourceOf(event)?.closest('[role="option"]');
    if (option) choose([...list.children].indexOf(option));
  });

  const open = () => {
    field.value = '';
    update();
    dialog.open();
  };
  return { ...dialog, open, toggle: () => (dialog.element.open ? dialog.close() : open()) };
}

function optionFor(hit: Found, at: number, slides: readonly IslandSlide[], words: Words): HTMLElement[] {
  const shown = 'thread' in hit ? threadWords(hit.thread, words) : slides[hit.index];
  if (!shown) return [];
  const option = make('li', '', { role: 'option', id: `goto-option-${at}`, 'aria-selected': 'false' });
  option.append(make('span', shown.title, { class: 'title' }), ' ', make('span', shown.date ?? '', { class: 'date' }));
  return [option];
}

/** "Follow Abdullo Nazarov", "4 events". */
function threadWords({ name, events: { length: count } }: IslandThread, words: Words): { title: string; date: string } {
  return { title: words('follow', { name }), date: words('events', { count }) };
}

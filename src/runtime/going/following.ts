/** Following a person, a place or a tag: `?follow=<key>` in the address, one line over the slides, a dimmed timeline. */

import type { IslandSlide, IslandThread } from '../../deck/island.ts';
import { partsOf } from '../foreign.ts';
import { need, sourceOf } from '../page.ts';
import type { Notice } from '../panels/notice.ts';
import type { Words } from '../words.ts';
import type { Address } from './address.ts';
import { queryValue } from './query.ts';
import { placeInThread, slidesOf, stepInThread } from './threads.ts';
import { type Step, stepFrom } from './walk.ts';

/** What following needs of the deck. */
export interface FollowedDeck {
  slides: readonly IslandSlide[];
  threads: readonly IslandThread[];
  words: Words;
  address: Address;
  notice: Notice;
  /** Tells screen readers. */
  say(text: string): void;
  index(): number;
  /** Goes to a slide as a jump does. */
  go(index: number): void;
  /** Another thread, or none: what comes next has changed. */
  changed(): void;
}

export interface Following {
  /** Where a step leads, along the thread when there is one; `index` itself at its end. */
  step(index: number, step: Step): number;
  /** Starts a thread, at the present slide when that belongs to it. An unknown key says so. */
  start(key: string): void;
  /** Leaves the thread and stays on the slide. */
  leave(): void;
  /** The deck has come to a slide. One that is outside ends the thread: then the address must be written again. */
  arrive(index: number): { left: boolean };
  /** The address has changed by itself: takes up the thread that it names. */
  sync(): void;
  /** Takes up the thread of the address when the page opens; goes to its beginning unless a slide is named too. */
  open(): void;
}

const name = 'follow';

/** Starts to listen to everything with a `data-thread`. */
export function createFollowing(deck: FollowedDeck): Following {
  const { slides, threads, words, address, notice, say } = deck;
  const line = need('.thread-line');
  const text = need('.thread-text');
  const dim = createDimming(slides);
  let thread: IslandThread | undefined;
  let own: number[] = [];

  const take = (next: IslandThread | undefined) => {
    thread = next;
    own = next ? slidesOf(slides, next) : [];
    dim(next && own);
    line.hidden = !next;
    deck.changed();
  };
  const lineFor = (followed: IslandThread, index: number) =>
    words('following', { name: followed.name, ...placeInThread(followed, slides[index]) });
  const paint = () => {
    if (thread) text.replaceChildren(...partsOf(lineFor(thread, deck.index())));
  };
  const find = (key: string) => threads.find(candidate => candidate.key === key);
  const end = () => {
    take(undefined);
    address.query(name, undefined);
  };
  const writeHere = (way: 'step' | 'jump') => address.write(slides[deck.index()]?.id ?? '', way);

  const start = (key: string) => {
    const found = find(key);
    if (!found) return notice.show(words('noThread', { key }));
    if (found.key === thread?.key) return deck.go(deck.index());
    take(found);
    address.query(name, key);
    const before = deck.index();
    deck.go(own.includes(before) ? before : (own[0] ?? before));
    if (deck.index() === before) writeHere('jump');
    paint();
    say(`${lineFor(found, deck.index())}. ${slides[deck.index()]?.title ?? ''}`);
  };

  document.addEventListener('click', event => {
    const key = sourceOf(event)?.closest<HTMLElement>('[data-thread]')?.dataset.thread;
    if (key !== undefined) start(key);
  });

  return {
    start,
    step: (index, step) =>
      own.includes(index) ? stepInThread(slides, own, index, step) : stepFrom(slides, index, step),
    leave() {
      if (!thread) return;
      const followed = thread.name;
      const focused = line.contains(document.activeElement);
      end();
      writeHere('step');
      say(words('followed', { name: followed }));
      if (focused) document.getElementById(`h.${slides[deck.index()]?.id}`)?.focus({ preventScroll: true });
    },
    arrive(index) {
      if (!thread) return { left: false };
      if (own.includes(index)) {
        paint();
        return { left: false };
      }
      notice.show(words('outsideThread', { name: thread.name }));
      end();
      return { left: true };
    },
    sync() {
      const key = queryValue(location.search, name);
      if (key === thread?.key) return;
      take(key === undefined ? undefined : find(key));
      paint();
    },
    open() {
      const key = queryValue(location.search, name);
      if (key === undefined) return;
      const found = find(key);
      if (!found) {
        notice.show(words('noThread', { key }));
        return;
      }
      take(found);
      const [first] = own;
      if (location.hash === '' && first !== undefined) deck.go(first);
      if (this.arrive(deck.index()).left) writeHere('step');
    },
  };
}

/** Marks what of the timeline is outside a thread; `undefined` marks nothing. */
function createDimming(slides: readonly IslandSlide[]): (own: readonly number[] | undefined) => void {
  const ribbon = need('.ribbon');
  const marks = [...ribbon.querySelectorAll<SVGElement>('[data-event], [data-events], [data-of], .band[data-act]')];
  return own => {
    const inside = new Set(own?.flatMap(index => [slides[index]?.event, slides[index]?.act]));
    ribbon.toggleAttribute('data-followed', own !== undefined);
    for (const mark of marks) {
      const { event, events = event, of = events, act = of } = mark.dataset;
      const ids = act?.split(' ') ?? [];
      mark.toggleAttribute('data-outside', own !== undefined && !ids.some(id => inside.has(id)));
    }
  };
}

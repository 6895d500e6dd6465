/** A thread through a deck: the slides of the events of one person, place or tag, and the way along them. Pure. */

import type { IslandSlide, IslandThread } from '../../deck/island.ts';
import { fold } from './search.ts';
import { type Step, stepFrom } from './walk.ts';

type Numbered = Pick<IslandSlide, 'act' | 'number'>;

/** Indices (from 0) of all slides of a thread's events, in order. */
export function slidesOf(slides: readonly Numbered[], { events }: Pick<IslandThread, 'events'>): number[] {
  const own = new Set(events);
  return slides.flatMap(({ number }, index) => (number !== undefined && own.has(number) ? [index] : []));
}

/**
 * The slide of a thread that a step leads to from `index`; `index` itself when there is none. Acts are those in which
 * the thread has events.
 * @param thread indices of the thread's slides, the present one among them.
 */
export function stepInThread(
  slides: readonly Numbered[],
  thread: readonly number[],
  index: number,
  step: Step,
): number {
  const own = thread.map(at => slides[at] ?? {});
  return thread[stepFrom(own, thread.indexOf(index), step)] ?? index;
}

/** Which of its events the thread is at, from 1, and how many it has. */
export function placeInThread(
  { events }: Pick<IslandThread, 'events'>,
  slide: Pick<IslandSlide, 'number'> | undefined,
): { number: number; count: number } {
  return { number: events.indexOf(slide?.number ?? 0) + 1, count: events.length };
}

/**
 * The threads whose name, or another spelling of it, has a word that starts with each word of the query: at most
 * `limit`, in the order given. A single letter finds none, since it would find nearly all.
 */
export function findThreads<T extends Pick<IslandThread, 'name' | 'also'>>(
  threads: readonly T[],
  query: string,
  limit = 3,
): T[] {
  const wanted = wordsIn(query);
  if (wanted.join('').length < 2) return [];
  return threads
    .filter(({ name, also = '' }) => {
      const words = wordsIn(`${name} ${also}`);
      return wanted.every(word => words.some(candidate => candidate.startsWith(word)));
    })
    .slice(0, limit);
}

function wordsIn(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

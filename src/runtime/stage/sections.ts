/** Keeps the page light: of all slides only those near the present one are elements; the others lie in it as data. */

import type { ElementTree } from '../../deck/island.ts';
import { need } from '../page.ts';
import { plant, textOf } from './plant.ts';

/** How many slides before and after the present one are in the page. */
const before = 1;
const after = 2;

export interface Sections {
  /** The section of a slide (index from 0). @throws RangeError when there is none */
  at(index: number): HTMLElement;
  /** Brings the slides around one into the page and takes the others out. Call it before it is shown: it is measured. */
  gather(index: number): void;
  /** What can be read on a slide. */
  text(index: number): string;
}

/** @param count of slides in the deck. */
export function createSections(count: number): Sections {
  const first = [...document.querySelectorAll<HTMLElement>('.slides > section')];
  const batches = [...document.querySelectorAll<HTMLElement>('script[data-slides]')].map(script => {
    return { from: Number(script.dataset.slides), read: lazily(() => JSON.parse(script.textContent) as ElementTree[]) };
  });
  const behind = need('.slides > .ribbon');
  const live = new Map(first.map((section, index) => [index, section]));

  const treeOf = (index: number): ElementTree => {
    const batch = batches.findLast(({ from }) => from <= index);
    const tree = batch?.read()[index - batch.from];
    if (!tree) throw new RangeError(`no slide ${index} in a deck of ${count}`);
    return tree;
  };
  const at = (index: number): HTMLElement => {
    const section = live.get(index) ?? first[index] ?? (plant(treeOf(index)) as HTMLElement);
    live.set(index, section);
    return section;
  };

  return {
    at,
    gather(index) {
      const [from, to] = [Math.max(0, index - before), Math.min(count - 1, index + after)];
      for (const [other, section] of live) {
        if (from <= other && other <= to) continue;
        section.remove();
        live.delete(other);
      }
      // From the last one on: each stands before the one that is there.
      let next: Element = behind;
      for (let near = to; near >= from; near -= 1) {
        const section = at(near);
        if (!section.isConnected) next.before(section);
        next = section;
      }
    },
    text: index => first[index]?.textContent ?? textOf(treeOf(index)),
  };
}

function lazily<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= read();
    return value;
  };
}

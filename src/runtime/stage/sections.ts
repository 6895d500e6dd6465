/** Keeps the page light: of all slides only those near the present one are elements; the others lie in it as data. */

import type { ElementTree } from '../../deck/island.ts';
import { need } from '../page.ts';
import { plant, textOf, unpack } from './plant.ts';

/** How many slides before and after the present one are in the page. */
const before = 1;
const after = 2;

export interface Sections {
  /** The section of a slide (index from 0). @throws RangeError when there is none, or the page has not come so far */
  at(index: number): HTMLElement;
  /** Whether the page has come as far as a slide. */
  isHere(index: number): boolean;
  /** Brings the slides around one into the page and takes the others out. Call it before it is shown: it is measured. */
  gather(index: number): void;
  /** What can be read on a slide; nothing where the page has not come so far. */
  text(index: number): string;
}

/** Slides whose data is read together. */
interface Batch {
  script: HTMLElement;
  /** Index of its first slide. */
  from: number;
  trees?: ElementTree[];
}

/** @param count of slides in the deck. */
export function createSections(count: number): Sections {
  const first = [...document.querySelectorAll<HTMLElement>('.slides > section')];
  const behind = need('.slides > .ribbon');
  const live = new Map(first.map((section, index) => [index, section]));
  let batches: Batch[] = [];
  let complete = false;

  const treeOf = (index: number): ElementTree | undefined => {
    if (!complete) {
      batches = wholeBatches(batches);
      complete = !isParsing();
    }
    const batch = batches.findLast(({ from }) => from <= index);
    if (!batch) return undefined;
    batch.trees ??= unpack(batch.script.textContent);
    return batch.trees[index - batch.from];
  };
  const isHere = (index: number) => index < first.length || treeOf(index) !== undefined;
  const at = (index: number): HTMLElement => {
    const known = live.get(index) ?? first[index];
    const tree = known ? undefined : treeOf(index);
    if (!known && !tree) throw new RangeError(`no slide ${index} in a deck of ${count}`);
    const section = known ?? (plant(tree as ElementTree) as HTMLElement);
    live.set(index, section);
    return section;
  };

  return {
    at,
    isHere,
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
        if (!isHere(near)) continue;
        const section = at(near);
        if (!section.isConnected) {
          // reveal.js sees it when it next shows one.
          section.inert = true;
          next.before(section);
        }
        next = section;
      }
    },
    text(index) {
      const tree = treeOf(index);
      return first[index]?.textContent ?? (tree ? textOf(tree) : '');
    },
  };
}

/** Whether the page is still coming. */
export function isParsing(): boolean {
  return document.readyState === 'loading';
}

/** When the page has come. */
export function parsed(): Promise<void> {
  return new Promise(resolve => {
    if (isParsing()) document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    else resolve();
  });
}

/** Those that have come whole: something stands behind them, or no more comes. */
function wholeBatches(known: Batch[]): Batch[] {
  const scripts = [...document.querySelectorAll<HTMLElement>('script[data-kept=slides]')];
  const whole = scripts.filter(script => script.nextElementSibling !== null || !isParsing());
  return whole.map((script, index) => known[index] ?? { script, from: Number(script.dataset.from) });
}

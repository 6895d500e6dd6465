/**
 * Larger text on the stage, for low vision and big rooms. Three steps: as planned, then `data-text` of the root element is
 * 2 and 3. The style sheet lets the layout give way (`text-size.css`); a slide that is then higher than its place is
 * scrolled, by the keys that step too, so that a clicker reaches everything.
 */

import type { Step } from '../going/walk.ts';
import { need } from '../page.ts';
import { openDialog } from '../panels/dialog.ts';
import type { Words } from '../words.ts';
import { shrinkLabels } from './grow-labels.ts';
import { growMapLabels } from './map-labels.ts';
import type { Memory } from './memory.ts';
import { type Beyond, nextTop, pageOf, wholesIn } from './pages.ts';
import { growRibbonLabels } from './ribbon-labels.ts';

export interface TextSize {
  keys: Record<'larger' | 'smaller', () => void>;
  /** A slide has come: it is shown from its top. */
  arrive(section: HTMLElement): void;
  /** Scrolls to what a step has brought, or on and back on a slide; false when there is no more that way. */
  bring(came: Element[]): void;
  scroll(step: Step): boolean;
}

const largest = 3;
/** How far labels grow at a size of text. */
const growth: Partial<Record<number, number>> = { 2: 1.25, 3: 1.45 };

/** The foot of a slide that is empty (`text-size.css`), px. */
const spare = 20;

interface SizedDeck {
  memory: Memory;
  words: Words;
  /** Tells screen readers. */
  say(text: string): void;
  /** Shows a notice. */
  warn(text: string): void;
}

/** The choice is remembered for the story. */
export function createTextSize({ memory, words, say, warn }: SizedDeck): TextSize {
  const root = document.documentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let slide = need('section.slide');
  /** Where the pages before this one began, px. */
  let turned: number[] = [];
  let size = sizeFrom(memory.read('text'));

  /** Whether labels of the timeline and of the map may have grown. */
  let grown = false;

  const fitLabels = () => {
    if (grown) shrinkLabels(need('.slides'));
    const most = growth[size];
    grown = most !== undefined;
    if (most === undefined) return;
    growRibbonLabels(most);
    growMapLabels(slide, most);
  };
  const paint = () => {
    if (size === 1) delete root.dataset.text;
    else root.dataset.text = String(size);
    fitLabels();
  };
  /** Says whether there is more below. */
  const mark = () => {
    slide.toggleAttribute('data-below', size > 1 && (down(slide).after > spare || pageOf(along(slide), 1) !== 0));
  };
  const behavior = () => (calm.matches ? 'instant' : 'smooth');

  const change = (by: 1 | -1) => {
    size = Math.max(1, Math.min(largest, size + by));
    memory.write('text', String(size));
    paint();
    mark();
    // A dialog lies over notices, and grows itself.
    const tell = openDialog() ? say : warn;
    tell(words('textSize', { size }));
  };

  /** A wide table: when its foot is reached, on along its rows. */
  const turn = (step: 'next' | 'previous') => {
    const left = pageOf(along(slide), step === 'next' ? 1 : -1);
    if (left !== 0) slide.scrollBy({ left: document.dir === 'rtl' ? -left : left, behavior: behavior() });
    return left !== 0;
  };

  paint();
  document.addEventListener('scroll', mark, { capture: true, passive: true });
  // A picture or a font that comes late makes a slide higher.
  document.addEventListener('load', mark, true);
  document.fonts?.addEventListener('loadingdone', () => {
    fitLabels();
    mark();
  });

  return {
    keys: { larger: () => change(1), smaller: () => change(-1) },
    arrive(section) {
      slide = section;
      turned = [];
      slide.scrollTo({ top: 0, left: 0, behavior: 'instant' });
      mark();
      fitLabels();
    },
    bring(came) {
      if (size > 1) came[0]?.scrollIntoView({ block: 'nearest', behavior: behavior() });
      mark();
    },
    scroll(step) {
      if (size === 1 || (step !== 'next' && step !== 'previous')) return false;
      const at = down(slide);
      if (step === 'next' && at.after > spare) {
        turned.push(at.before);
        slide.scrollTo({ top: nextTop(wholesIn(slide), at), behavior: behavior() });
      } else if (!turn(step)) {
        if (step === 'next' || at.before < 1) return false;
        slide.scrollTo({ top: turned.pop() ?? 0, behavior: behavior() });
      }
      mark();
      return true;
    },
  };
}

function down({ scrollTop, scrollHeight, clientHeight }: HTMLElement): Beyond {
  return { before: scrollTop, after: scrollHeight - clientHeight - scrollTop, seen: clientHeight };
}

/** Along a line; in pages from right to left the browser counts backwards. */
function along({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): Beyond {
  const before = Math.abs(scrollLeft);
  return { before, after: scrollWidth - clientWidth - before, seen: clientWidth };
}

function sizeFrom(stored: string | undefined): number {
  const size = Number(stored);
  return Number.isInteger(size) && size >= 1 && size <= largest ? size : 1;
}

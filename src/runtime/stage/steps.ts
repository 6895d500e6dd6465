/**
 * Shows a slide step by step: elements with `data-step="1"` and up wait (`data-waiting`) for their turn. They keep
 * their place, so nothing moves when they come; the style sheet hides them from eyes and screen readers alike.
 */

import { arriveAt, type Progress, stepNumber, stepWithin, wantsSteps } from '../going/steps.ts';
import type { Step } from '../going/walk.ts';
import type { Memory } from './memory.ts';

export interface Steps {
  isOn(): boolean;
  /** Turns steps on or off, for the present slide at once: it begins again, or is shown whole. */
  toggle(): void;
  /** Prepares a slide before it is shown; `from` says on which side of it the deck was, or how many steps it showed. */
  arrive(section: HTMLElement, from: 'before' | 'after' | number): void;
  /** Takes a step within the slide and returns what has just come; nothing when the step leaves the slide. */
  take(step: Step): Element[] | undefined;
  /** Steps of the present slide; nothing when it has none or they are off. */
  progress(): Progress | undefined;
}

/** The choice is remembered for the story. Buttons `[data-do=steps]` show it. */
export function createSteps(memory: Memory): Steps {
  let on = wantsSteps(location.search, memory.read('steps'));
  let elements: { element: Element; number: number }[] = [];
  let progress = arriveAt(0, 'before');

  const paint = () => {
    for (const { element, number } of elements) element.toggleAttribute('data-waiting', on && number > progress.shown);
  };
  const showChoice = () => {
    for (const button of document.querySelectorAll('[data-do="steps"]')) {
      button.setAttribute('aria-pressed', String(on));
    }
  };
  showChoice();

  return {
    isOn: () => on,
    toggle() {
      on = !on;
      memory.write('steps', on ? 'on' : 'off');
      progress = arriveAt(progress.count, 'before');
      showChoice();
      paint();
    },
    arrive(section, from) {
      elements = [...section.querySelectorAll<HTMLElement | SVGElement>('[data-step]')].map(element => ({
        element,
        number: stepNumber(element.dataset.step),
      }));
      progress = arriveAt(Math.max(0, ...elements.map(({ number }) => number)), from);
      paint();
    },
    take(step) {
      const next = on ? stepWithin(progress, step) : undefined;
      if (!next) return undefined;
      const came = elements.filter(({ number }) => number === next.shown && step === 'next');
      progress = next;
      paint();
      return came.map(({ element }) => element);
    },
    progress: () => (on && progress.count > 0 ? progress : undefined),
  };
}

/** The words of what has just come, as they are seen: one line, with a space between blocks. */
export function wordsOf(elements: readonly Element[]): string {
  return elements
    .map(element => element.getAttribute('aria-label') ?? (element instanceof HTMLElement ? element.innerText : null))
    .map((text, at) => (text ?? elements[at]?.textContent ?? '').replace(/\s+/g, ' ').trim())
    .join(' ');
}

/**
 * Short, calm movement when the deck moves: what has come settles, and the timeline's mark glides. A reader who is
 * faster than that sees none of it and no half slide: every move ends the movement before, and one that follows too
 * soon has none of its own.
 */

export interface Movement {
  /** A move of the deck begins. Returns whether it may be seen moving. */
  begin(): boolean;
  /** Lets elements that have just come appear. */
  settle(elements: Iterable<Element>): void;
  /** Runs `change`, which moves the present mark of the timeline, and lets the mark glide from its old place. */
  glide(change: () => void): void;
}

/** Duration of a movement, ms. */
const duration = 200;

/** How far what comes rises, stage px. */
const rise = 6;

const easing = 'cubic-bezier(0.2, 0, 0.2, 1)';

export function createMovement(ribbon: Element): Movement {
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let running: Animation[] = [];
  let allowed = false;
  /** From when on (`performance.now()`) a move may be seen moving. */
  let free = 0;

  const run = (element: Element | null, frames: PropertyIndexedKeyframes) => {
    if (allowed && element) running.push(element.animate(frames, { duration, easing }));
  };
  const placeOfMark = () => {
    const dot = ribbon.querySelector('.mark[data-state="now"] .dot');
    return { dot, x: Number(dot?.getAttribute('cx')), y: Number(dot?.getAttribute('cy')) };
  };

  return {
    begin() {
      for (const animation of running) animation.cancel();
      running = [];
      const now = performance.now();
      allowed = now >= free && !calm.matches;
      free = now + duration;
      return allowed;
    },
    settle(elements) {
      for (const element of elements) run(element, { opacity: [0, 1], translate: [`0 ${rise}px`, '0 0'] });
    },
    glide(change) {
      if (!allowed) return change();
      const from = placeOfMark();
      change();
      const to = placeOfMark();
      if (!from.dot || from.dot === to.dot) return;
      run(to.dot, { transform: [`translate(${from.x - to.x}px, ${from.y - to.y}px)`, 'translate(0, 0)'] });
    },
  };
}

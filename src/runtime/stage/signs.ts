/**
 * Whether letters and signs are keys, as most presenters want them. Who speaks to the machine, or has a hand that hits more
 * than one key, turns them off (WCAG 2.1.4): arrows, Page Up and Down, Home, End, Space and Escape stay.
 */

import type { Memory } from './memory.ts';

/** Applies what is remembered and returns the switch. Buttons `[data-do=signs]` show whether they are on. */
export function createSigns(memory: Memory): { toggle(): void } {
  const root = document.documentElement;
  const show = (on: boolean) => {
    root.dataset.signs = on ? 'on' : 'off';
    for (const button of document.querySelectorAll('[data-do="signs"]'))
      button.setAttribute('aria-pressed', String(on));
  };
  show(memory.read('signs') !== 'off');
  return {
    toggle() {
      const on = root.dataset.signs === 'off';
      show(on);
      memory.write('signs', on ? 'on' : 'off');
    },
  };
}

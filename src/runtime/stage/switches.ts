/** What a person may want otherwise than it comes: chosen in the dialog of keys, or on the reading view, and remembered. */

import type { Memory } from './memory.ts';

export interface Switch {
  toggle(): void;
}

/**
 * Whether letters and signs are keys, as most presenters want them. Who speaks to the machine, or has a hand that hits more
 * than one key, turns them off (WCAG 2.1.4): arrows, Page Up and Down, Home, End, Space and Escape stay.
 */
export function createSigns(memory: Memory): Switch {
  return createSwitch('signs', memory, () => true).control;
}

/** More contrast: as the machine wants it, until somebody chooses here. */
export function createContrast(memory: Memory): Switch {
  const machine = matchMedia('(prefers-contrast: more)');
  const { control, show } = createSwitch('contrast', memory, () => machine.matches);
  machine.addEventListener('change', show);
  return control;
}

/** `data-<name>` of the root element is `on` or `off`; buttons `[data-do=<name>]` show which. */
function createSwitch(name: 'signs' | 'contrast', memory: Memory, otherwise: () => boolean) {
  const root = document.documentElement;
  let chosen: string | undefined;
  // What is stored may have been chosen on another page since; where nothing can be, the choice of this one holds.
  const isOn = () => {
    const choice = memory.read(name) ?? chosen;
    return choice === 'on' || choice === 'off' ? choice === 'on' : otherwise();
  };
  const show = () => {
    root.dataset[name] = isOn() ? 'on' : 'off';
    for (const button of document.querySelectorAll(`[data-do="${name}"]`))
      button.setAttribute('aria-pressed', String(isOn()));
  };
  show();
  const toggle = () => {
    chosen = isOn() ? 'off' : 'on';
    memory.write(name, chosen);
    show();
  };
  return { control: { toggle }, show };
}

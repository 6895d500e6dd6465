/** Paper for light rooms, ink for dark ones. The story says which comes first; a choice made here is remembered. */

import type { Memory } from './memory.ts';

/** Applies the remembered theme and returns the switch. Buttons `[data-do=theme]` show whether it is ink. */
export function createTheme(memory: Memory): { toggle(): void } {
  const root = document.documentElement;
  const show = (theme: string) => {
    root.dataset.theme = theme;
    for (const button of document.querySelectorAll('[data-do="theme"]')) {
      button.setAttribute('aria-pressed', String(theme === 'ink'));
    }
  };

  const remembered = memory.read('theme');
  show(remembered === 'paper' || remembered === 'ink' ? remembered : (root.dataset.theme ?? 'paper'));

  return {
    toggle() {
      const theme = root.dataset.theme === 'ink' ? 'paper' : 'ink';
      show(theme);
      memory.write('theme', theme);
    },
  };
}

/** Keys and `[data-do]` buttons of the deck: each names a command, and the command's action is called. */

import { sourceOf } from '../page.ts';
import type { Command } from './keys.ts';
import { pressedCommand } from './pressed.ts';

/** What each command does. */
export type Actions = Record<Command, () => void>;

/** `allowed` says whether a key may be obeyed at this moment. Buttons always may. */
export function listenToCommands(actions: Actions, allowed: (command: Command) => boolean): void {
  document.addEventListener('click', event => {
    const command = sourceOf(event)?.closest<HTMLElement>('[data-do]')?.dataset.do;
    if (command !== undefined && Object.hasOwn(actions, command)) actions[command as Command]();
  });
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = pressedCommand(event);
    if (!command || !allowed(command)) return;
    event.preventDefault();
    actions[command]();
  });
}

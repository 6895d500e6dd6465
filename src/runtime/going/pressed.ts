import { type Command, commandOf, focusOf } from './keys.ts';

/** The command of a key press as the page is: the way it is written, and whether keys of one sign are on. */
export function pressedCommand(
  event: KeyboardEvent,
  focused: Element | null = document.activeElement,
): Command | undefined {
  return commandOf(event, focusOf(focused), {
    rightToLeft: document.dir === 'rtl',
    signs: document.documentElement.dataset.signs !== 'off',
  });
}

/** Which key means what. Pure: it sees a key press and where the focus is, and names a command. */

import type { Step } from './walk.ts';

export type Command =
  | Step
  | 'goto'
  | 'overview'
  | 'speaker'
  | 'fullscreen'
  | 'theme'
  | 'black'
  | 'steps'
  | 'autoplay'
  | 'follow'
  | 'leave'
  | 'keys'
  | 'contrast'
  | 'signs'
  | 'larger'
  | 'smaller'
  | 'close';

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>;

/** Where a key falls. `field`: something that takes keys itself; `control`: something that Space presses. */
export type Focus = 'page' | 'control' | 'field';

/** Commands on keys that do not depend on the keyboard's layout. */
const named = new Map<string, Command>([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Escape', 'close'],
  ['Backspace', 'leave'],
]);

const typed = new Map<string, Command>([
  [']', 'next-act'],
  ['[', 'previous-act'],
  ['g', 'goto'],
  ['o', 'overview'],
  ['s', 'speaker'],
  ['f', 'fullscreen'],
  ['t', 'theme'],
  ['b', 'black'],
  ['.', 'black'],
  ['e', 'steps'],
  ['a', 'autoplay'],
  ['?', 'keys'],
  ['w', 'follow'],
  ['+', 'larger'],
  // Where it needs Shift.
  ['=', 'larger'],
  ['-', 'smaller'],
]);

/** Characters by the place of their key on a US keyboard: for layouts whose letters are not Latin. */
const byPlace = new Map([
  ['BracketRight', ']'],
  ['BracketLeft', '['],
  ['KeyG', 'g'],
  ['KeyO', 'o'],
  ['KeyS', 's'],
  ['KeyF', 'f'],
  ['KeyT', 't'],
  ['KeyB', 'b'],
  ['KeyE', 'e'],
  ['KeyA', 'a'],
  ['KeyW', 'w'],
]);

const repeatable = new Set<Command>(['next', 'previous', 'next-act', 'previous-act']);

export interface Keyboard {
  /** Whether the page is written from right to left. */
  rightToLeft?: boolean;
  /** Whether letters and other signs are keys. */
  signs?: boolean;
}

/** The command that a key press means, or nothing when the key belongs to the browser or to the focused element. */
export function commandOf(press: Press, focus: Focus, keyboard: Keyboard = {}): Command | undefined {
  const command = press.key === ' ' ? spaceCommand(press, focus) : keyCommand(press, focus, keyboard);
  if (!command || (press.repeat && !repeatable.has(command))) return undefined;
  return command;
}

/** Where in the page a key falls, told by the focused element. */
export function focusOf(element: Element | null): Focus {
  // A dialog that has closed keeps the focus until the browser draws again, when nothing had it before.
  if (!element || element.closest('dialog:not([open])')) return 'page';
  const field = 'textarea, select, video, audio, [contenteditable=""], [contenteditable="true"]';
  const button = 'button, summary, [role="button"], input[type="checkbox"], input[type="submit"], input[type="button"]';
  if (element.closest(button)) return 'control';
  return element.closest(`input, ${field}`) ? 'field' : 'page';
}

function spaceCommand(press: Press, focus: Focus): Command | undefined {
  if (focus !== 'page' || press.ctrlKey || press.altKey || press.metaKey) return undefined;
  return press.shiftKey ? 'previous' : 'next';
}

function keyCommand(press: Press, focus: Focus, { rightToLeft = false, signs = true }: Keyboard): Command | undefined {
  if (press.metaKey) return undefined;
  const fixed = named.get(press.key);
  if (fixed) {
    if (press.ctrlKey || press.altKey || press.shiftKey) return undefined;
    if (focus === 'field' && fixed !== 'close') return undefined;
    if (rightToLeft && press.key === 'ArrowRight') return 'previous';
    if (rightToLeft && press.key === 'ArrowLeft') return 'next';
    return fixed;
  }
  if (focus === 'field' || !signs) return undefined;
  const character = characterOf(press);
  // Many layouts type brackets with Alt or AltGr, which Windows reports as Ctrl+Alt.
  const composed = press.altKey && (character === ']' || character === '[');
  if ((press.ctrlKey || press.altKey) && !composed) return undefined;
  return typed.get(character);
}

function characterOf(press: Press): string {
  const foreign = press.key.length === 1 && /\p{L}/u.test(press.key) && !/\p{Script=Latin}/u.test(press.key);
  return (foreign ? byPlace.get(press.code) : undefined) ?? press.key.toLowerCase();
}

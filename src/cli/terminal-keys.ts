/** Keys that are pressed in the terminal while a command goes on. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { ReadStream } from 'node:tty';

/** What the keys do, by their letters. */
export type Keys = Record<string, () => void>;

/** What is needed of `process.stdin`. */
export type Keyboard = Pick<ReadStream, 'isTTY' | 'setRawMode' | 'setEncoding' | 'on' | 'off' | 'resume' | 'pause'>;

/**
 * Listens until the function that comes back is called, which gives the terminal its own keys back.
 * @param keys also of Ctrl+C, as `\u0003`: a terminal that hands over single keys sends no signal.
 */
export function listenForKeys(keys: Keys, keyboard: Keyboard): () => void {
  const pressed = (typed: string) => {
    for (const key of typed) keys[key.toLowerCase()]?.();
  };
  keyboard.setRawMode(true);
  keyboard.setEncoding('utf8');
  keyboard.on('data', pressed);
  keyboard.resume();
  return () => {
    keyboard.off('data', pressed);
    keyboard.setRawMode(false);
    keyboard.pause();
  };
}

/** Whether somebody can press keys: a program in the background would be stopped for listening. */
export function hasKeyboard(keyboard: Pick<Keyboard, 'isTTY'> = process.stdin): boolean {
  return keyboard.isTTY === true && isInForeground();
}

function isInForeground(): boolean {
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') {
    try {
      // After the name in brackets: state, parent, group, session, terminal, the terminal's group in the foreground.
      const [, , group, , , front] = readFileSync('/proc/self/stat', 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return group === front;
    } catch {
      return false;
    }
  }
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(process.pid)], { encoding: 'utf8' });
  return state.stdout?.includes('+') ?? false;
}

import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { hasKeyboard, type Keyboard, listenForKeys } from './terminal-keys.ts';

/** A terminal that hands over what is written to it. */
function terminal() {
  const stream = new PassThrough();
  const raw: boolean[] = [];
  const setRawMode = (mode: boolean) => {
    raw.push(mode);
    return keyboard;
  };
  const keyboard = Object.assign(stream, { isTTY: true, setRawMode }) as unknown as Keyboard & PassThrough;
  const type = (text: string) => new Promise<void>(done => stream.write(text, () => setImmediate(done)));
  return { keyboard, raw, type };
}

test('listenForKeys() does what a key stands for, small or large, and nothing for others', async () => {
  const { keyboard, type } = terminal();
  const [o, quit] = [vi.fn(), vi.fn()];
  listenForKeys({ o, '\u0003': quit }, keyboard);
  await type('oxO');
  expect(o).toHaveBeenCalledTimes(2);
  expect(quit).not.toHaveBeenCalled();
  await type('\u0003');
  expect(quit).toHaveBeenCalledOnce();
});

test('listenForKeys() ends with the terminal as it was', async () => {
  const { keyboard, raw, type } = terminal();
  const o = vi.fn();
  const silence = listenForKeys({ o }, keyboard);
  silence();
  await type('o');
  expect(o).not.toHaveBeenCalled();
  expect(raw).toEqual([true, false]);
  expect(keyboard.isPaused()).toBe(true);
});

test('hasKeyboard() of what is no terminal is false', () => {
  expect(hasKeyboard({ isTTY: undefined as unknown as true })).toBe(false);
});

import { expect, test } from 'vitest';
import { startProgress } from './progress.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => Boolean(written.push(text)) };
}

test('startProgress() on a terminal changes one line, and leaves only what was noted', () => {
  const screen = terminal(true);
  const progress = startProgress('khorog', 2, screen);
  progress.step('reading');
  progress.note('40 pages');
  progress.end();
  expect(screen.written).toEqual(['\r\x1b[Kkhorog: 1/2 reading', '\r\x1b[Kkhorog: 40 pages\n', '\r\x1b[K']);
});

test('startProgress() elsewhere writes plain lines', () => {
  const file = terminal(false);
  const progress = startProgress('khorog', 2, file);
  progress.step('reading');
  progress.step('printing');
  progress.end();
  expect(file.written.join('')).toBe('khorog: 1/2 reading\nkhorog: 2/2 printing\n');
});

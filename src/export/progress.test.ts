import { expect, test } from 'vitest';
import { startBoard } from './progress.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => Boolean(written.push(text)) };
}

test('startBoard() on a terminal changes one bar, and leaves only what was noted', () => {
  const screen = terminal(true);
  const board = startBoard(screen, () => 0);
  const progress = board.task('khorog', 2);
  progress.step('reading');
  progress.step('printing');
  progress.note('40 pages');
  board.end();
  expect(screen.written).toEqual([
    `\r\x1b[K[${' '.repeat(20)}] 0/2  khorog: reading`,
    `\r\x1b[K[${'#'.repeat(10)}${' '.repeat(10)}] 1/2  khorog: printing`,
    '\r\x1b[Kkhorog: 40 pages\n',
    `\r\x1b[K[${'#'.repeat(10)}${' '.repeat(10)}] 1/2  khorog: printing`,
    '\r\x1b[K',
  ]);
});

test('startBoard() counts all tasks, and says the time that is left as it has gone so far', () => {
  const screen = terminal(true);
  let time = 0;
  const board = startBoard(screen, () => time);
  const [one, two] = [board.task('one', 2), board.task('two', 2)];
  one.step('reading');
  two.step('reading');
  two.more(4);
  time = 3000;
  two.tick();
  expect(screen.written.at(-1)).toContain('] 1/8, 21 s left  two: reading');
  time = 400_000;
  two.tick();
  expect(screen.written.at(-1)).toContain('] 2/8, 20 min left  two: reading');
});

test('startBoard() on a terminal says how far a step is', () => {
  const screen = terminal(true);
  const progress = startBoard(screen, () => 0).task('khorog', 1);
  progress.step('printing');
  progress.more(3);
  progress.tick('printing, 250 of 700 slides');
  expect(screen.written.at(-1)).toContain('] 1/4  khorog: printing, 250 of 700 slides');
  progress.tick();
  expect(screen.written.at(-1)).toContain('] 2/4  khorog: printing, 250 of 700 slides');
});

test('startBoard() elsewhere writes plain lines, and none for what is not named', () => {
  const file = terminal(false);
  const board = startBoard(file);
  const progress = board.task('khorog', 2);
  progress.step('reading');
  progress.step('taking pictures');
  progress.more(70);
  progress.tick();
  board.end();
  expect(file.written.join('')).toBe('khorog: 1/2 reading\nkhorog: 2/2 taking pictures\n');
});

import { expect, test } from 'vitest';
import { readPath } from './path.ts';

test('readPath() gives absolute points for relative steps, closed strokes and bends', () => {
  expect(readPath('M10 20l5-5 .5.5zM0 0h4V-3')).toEqual([
    { from: [10, 20], steps: [{ to: [15, 15] }, { to: [15.5, 15.5] }], closed: true },
    { from: [0, 0], steps: [{ to: [4, 0] }, { to: [4, -3] }], closed: false },
  ]);
  expect(readPath('M2 8q-5 7 0 14')).toEqual([{ from: [2, 8], steps: [{ by: [-3, 15], to: [2, 22] }], closed: false }]);
});

test('readPath() starts each move of a chain where the last step ended', () => {
  expect(readPath('M0 0l2 2m0 -2l-2 2')).toEqual([
    { from: [0, 0], steps: [{ to: [2, 2] }], closed: false },
    { from: [2, 0], steps: [{ to: [0, 2] }], closed: false },
  ]);
});

test('readPath() throws at a command that no template writes', () => {
  expect(() => readPath('M0 0A1 1 0 0 0 2 2')).toThrow('unknown command in path data: A');
});

import { expect, test } from 'vitest';
import { around, placeBeside } from './place.ts';

const view = { width: 1000, height: 600 };
const card = { width: 200, height: 100 };

test('placeBeside puts the box above, centred', () => {
  expect(placeBeside({ left: 500, top: 500, width: 20, height: 20 }, card, view)).toEqual({ left: 410, top: 392 });
});

test('placeBeside puts it below where there is no room above', () => {
  expect(placeBeside({ left: 500, top: 50, width: 20, height: 20 }, card, view)).toEqual({ left: 410, top: 78 });
});

test.each([
  [0, 8],
  [990, 792],
])('placeBeside keeps the box in the window beside an element at %i', (left, expected) => {
  expect(placeBeside({ left, top: 500, width: 10, height: 10 }, card, view).left).toBe(expected);
});

test('around a mark and the rows above and below it', () => {
  const row = [
    { top: 470, height: 20 },
    { top: 500, height: 30 },
  ];
  expect(around({ left: 500, top: 500, width: 20, height: 20 }, row)).toEqual({
    left: 500,
    top: 470,
    width: 20,
    height: 60,
  });
  expect(around({ left: 500, top: 500, width: 20, height: 20 }, [])).toEqual({
    left: 500,
    top: 500,
    width: 20,
    height: 20,
  });
});

import { expect, test } from 'vitest';
import { unpack } from '../runtime/stage/plant.ts';
import { pack } from './pack.ts';

const trees = ['a', ['p', 0, 'Хорог & </script><!-- \u2028', ['b', { title: '"ʿ' }]]];

test('unpack() gives back what pack() was given, in any script', () => {
  expect(unpack(pack(trees))).toEqual(trees);
});

test('pack() writes nothing that could end its element, and the same at every time', () => {
  expect(pack(trees)).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(pack(trees)).toBe(pack(trees));
});

test('pack() takes a twelfth of the room for what repeats itself', () => {
  const rows = Array.from({ length: 24 }, (_, index) => [
    'section',
    { class: 'slide', id: `e-${index}` },
    [
      'svg',
      { class: 'locator' },
      ...Array.from({ length: 40 }, (_, y) => ['path', { d: `M0 ${y}H300`, class: 'edge' }]),
    ],
  ]);
  expect(pack(rows).length * 12).toBeLessThan(JSON.stringify(rows).length);
});

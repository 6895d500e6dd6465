import { expect, test } from 'vitest';
import { bracketBetween } from './bracket.ts';
import type { MapPoint } from './map.ts';

const room = { left: 0, top: 0, right: 1000, bottom: 600 };
const at = (x: number, y: number): MapPoint => ({ place: `${x}`, x, y, role: 'candidate' });

test('bracketBetween(two towns one above the other) stands upright, 26 px beside the outer one', () => {
  const { line, spine, from, to } = bracketBetween('road', at(300, 100), at(310, 300), room);
  expect(line).toEqual([
    [310, 100],
    [336, 100],
    [336, 300],
    [320, 300],
  ]);
  expect([spine, from, to]).toEqual([336, line[0], line[3]]);
});

test('bracketBetween(x) takes the side with more room', () => {
  expect(bracketBetween('road', at(800, 100), at(790, 300), room).spine).toBe(764);
  expect(bracketBetween('road', at(100, 500), at(400, 510), room).line[1][1]).toBe(474);
  expect(bracketBetween('road', at(100, 90), at(400, 100), room).line[1][1]).toBe(126);
});

test('bracketBetween(x) does not care which end comes first', () => {
  const [a, b] = [at(200, 100), at(500, 350)];
  expect(bracketBetween('road', b, a, room).line.toReversed()).toEqual(bracketBetween('road', a, b, room).line);
});

test('bracketBetween(slanted) runs along the stretch, 26 px from both towns', () => {
  const [a, b] = [at(200, 100), at(500, 350)];
  const [, first, second] = bracketBetween('road', a, b, room).line;
  expect(Math.hypot(first[0] - a.x, first[1] - a.y)).toBeCloseTo(26, 0);
  expect(Math.hypot(second[0] - b.x, second[1] - b.y)).toBeCloseTo(26, 0);
  expect((second[1] - first[1]) / (second[0] - first[0])).toBeCloseTo(250 / 300, 2);
});

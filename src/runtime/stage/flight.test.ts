import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Camera, cameraOf, flightBetween, transformTo } from './flight.ts';

const wide = { k: 100, x: 640, y: 360 };
const near = { k: 4000, x: -2000, y: 900 };

test.each([
  ['2 -3.5 4', { k: 2, x: -3.5, y: 4 }],
  ['0 1 1', undefined],
  ['1 2', undefined],
  ['a b c', undefined],
  ['', undefined],
])('cameraOf(%j) is %j', (text, camera) => {
  expect(cameraOf(text)).toEqual(camera);
});

test('flightBetween begins and ends exactly at the two views', () => {
  const path = flightBetween(wide, near, 10);
  expect(path).toHaveLength(11);
  expect(path[0]).toBe(wide);
  expect(path.at(-1)).toBe(near);
});

test('flightBetween two near views far apart zooms out on the way', () => {
  const there = { ...near, x: near.x - 40_000 };
  const path = flightBetween(near, there, 10);
  expect(path[5]?.k).toBeLessThan(near.k / 2);
});

test('flightBetween the same centre zooms evenly: equal ratios in equal times', () => {
  const ratios = flightBetween(wide, { k: 1600, x: 640, y: 360 }, 4).map(camera => camera.k / wide.k);
  for (const [step, ratio] of ratios.entries()) expect(ratio).toBeCloseTo(2 ** step, 6);
});

test('flightBetween has no jump: the formula meets both views', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const camera = fc.record({ k: number(50, 50_000), x: number(-50_000, 50_000), y: number(-50_000, 50_000) });
  const look = (at: Camera) => [Math.log(at.k), (640 - at.x) / at.k, (360 - at.y) / at.k];
  fc.assert(
    fc.property(camera, camera, (from, to) => {
      const path = flightBetween(from, to, 4000);
      const ends: [Camera | undefined, Camera | undefined][] = [
        [path[0], path[1]],
        [path.at(-1), path.at(-2)],
      ];
      for (const [end, beside] of ends) {
        if (!end || !beside) throw new Error('a flight has at least two cameras');
        const [logEnd = 0, xEnd = 0, yEnd = 0] = look(end);
        const [log = 0, x = 0, y = 0] = look(beside);
        expect(Math.abs(log - logEnd)).toBeLessThan(0.05);
        // Within a twentieth of the picture, in the plane.
        expect(Math.hypot(x - xEnd, y - yEnd)).toBeLessThan((0.05 * 1280) / Math.min(end.k, beside.k));
      }
    }),
  );
});

test('transformTo moves a point drawn for one camera to where the other sees it', () => {
  const [, tx, ty, scale] = /translate\((.+)px, (.+)px\) scale\((.+)\)/.exec(transformTo(near, wide)) ?? [];
  const point = { x: 1.2, y: -0.4 };
  const drawn = { x: wide.k * point.x + wide.x, y: wide.k * point.y + wide.y };
  expect(Number(scale) * drawn.x + Number(tx)).toBeCloseTo(near.k * point.x + near.x, 6);
  expect(Number(scale) * drawn.y + Number(ty)).toBeCloseTo(near.k * point.y + near.y, 6);
});

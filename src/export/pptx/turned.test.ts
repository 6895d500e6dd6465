import { expect, test } from 'vitest';
import { emu } from './measure.ts';
import { turned, turnedXml } from './turned.ts';

const box = { x: 0, y: 0, width: 0, height: 0 };
const frame = (x: number, width: number, name = 'off', size = 'ext') =>
  `<a:${name} x="${emu(x)}" y="7"/><a:${size} cx="${emu(width)}" cy="9"/>`;

test('turnedXml(shape) stands as far from the right as it stood from the left; freeforms are turned over', () => {
  const words = `<a:xfrm>${frame(48, 200)}</a:xfrm><a:prstGeom prst="rect"/>`;
  expect(turnedXml(words)).toBe(`<a:xfrm>${frame(1032, 200)}</a:xfrm><a:prstGeom prst="rect"/>`);
  const line = `<a:xfrm flipV="1">${frame(0, 40)}</a:xfrm><a:prstGeom prst="line"/>`;
  expect(turnedXml(line)).toBe(`<a:xfrm flipH="1" flipV="1">${frame(1240, 40)}</a:xfrm><a:prstGeom prst="line"/>`);
  expect(turnedXml(words + line)).toBe(turnedXml(words) + turnedXml(line));
  expect(turnedXml(turnedXml(words))).toBe(words);
});

test('turned(map) is not turned over: a large one stays, the frame of a small one moves with what is in it', () => {
  const held = `${frame(48, 300, 'chOff', 'chExt')}</a:xfrm><a:xfrm>${frame(60, 10)}</a:xfrm><a:custGeom/>`;
  const xml = `<a:xfrm>${frame(48, 300)}${held}`;
  expect(turned({ box, xml, map: 'large' })).toBe(xml);
  expect(turned({ box, xml, map: 'small' })).toBe(`<a:xfrm>${frame(932, 300)}${held}`);
});

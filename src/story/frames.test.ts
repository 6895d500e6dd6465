import { expect, test } from 'vitest';
import { frameHosts, frameOf, isMap } from './frames.ts';

const youtube = 'https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0';

test.each([
  ['https://www.youtube.com/watch?v=abcdefghijk', youtube],
  ['https://m.youtube.com/watch?list=PL1&v=abcdefghijk&t=1m30s', `${youtube}&start=90`],
  ['https://youtu.be/abcdefghijk?t=75', `${youtube}&start=75`],
  ['https://www.youtube.com/embed/abcdefghijk', youtube],
  ['https://www.youtube.com/shorts/abcdefghijk?feature=share', youtube],
  ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
  ['https://vimeo.com/76979871/8272103f6e', 'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e'],
  [
    'https://player.vimeo.com/video/76979871?h=8272103f6e',
    'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e',
  ],
  ['https://www.google.com/maps/embed?pb=!1m18!2d71', 'https://www.google.com/maps/embed?pb=!1m18!2d71'],
])('frameOf(%s) is %s', (address, src) => {
  expect(frameOf(address)?.src).toBe(src);
});

test('frameOf(a map of OpenStreetMap) is a box around its middle, with its marker, on the frames of its host', () => {
  const src = new URL(frameOf('https://www.openstreetmap.org/?mlat=37.5&mlon=71.6#map=13/37.49/71.55')?.src ?? '');
  expect(src.origin + src.pathname).toBe('https://www.openstreetmap.org/export/embed.html');
  const [west = 0, south = 0, east = 0, north = 0] = (src.searchParams.get('bbox') ?? '').split(',').map(Number);
  expect((west + east) / 2).toBeCloseTo(71.55, 4);
  expect((south + north) / 2).toBeCloseTo(37.49, 4);
  expect(east - west).toBeCloseTo((732 * 360) / (256 * 2 ** 13), 4);
  expect(src.searchParams.get('marker')).toBe('37.5,71.6');
});

test.each([
  'https://www.youtube.com/@channel',
  'https://www.youtube.com/watch?v=%22%3E%3Cscript%3E',
  'https://vimeo.com/about',
  'https://www.google.com/maps/@37.49,71.55,13z',
  'https://www.openstreetmap.org/copyright',
  'https://www.openstreetmap.org/#map=13/91/71',
  'https://youtube.com.example.org/watch?v=abcdefghijk',
])('frameOf(%s) is nothing', address => {
  expect(frameOf(address)).toBeUndefined();
});

test('frameOf() leads to hosts of the list and to no others', () => {
  for (const address of ['https://youtu.be/abcdefghijk', 'https://vimeo.com/1', 'https://osm.org/#map=3/1/2'])
    expect(frameHosts).toContain(new URL(frameOf(address)?.src ?? '').host);
});

test.each([
  ['https://www.google.com/maps/place/Khorog/@37.4,71.5,13z', true],
  ['https://maps.app.goo.gl/abc', true],
  ['https://www.openstreetmap.org/way/1', true],
  ['https://www.google.com/search?q=maps', false],
  ['https://example.org/maps', false],
])('isMap(%s) is %s', (address, expected) => {
  expect(isMap(address)).toBe(expected);
});

import { expect, test } from 'vitest';
import { tellsPlace } from './photo-place.ts';

/** A JPEG's head with Exif data in it. @param tag of the one entry of its directory. */
function photo(tag: number, little: boolean, entriesOfPlace = 3): Buffer {
  const data = Buffer.alloc(40);
  const short = (value: number, at: number) => (little ? data.writeUInt16LE(value, at) : data.writeUInt16BE(value, at));
  const long = (value: number, at: number) => (little ? data.writeUInt32LE(value, at) : data.writeUInt32BE(value, at));
  data.write(little ? 'II*\0' : 'MM\0*', 'latin1');
  long(8, 4);
  short(1, 8);
  short(tag, 10);
  long(26, 18);
  short(entriesOfPlace, 26);
  return Buffer.concat([Buffer.from('\xff\xd8\xff\xe1\0\x40Exif\0\0', 'latin1'), data]);
}

test('tellsPlace() finds the place that a camera has written, in either order of bytes', () => {
  expect(tellsPlace(photo(0x8825, true))).toBe(true);
  expect(tellsPlace(photo(0x8825, false))).toBe(true);
});

test('tellsPlace() finds none in other data, in none, and in what breaks off', () => {
  expect(tellsPlace(photo(0x0112, true))).toBe(false);
  expect(tellsPlace(photo(0x8825, true, 1))).toBe(false);
  expect(tellsPlace(Buffer.from('\x89PNG\r\n'))).toBe(false);
  for (let length = 0; length < 38; length++)
    expect(tellsPlace(photo(0x8825, true).subarray(0, length)), `${length}`).toBe(false);
});

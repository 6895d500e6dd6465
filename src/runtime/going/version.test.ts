import { expect, test } from 'vitest';
import { openingOf, wholeAddress } from './version.ts';

const slides = [
  { id: 'title', kind: 'title', title: 'T' },
  { id: 'one', kind: 'act', title: 'One', act: 'one' },
  { id: 'a', kind: 'event', title: 'A', act: 'one', event: 'a', number: 1 },
  { id: 'two', kind: 'act', title: 'Two', act: 'two' },
  { id: 'b', kind: 'event', title: 'B', act: 'two', event: 'b', number: 2 },
  { id: 'b-claims', kind: 'claims', title: 'B', act: 'two', event: 'b', number: 2 },
  { id: 'sources', kind: 'sources', title: 'Sources' },
];
const whole = { slides, cuts: { short: { title: 'Short', events: [2] } } };
const cut = { slides, cut: { id: 'short', title: 'Short', leftOut: ['a', 'one'] } };
const outside = { id: 'short', title: 'Short' };

test.each([
  ['', ''],
  ['', '#b-claims'],
  ['&x=1', '#two'],
  ['', '#sources'],
  ['', '#nowhere'],
])('openingOf(whole, "?cut=short%s", %j) goes to the page of the cut', (rest, hash) => {
  expect(openingOf(whole, { search: `?cut=short${rest}`, hash })).toEqual({ go: `cut/short/?cut=short${rest}${hash}` });
});

test.each(['#a', '#one'])('openingOf(whole, %j that the cut leaves out) stays, without the cut, and says so', hash => {
  expect(openingOf(whole, { search: '?x=1&cut=short', hash })).toEqual({ address: `./?x=1${hash}`, outside });
  expect(openingOf(whole, { search: '?outside=short', hash })).toEqual({ address: `./${hash}`, outside });
});

test.each(['shrot', 'constructor'])('openingOf(whole, "?cut=%s") is a version that there is not', id => {
  expect(openingOf(whole, { search: `?cut=${id}`, hash: '' })).toEqual({ unknown: id });
});

test('openingOf(whole) without a query has nothing to do', () => {
  expect(openingOf(whole, { search: '', hash: '#a' })).toEqual({});
});

test("openingOf(cut) shows the story's own address, with what else is asked for", () => {
  expect(openingOf(cut, { search: '?cut=short&x', hash: '#b' })).toEqual({ address: '../../?cut=short&x#b' });
  expect(openingOf(cut, { search: '', hash: '' })).toEqual({ address: '../../?cut=short' });
});

test('wholeAddress(id) is that of the whole story for what the cut leaves out, and nothing for anything else', () => {
  expect(wholeAddress(cut, '?cut=short&x', 'a')).toBe('./?x&outside=short#a');
  expect(wholeAddress(cut, '?cut=short', 'nowhere')).toBeUndefined();
  expect(wholeAddress({}, '', 'a')).toBeUndefined();
});

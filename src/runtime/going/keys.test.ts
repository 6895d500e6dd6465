import { expect, test } from 'vitest';
import { type Command, commandOf, type Focus, type Press } from './keys.ts';

const plain: Press = {
  key: '',
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
};

function press(key: string, rest: Partial<Press> = {}): Press {
  return { ...plain, key, ...rest };
}

test.each<[string, Command]>([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  [' ', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
  [']', 'next-act'],
  ['[', 'previous-act'],
  ['Home', 'first'],
  ['End', 'last'],
  ['g', 'goto'],
  ['G', 'goto'],
  ['o', 'overview'],
  ['s', 'speaker'],
  ['f', 'fullscreen'],
  ['t', 'theme'],
  ['b', 'black'],
  ['.', 'black'],
  ['e', 'steps'],
  ['a', 'autoplay'],
  ['?', 'keys'],
  ['Escape', 'close'],
  ['w', 'follow'],
  ['+', 'larger'],
  ['=', 'larger'],
  ['-', 'smaller'],
  ['Backspace', 'leave'],
])('commandOf(%j) is %s', (key, command) => {
  expect(commandOf(press(key), 'page')).toBe(command);
});

test('commandOf(Shift+Space) is previous', () => {
  expect(commandOf(press(' ', { shiftKey: true }), 'page')).toBe('previous');
});

test.each(['Enter', 'Tab', 'constructor', 'toString', 'x', '1', 'Dead'])('commandOf(%j) is nothing', key => {
  expect(commandOf(press(key), 'page')).toBeUndefined();
});

test.each<[string, Partial<Press>]>([
  ['f', { ctrlKey: true }],
  ['ArrowLeft', { altKey: true }],
  ['[', { metaKey: true }],
  [']', { ctrlKey: true }],
  [' ', { ctrlKey: true }],
  ['ArrowRight', { shiftKey: true }],
  ['g', { altKey: true }],
])('commandOf(%j with a modifier) leaves the key to the browser', (key, rest) => {
  expect(commandOf(press(key, rest), 'page')).toBeUndefined();
});

test('commandOf(]) understands brackets typed with AltGr on a German keyboard', () => {
  expect(commandOf(press(']', { code: 'Digit9', ctrlKey: true, altKey: true }), 'page')).toBe('next-act');
});

test.each([
  ['п', 'KeyG', 'goto'],
  ['щ', 'KeyO', 'overview'],
  ['ъ', 'BracketRight', 'next-act'],
  ['И', 'KeyB', 'black'],
])('commandOf(%s on key %s of a Cyrillic keyboard) is %s', (key, code, command) => {
  expect(commandOf(press(key, { code }), 'page')).toBe(command);
});

test('commandOf(ü on the [ key of a German keyboard) is nothing: the letter is Latin', () => {
  expect(commandOf(press('ü', { code: 'BracketLeft' }), 'page')).toBeUndefined();
});

test.each<[string, Focus]>([
  [' ', 'control'],
  [' ', 'field'],
  ['g', 'field'],
  ['ArrowRight', 'field'],
  ['Home', 'field'],
])('commandOf(%j) leaves the key to a focused %s', (key, focus) => {
  expect(commandOf(press(key), focus)).toBeUndefined();
});

test('commandOf(ArrowRight) steps while a button is focused, and Escape works in a field', () => {
  expect(commandOf(press('ArrowRight'), 'control')).toBe('next');
  expect(commandOf(press('Escape'), 'field')).toBe('close');
});

test('commandOf repeats steps of a held key, not switches', () => {
  expect(commandOf(press('ArrowRight', { repeat: true }), 'page')).toBe('next');
  expect(commandOf(press('b', { repeat: true }), 'page')).toBeUndefined();
});

test('commandOf(ArrowLeft) is next where text runs from right to left', () => {
  expect(commandOf(press('ArrowLeft'), 'page', { rightToLeft: true })).toBe('next');
  expect(commandOf(press('ArrowRight'), 'page', { rightToLeft: true })).toBe('previous');
});

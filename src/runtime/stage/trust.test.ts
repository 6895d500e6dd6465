import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { passRevealMarkup, revealMarkup } from './trust.ts';

const reveal = readFileSync('node_modules/reveal.js/dist/reveal.mjs', 'utf8');
const controls = /className = "controls", this\.element\.innerHTML = `(.*?)`/s.exec(reveal)?.[1] ?? '';

/** The literal as reveal.js builds it when the deck runs from left to right. */
const built = controls.replace(/\$\{e \? ".*?" : "(.*?)"\}/g, '$1');

test('passRevealMarkup passes the controls that the installed reveal.js writes', () => {
  expect(built).toContain('navigate-left');
  expect(passRevealMarkup(built)).toBe(built);
});

test('passRevealMarkup passes the empty string', () => {
  expect(passRevealMarkup('')).toBe('');
});

test('passRevealMarkup throws for anything else, also around what is allowed', () => {
  const allowed = revealMarkup[1] ?? '';
  for (const text of ['<b>', ' ', '<img src=x onerror=alert(1)>', `${allowed}<i></i>`, `<i></i>${allowed}`]) {
    expect(() => passRevealMarkup(text)).toThrow(TypeError);
  }
});

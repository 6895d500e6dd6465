/** Everything that a deck does for who has no mouse: which keys, and what is seen then. */

import { expect, type Page } from '@playwright/test';
import type { Command } from '../src/runtime/going/keys.ts';
import type { Deck } from './deck.ts';

/** Begins on the slide `#assault`. */
type Try = (deck: Deck, page: Page) => Promise<void>;

const attribute = (name: string, value: string | RegExp, ...keys: string[]): Try => {
  return async (deck, page) => {
    await deck.press(...keys);
    await expect(page.locator('html')).toHaveAttribute(name, value);
  };
};

const opens = (name: string, key: string): Try => {
  return async deck => {
    await deck.press(key);
    await expect(deck.dialog(name)).toBeVisible();
    await deck.press('Escape');
    await expect(deck.dialog(name)).toBeHidden();
  };
};

const goes = (key: string, to: (deck: Deck) => Promise<string>): Try => {
  return async deck => {
    const wanted = await to(deck);
    await deck.press(key);
    await deck.shows(wanted);
  };
};

/** A button of the dialog of keys. */
const switched = (button: string, name: string, value: string): Try => {
  return async (deck, page) => {
    await deck.press('?');
    await tabTo(page, button);
    await attribute(name, value, 'Enter')(deck, page);
  };
};

/** Each command, by its key. A new one has to be tried too. */
export const commands: Record<Command, Try> = {
  next: goes('ArrowRight', deck => deck.after('assault')),
  previous: goes('PageUp', deck => deck.after('assault', -1)),
  'next-act': goes(']', async () => 'ceasefire'),
  'previous-act': goes('[', async () => 'clashes'),
  first: goes('Home', async () => 'title'),
  last: goes('End', async deck => (await deck.island()).slides.at(-1)?.id ?? ''),
  async goto(deck) {
    await deck.search('hand over ceasefire');
    await deck.searchField.fill('peace');
    await deck.press('ArrowDown', 'ArrowUp', 'Enter');
    await deck.shows('peace-accord');
  },
  async overview(deck) {
    await deck.press('o', 'ArrowRight', 'Enter');
    await deck.shows(await deck.after('assault'));
  },
  async speaker(deck) {
    await (await deck.openSpeaker()).close();
  },
  async fullscreen(deck, page) {
    const full = () => page.evaluate(() => document.fullscreenElement !== null);
    await deck.press('f');
    await expect.poll(full).toBe(true);
    await deck.press('f');
    await expect.poll(full).toBe(false);
  },
  theme: attribute('data-theme', 'ink', 't'),
  black: attribute('data-black', '', 'b'),
  async steps(deck) {
    await deck.press('e');
    await expect(deck.notice).toContainText('Step by step');
  },
  async autoplay(deck, page) {
    await page.goto(`${page.url().split('#')[0]}?autoplay=60#assault`);
    await deck.ready();
    const pause = page.locator('#autoplay');
    const before = await pause.textContent();
    await deck.press('a');
    await expect(pause).not.toHaveText(before ?? '');
  },
  async follow(deck, page) {
    await deck.press('w', 'Enter');
    await expect(page.locator('.thread-line')).toBeVisible();
  },
  async leave(deck, page) {
    await deck.press('w', 'Enter');
    await expect(page.locator('.thread-line')).toBeVisible();
    await deck.press('Backspace');
    await expect(page.locator('.thread-line')).toBeHidden();
  },
  keys: opens('Keys', '?'),
  contrast: switched('More contrast', 'data-contrast', 'on'),
  signs: switched('Letters and signs are keys', 'data-signs', 'off'),
  larger: attribute('data-text', '2', '+'),
  smaller: attribute('data-text', '2', '+', '+', '-'),
  close: opens('Go to a date or words', 'g'),
};

/** What is not on a key of its own. */
export const others: Record<string, Try> = {
  async 'a mark of the timeline'(deck, page) {
    await tabTo(page, '.mark');
    await deck.press('ArrowRight', 'Enter');
    await deck.shows('fighting');
  },
  async 'a part of the timeline'(deck, page) {
    await tabTo(page, '.band a');
    await deck.press('Enter');
    await deck.shows('background');
  },
  async 'the source of a statement'(deck, page) {
    await tabTo(page, '.slide:not([inert]) .cite');
    await expect(deck.card).toBeVisible();
    await deck.press('Escape');
    await expect(deck.card).toBeHidden();
    await deck.press('Enter');
    await expect(page.locator('[data-target]')).toBeFocused();
    await expect(deck.slide).toHaveAttribute('data-kind', 'sources');
  },
  async 'the story in one page'(deck, page) {
    await tabTo(page, '.to-reading');
    await deck.press('Enter');
    await expect(page.locator('html[data-page="read"]')).toHaveCount(1);
  },
  async 'a message that is taken away'(deck) {
    await deck.press('e');
    await expect(deck.notice).toBeVisible();
    await deck.press('Escape');
    await expect(deck.notice).toBeHidden();
  },
  async 'whom the cast names'(deck, page) {
    await deck.search('who is who');
    await deck.press('Enter');
    await tabTo(page, '.slide:not([inert]) .follow-name');
    await deck.press('Space');
    await expect(page.locator('.thread-line')).toBeVisible();
    await tabTo(page, '.thread-line button');
    await deck.press('Enter');
    await expect(page.locator('.thread-line')).toBeHidden();
  },
};

/** Presses Tab until the focus is on what a selector, or a button's name, says. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const selector = /^[.[]/.test(wanted) ? wanted : `button:text-is("${wanted}")`;
  for (let press = 0; press < 150; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(`:focus`).and(page.locator(selector)).count()) return;
  }
  throw new Error(`Tab does not reach ${wanted}`);
}

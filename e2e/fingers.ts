/** Everything that a deck does for who has fingers and no keyboard: what is touched, and what is seen then. */

import { expect, type Page } from '@playwright/test';
import type { Command } from '../src/runtime/going/keys.ts';
import type { Deck } from './deck.ts';
import { swipe } from './swipe.ts';

/** Begins on the slide `#assault`. */
type Touch = (deck: Deck, page: Page) => Promise<void>;

/** The tools show where the screen is touched, and are there for a while. */
async function tap(deck: Deck, page: Page, tool: string): Promise<void> {
  await page.touchscreen.tap(640, 300);
  await deck.tool(tool).tap();
}

const tool = (name: string, attribute: string, value: string): Touch => {
  return async (deck, page) => {
    await tap(deck, page, name);
    await expect(page.locator('html')).toHaveAttribute(attribute, value);
  };
};

/** Buttons of the dialog of keys, one after the other. */
const inKeys = (attribute: string, value: string, ...buttons: string[]): Touch => {
  return async (deck, page) => {
    await tap(deck, page, 'Keys');
    for (const name of buttons) await deck.dialog('Keys').getByRole('button', { name }).tap();
    await deck.dialog('Keys').getByRole('button', { name: 'Close' }).tap();
    await expect(deck.dialog('Keys')).toBeHidden();
    await expect(page.locator('html')).toHaveAttribute(attribute, value);
  };
};

const part = (id: string): Touch => {
  return async deck => {
    await (await deck.band(id)).tap();
    await deck.shows(id);
  };
};

/** A slide that the overview names first or last. */
const listed = (place: 0 | -1): Touch => {
  return async (deck, page) => {
    const id = (await deck.island()).slides.at(place)?.id ?? '';
    await tap(deck, page, 'All slides');
    await deck.dialog('All slides').locator(`a[href="#${id}"]`).tap();
    await deck.shows(id);
  };
};

const follow: Touch = async (deck, page) => {
  await tap(deck, page, 'Follow');
  await deck.dialog('Follow').locator('[data-thread]').first().tap();
  await expect(page.locator('.thread-line')).toBeVisible();
};

/** Each command, by touch. A new one has to be tried too. */
export const touched: Record<Command, Touch> = {
  async next(deck, page) {
    const wanted = await deck.after('assault');
    await swipe(page, [
      [800, 300],
      [400, 310],
    ]);
    await deck.shows(wanted);
  },
  async previous(deck, page) {
    await tap(deck, page, 'Back');
    await deck.shows(await deck.after('assault', -1));
  },
  'next-act': part('ceasefire'),
  'previous-act': part('murder'),
  first: listed(0),
  last: listed(-1),
  async goto(deck, page) {
    await tap(deck, page, 'Go to');
    await deck.searchField.fill('peace');
    await deck.found.first().tap();
    await deck.shows('peace-accord');
  },
  async overview(deck, page) {
    await tap(deck, page, 'All slides');
    await deck.dialog('All slides').getByRole('button', { name: 'Close' }).tap();
    await expect(deck.dialog('All slides')).toBeHidden();
  },
  async speaker(deck, page) {
    const opened = page.waitForEvent('popup');
    await tap(deck, page, 'Speaker window');
    await (await opened).close();
  },
  async fullscreen(deck, page) {
    const full = () => page.evaluate(() => document.fullscreenElement !== null);
    await tap(deck, page, 'Full screen');
    await expect.poll(full).toBe(true);
    await tap(deck, page, 'Full screen');
    await expect.poll(full).toBe(false);
  },
  theme: tool('Light or dark', 'data-theme', 'ink'),
  async black(deck, page) {
    await tool('Black screen', 'data-black', '')(deck, page);
    await page.touchscreen.tap(640, 300);
    await expect(page.locator('html')).not.toHaveAttribute('data-black');
    await deck.shows('assault');
  },
  async steps(deck, page) {
    await tap(deck, page, 'Step by step');
    await expect(deck.notice).toContainText('Step by step');
    await deck.notice.getByRole('button', { name: 'Close' }).tap();
    await expect(deck.notice).toBeHidden();
  },
  async autoplay(deck, page) {
    await page.goto(`${page.url().split('#')[0]}?autoplay=60#assault`);
    await deck.ready();
    const pause = page.locator('#autoplay');
    const before = await pause.textContent();
    await pause.tap();
    await expect(pause).not.toHaveText(before ?? '');
  },
  follow,
  async leave(deck, page) {
    await follow(deck, page);
    await page.locator('.thread-line').getByRole('button', { name: 'Leave' }).tap();
    await expect(page.locator('.thread-line')).toBeHidden();
  },
  async keys(deck, page) {
    await tap(deck, page, 'Keys');
    await deck.dialog('Keys').getByRole('button', { name: 'Close' }).tap();
    await expect(deck.dialog('Keys')).toBeHidden();
  },
  contrast: inKeys('data-contrast', 'on', 'More contrast'),
  signs: inKeys('data-signs', 'off', 'Letters and signs are keys'),
  larger: inKeys('data-text', '2', 'Larger text'),
  smaller: inKeys('data-text', '2', 'Larger text', 'Larger text', 'Smaller text'),
  async close(deck, page) {
    await tap(deck, page, 'Go to');
    await deck.dialog('Go to').getByRole('button', { name: 'Close' }).tap();
    await expect(deck.dialog('Go to')).toBeHidden();
  },
};

/** What is no command. */
export const alsoTouched: Record<string, Touch> = {
  async 'a mark of the timeline'(deck) {
    await (await deck.mark('nazarov-killed')).tap();
    await deck.shows('nazarov-killed');
  },
  async 'the source of a statement'(deck, page) {
    await deck.slide.locator('.cite').first().tap();
    await expect(page.locator('[data-target]')).toBeVisible();
    await expect(deck.slide).toHaveAttribute('data-kind', 'sources');
  },
  async 'the story in one page'(_deck, page) {
    await page.touchscreen.tap(640, 300);
    await page.locator('.to-reading').tap();
    await expect(page.locator('html[data-page="read"]')).toHaveCount(1);
  },
  async 'whom the cast names'(deck, page) {
    await tap(deck, page, 'Go to');
    await deck.searchField.fill('who is who');
    await deck.found.first().tap();
    await deck.slide.locator('.follow-name').first().tap();
    await expect(page.locator('.thread-line')).toBeVisible();
  },
};

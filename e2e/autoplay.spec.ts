/** Autoplay: only when asked, pauses for everybody, begins again, waits in the background, does not chatter. */

import type { Page } from '@playwright/test';
import { textOf, unpack } from '../src/runtime/stage/plant.ts';
import type { Deck } from './deck.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('no deck plays by itself unless its address asks, and A does nothing then', async ({ deck, page }) => {
  await page.clock.install();
  await deck.open();
  await deck.press('a');
  await page.clock.runFor('10:00');
  await deck.shows('title');
  await expect(page.locator('#autoplay')).toHaveCount(0);
  await expect(page.locator('.tools [data-do="autoplay"]')).toBeHidden();
});

test('"?autoplay=8" shows each slide for eight seconds, and after the last the first', async ({ deck, page }) => {
  const ids = await play(deck, '?autoplay=8');
  for (const id of ids.slice(1, 4)) {
    await page.clock.runFor(7900);
    expect(await deck.now()).not.toBe(id);
    await page.clock.runFor(100);
    await deck.shows(id);
  }
  await expect(page).toHaveURL(new RegExp(`\\?autoplay=8#${ids[3]}$`));
  await deck.press('End', 'a');
  await deck.shows(ids.at(-1) ?? '');
  await page.clock.runFor(8100);
  await deck.shows('title');
});

test('"?autoplay" gives a slide with more words more time', async ({ deck, page }) => {
  const ids = await play(deck, '?autoplay');
  const packed = await page.locator('script[data-kept=slides]').allTextContents();
  const words = [0, ...packed.flatMap(unpack).map(tree => textOf(tree).length)];
  const times: number[] = [];
  for (const id of ids.slice(1, 7)) {
    let seconds = 0;
    while ((await deck.now()) !== id && seconds < 300) {
      await page.clock.runFor(1000);
      seconds += 1;
    }
    times.push(seconds);
  }
  const longest = words.indexOf(Math.max(...words.slice(0, 6)));
  // Seconds are counted whole: two slides of nearly as many words may come out the other way round.
  expect(times[longest]).toBeGreaterThanOrEqual(Math.max(...times) - 1);
  expect(Math.min(...times)).toBeLessThan(Math.max(...times));
});

for (const [what, act] of [
  ['a key', (page: Page) => page.keyboard.press('x')],
  ['a click', (page: Page) => page.mouse.click(300, 400)],
  ['a key that moves', (page: Page) => page.keyboard.press('ArrowRight')],
] as const) {
  test(`${what} pauses it and says how to go on; A goes on`, async ({ deck, page }) => {
    await play(deck, '?autoplay=8');
    const button = page.locator('#autoplay');
    await expect(button).toHaveText('Pause');
    await act(page);
    await page.clock.runFor(100);
    await expect(button).toHaveText('Go on');
    await expect(deck.notice).toContainText('Press A');
    const now = await deck.now();
    await page.clock.runFor('01:00');
    await deck.shows(now);
    await deck.press('a');
    await expect(button).toHaveText('Pause');
    await page.clock.runFor(8100);
    await deck.shows(await deck.after(now));
  });
}

test('the button in sight pauses and goes on with the pointer and the keyboard', async ({ deck, page }) => {
  const ids = await play(deck, '?autoplay=8');
  const button = page.locator('#autoplay');
  await button.click();
  await expect(button).toHaveText('Go on');
  await page.clock.runFor('01:00');
  await deck.shows('title');
  await button.focus();
  await deck.press('Space');
  await expect(button).toHaveText('Pause');
  await page.clock.runFor(8100);
  await deck.shows(ids[1] ?? '');
});

test('a tab in the background waits', async ({ deck, page }) => {
  const ids = await play(deck, '?autoplay=8');
  await hide(page, true);
  await page.clock.runFor('05:00');
  await deck.shows('title');
  await hide(page, false);
  await page.clock.runFor(8100);
  await deck.shows(ids[1] ?? '');
});

test('nothing is read out and the focus stays while it plays; a key afterwards is answered as ever', async ({
  deck,
  page,
}) => {
  const ids = await play(deck, '?autoplay=8');
  await page.clock.runFor(16_200);
  await deck.shows(ids[2] ?? '');
  await expect(page.locator('#announcer')).toBeEmpty();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await deck.next();
  await expect(page.locator('#announcer')).not.toBeEmpty();
});

/** Opens the deck with a clock that only the test moves; returns the ids of the slides. */
async function play(deck: Deck, query: string): Promise<string[]> {
  await deck.page.clock.install();
  await deck.open(query);
  await deck.page.clock.pauseAt(Date.now() + 1000);
  await deck.press('Home', 'a');
  return (await deck.island()).slides.map(slide => slide.id);
}

/** Tells the page that its tab is hidden, as the browser does. */
async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate(value => {
    Object.defineProperty(document, 'hidden', { configurable: true, value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

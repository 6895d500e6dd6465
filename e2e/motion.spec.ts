/** What moves, and that nothing does for those who do not want it. */

import type { Deck } from './deck.ts';
import { expect, test } from './test.ts';

/** Slides with a large map view that stand side by side in the deck. */
const [from, to] = ['title', 'setting'];

test('between two views the map flies, and at the end only the new view is there', async ({ deck, page }) => {
  await deck.open(`#${from}`);
  await deck.next();
  expect(await movesOnMap(deck)).toBeGreaterThan(2);
  await expect(page.locator(`.view[data-view="${to}"]`)).toHaveAttribute('data-shown');
  await expect.poll(() => movesOnMap(deck)).toBe(0);
  await expect(page.locator('.map .view').filter({ visible: true })).toHaveCount(1);
});

test('a reader who is faster than the flight gets the right view at once', async ({ deck, page }) => {
  await deck.open(`#${from}`);
  await deck.press('ArrowRight', 'ArrowLeft', 'ArrowRight');
  await deck.shows(to);
  await expect(page.locator('.view[data-shown]')).toHaveAttribute('data-view', to);
  await deck.next();
  await expect(page.locator('.view[data-shown]')).toHaveCount(0);
  await expect.poll(() => movesOnMap(deck)).toBe(0);
  await expect(page.locator('.map .view').filter({ visible: true })).toHaveCount(0);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves on any slide, and each shows its own view or none', async ({ deck, page }) => {
    await deck.open();
    for (const [index, { id, view }] of (await deck.island()).slides.entries()) {
      if (index > 0) await deck.next();
      expect(await page.evaluate(() => document.getAnimations().length), id).toBe(0);
      const seen = await page
        .locator('.map .view')
        .filter({ visible: true })
        .evaluateAll(all => all.map(one => one.getAttribute('data-view')));
      expect(seen, id).toEqual(view ? [view] : []);
    }
  });
});

function movesOnMap(deck: Deck): Promise<number> {
  return deck.page.evaluate(() => {
    const map = document.querySelector('.map');
    return document.getAnimations().filter(({ effect }) => map?.contains((effect as KeyframeEffect).target)).length;
  });
}

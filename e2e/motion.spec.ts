/** What moves, and that nothing does for those who do not want it. */

import type { Page } from '@playwright/test';
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

test('what a slide holds settles and the mark glides there, briefly; a move that follows at once is a cut', async ({
  deck,
  page,
}) => {
  await page.addInitScript(() => {
    const { animate } = Element.prototype;
    Element.prototype.animate = function (frames, timing) {
      document.documentElement.dispatchEvent(new CustomEvent('moves', { detail: [this, timing] }));
      return animate.call(this, frames, timing);
    };
  });
  await page.clock.install();
  await deck.open('#assault');
  await page.clock.pauseAt(Date.now() + 60_000);
  const moves = await listenToMoves(page);
  // By the pointer: after Enter on a mark the arrows walk along the timeline.
  await (await deck.mark('nazarov-killed')).click();
  expect(await moves()).toEqual(expect.arrayContaining(['body', 'dot']));
  await deck.press('ArrowRight', 'ArrowRight');
  await deck.shows(await deck.after('nazarov-killed', 2));
  expect(await moves()).toEqual([]);
  await expect(deck.slide.locator('.body')).toHaveCSS('opacity', '1');
  await page.clock.runFor(300);
  await deck.next();
  expect(await moves()).toContain('body');
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

/**
 * Starts to collect what is set moving outside the map, however short it moves. The answer gives the classes since the
 * last asking; anything that takes longer than 300 ms is named so.
 */
async function listenToMoves(page: Page): Promise<() => Promise<string[]>> {
  const handle = await page.evaluateHandle(() => {
    const moves: string[] = [];
    document.documentElement.addEventListener('moves', event => {
      const [element, timing] = (event as CustomEvent<[Element, KeyframeAnimationOptions]>).detail;
      if (element.closest('.map')) return;
      moves.push(Number(timing.duration) > 300 ? 'too long' : (element.getAttribute('class') ?? ''));
    });
    return moves;
  });
  return async () => {
    const moves = await handle.evaluate(list => list.splice(0));
    expect(moves).not.toContain('too long');
    return moves;
  };
}

test('the tools show while a pointer moves, and not because a page has come under one that rests', async ({
  deck,
  page,
}) => {
  await deck.open();
  const pointing = page.locator('html[data-pointing]');
  // As Chromium tells some pages when they have been laid out.
  await page.evaluate(() => document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true })));
  // At once: they go by themselves.
  expect(await pointing.count()).toBe(0);
  await page.mouse.move(300, 300);
  await expect(pointing).toHaveCount(1);
});

/** The card that names a mark of the timeline. */

import { expect, test } from './test.ts';

test('the card of a mark covers no other mark', async ({ deck, page }) => {
  await deck.open();
  const upper = await deck.middleOf('deadline');
  const lower = await deck.middleOf('refusal');
  await page.mouse.move(lower.x, lower.y);
  await expect(deck.card).toContainText(await deck.titleOf('refusal'));
  await page.mouse.click(upper.x, upper.y);
  await deck.shows('deadline');
});

test('what comes under a pointer that rests is not named', async ({ deck, page }) => {
  await deck.open();
  const { x, y } = await deck.middleOf('refusal');
  await page.mouse.move(x, y);
  await expect(deck.card).toBeVisible();
  await deck.press('o');
  await expect(deck.card).toBeHidden();
  await deck.press('Escape');
  await page.waitForTimeout(300);
  await expect(deck.card).toBeHidden();
  await page.mouse.move(x + 1, y);
  await expect(deck.card).toBeVisible();
});

test('a stretch without a slide says its name and dates to the pointer', async ({ deck }) => {
  await deck.open('', 'axis-lanes');
  await deck.ribbon
    .locator('.span')
    .first()
    .hover({ position: { x: 3, y: 60 } });
  await expect(deck.card).toContainText('The rainy season');
  await expect(deck.card).toContainText('2014');
});

test('the pointer on a mark shows a card with date and title inside the window, gone with Escape', async ({
  deck,
  page,
}) => {
  await deck.open('#assault');
  for (const event of ['civil-war', 'nazarov-killed', 'residents-report']) {
    await (await deck.mark(event)).hover();
    await expect(deck.card).toContainText(await deck.titleOf(event));
    await expect(deck.card).toContainText(/\d{4}/);
    await expect(deck.card).toBeInViewport({ ratio: 1 });
  }
  await deck.press('Escape');
  await expect(deck.card).toBeHidden();
  await (await deck.mark('fighting')).hover();
  await expect(deck.card).toBeVisible();
  await page.mouse.move(640, 30);
  await expect(deck.card).toBeHidden();
});

/** Fingers: swipes, taps on the ribbon, and the offer of the reading view on a narrow screen. */

import { alsoTouched, touched } from './fingers.ts';
import { swipe } from './swipe.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });

test('a swipe to the left or up goes on, to the right or down goes back', async ({ deck, page }) => {
  await deck.open();
  const { slides } = await deck.island();
  await swipe(page, [
    [600, 200],
    [300, 210],
  ]);
  await deck.shows(slides[1]?.id ?? '');
  await swipe(page, [
    [400, 300],
    [400, 100],
  ]);
  await deck.shows(slides[2]?.id ?? '');
  await swipe(page, [
    [300, 200],
    [600, 210],
  ]);
  await deck.shows(slides[1]?.id ?? '');
  await swipe(page, [
    [400, 100],
    [400, 300],
  ]);
  await deck.shows('title');
});

test('a short or slanting movement and two fingers are no swipe', async ({ deck, page }) => {
  await deck.open('#assault');
  await swipe(page, [
    [400, 200],
    [380, 200],
  ]);
  await swipe(page, [
    [400, 100],
    [300, 200],
  ]);
  await swipe(
    page,
    [
      [300, 200],
      [150, 200],
    ],
    [
      [400, 200],
      [550, 200],
    ],
  );
  await deck.shows('assault');
});

test('a swipe on the black screen brings the picture back and does nothing else', async ({ deck, page }) => {
  await deck.open('#assault');
  await deck.press('b');
  await expect(page.locator('html[data-black]')).toHaveCount(1);
  await swipe(page, [
    [600, 200],
    [300, 210],
  ]);
  await expect(page.locator('html[data-black]')).toHaveCount(0);
  await deck.shows('assault');
});

test('a tap on a mark goes to its event', async ({ deck }) => {
  await deck.open();
  await (await deck.mark('nazarov-killed')).tap();
  await deck.shows('nazarov-killed');
  await expect(deck.card).toBeHidden();
});

test('a finger drawn along the axis shows the event where it is lifted, and is no swipe', async ({ deck, page }) => {
  await deck.open('#assault');
  const box = (await (await deck.mark('nazarov-killed')).locator('.dot').boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await swipe(page, [
    [x + 200, y],
    [x, y],
  ]);
  await deck.shows('nazarov-killed');
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 1180, height: 720 } });

  test('every function is there for who has no keyboard', async ({ deck, page }) => {
    test.setTimeout(120_000);
    for (const [name, touch] of Object.entries({ ...touched, ...alsoTouched })) {
      await test.step(name, async () => {
        await deck.open('#assault');
        await touch(deck, page);
      });
      await page.evaluate(() => localStorage.clear());
      await page.goto('about:blank');
    }
    console.log(
      `touch alone: ${Object.keys(touched).length} commands and ${Object.keys(alsoTouched).length} other functions`,
    );
  });
});

test.describe('on a narrow upright screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the reading view is offered first, once, and the slides are a button away', async ({ deck, page }) => {
    await deck.open();
    const offer = page.getByText('This screen is narrow');
    await expect(offer).toBeVisible();
    await expect(page.getByRole('complementary').getByRole('link', { name: 'Read as text' })).toBeFocused();
    await deck.next();
    await expect(page).toHaveTitle('Khorog, July 2012');
    await page.getByRole('button', { name: 'Show the slides' }).tap();
    await expect(offer).toBeHidden();
    await deck.next();
    await deck.shows('setting');
    await deck.reload();
    await expect(offer).toBeHidden();
  });

  test('the offer leads to the reading view', async ({ deck, page }) => {
    await deck.open();
    await page.getByRole('complementary').getByRole('link', { name: 'Read as text' }).tap();
    await expect(page).toHaveURL(/\/khorog-2012\/read\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Khorog, July 2012');
  });
});

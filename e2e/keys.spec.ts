/** The keys that do not walk: help, theme, full screen, black; and what must not be taken from the browser. */

import type { Page } from '@playwright/test';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

test('"?" shows the keys, which then belong to the dialog until it is closed', async ({ deck, page }) => {
  await deck.open('#assault');
  await deck.press('?');
  const keys = deck.dialog('Keys');
  await expect(keys).toBeVisible();
  for (const key of ['Space', 'Home', 'G', 'O', 'S', 'F', 'T', 'B']) await expect(keys).toContainText(key);
  await deck.press('ArrowRight', 't');
  await deck.shows('assault');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'paper');
  await deck.press('Escape');
  await expect(keys).toBeHidden();
  await deck.press('?');
  await keys.getByRole('button', { name: 'Close' }).click();
  await expect(keys).toBeHidden();
  await deck.next();
  await deck.shows(await deck.after('assault'));
});

test('T changes the theme, which is remembered by every page of the story and by no other story', async ({
  deck,
  page,
}) => {
  await deck.open();
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await deck.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'ink');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(paper);
  await deck.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'ink');
  await expect(deck.tool('Light or dark')).toHaveAttribute('aria-pressed', 'true');
  await page.goto(addressOf(khorog, 'read/'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'ink');
  await deck.open('', 'smallest');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'paper');
});

test('the theme changes all the same where storage is denied', async ({ deck, page }) => {
  await page.addInitScript(() => {
    const denied = {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'localStorage', denied);
    Object.defineProperty(window, 'sessionStorage', denied);
  });
  await deck.open();
  await deck.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'ink');
});

test('F fills the screen and F leaves it again', async ({ deck, page }) => {
  await deck.open();
  const full = () => page.evaluate(() => document.fullscreenElement !== null);
  await deck.press('f');
  await expect.poll(full).toBe(true);
  await deck.press('f');
  await expect.poll(full).toBe(false);
});

test('B and "." turn the screen black; B, Escape or a click that presses nothing bring it back', async ({
  deck,
  page,
}) => {
  await deck.open('#assault');
  const black = page.locator('html[data-black]');
  const { x, y } = (await (await deck.mark('nazarov-killed')).boundingBox()) ?? { x: 0, y: 0 };
  for (const [on, off] of [
    ['b', () => deck.press('b')],
    ['.', () => deck.press('Escape')],
    ['b', () => page.mouse.click(x + 12, y + 12)],
  ] as const) {
    await deck.press(on);
    await expect(black).toHaveCount(1);
    const cover = await page.evaluate(() => getComputedStyle(document.body, '::after').backgroundColor);
    expect(cover).toBe('rgb(0, 0, 0)');
    await off();
    await expect(black).toHaveCount(0);
  }
  await deck.shows('assault');
});

test('on a black screen a key that moves brings the picture back and moves nothing yet', async ({ deck, page }) => {
  await deck.open('#assault');
  for (const key of ['ArrowRight', 'PageUp', 'Space', ']', 'End', 'g']) {
    await deck.press('b');
    await expect(page.locator('html[data-black]')).toHaveCount(1);
    await deck.press(key);
    await expect(page.locator('html[data-black]')).toHaveCount(0);
    await deck.shows('assault');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await deck.next();
  await deck.shows(await deck.after('assault'));
});

test('black is black to the last pixel, in both themes and over what was just shown', async ({ deck, page }) => {
  await deck.open('#no-such-slide');
  await expect(deck.notice).toBeVisible();
  for (const theme of ['paper', 'ink']) {
    await page.evaluate(name => document.documentElement.setAttribute('data-theme', name), theme);
    await page.mouse.move(300, 20);
    await deck.press('b');
    expect(await lightestPixel(page, await page.screenshot())).toBe(0);
    await deck.press('b');
  }
});

test('Space presses the button that has the focus, and goes on elsewhere', async ({ deck, page }) => {
  await deck.open('#assault');
  await deck.tool('Light or dark').focus();
  await deck.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'ink');
  await deck.shows('assault');
  await deck.tool('Next').focus();
  await deck.press('Space');
  await deck.shows(await deck.after('assault'));
  await expect(deck.tool('Next')).toBeFocused();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await deck.press('Space');
  await deck.shows(await deck.after('assault', 2));
});

test('every tool of the toolbar does what its key does', async ({ deck, page }) => {
  await deck.open('#assault');
  await page.mouse.move(640, 300);
  await page.mouse.move(660, 320);
  await deck.tool('Next').click();
  await deck.shows(await deck.after('assault'));
  await deck.tool('Back').click();
  await deck.shows('assault');
  for (const [tool, dialog] of [
    ['Go to', 'Go to a date or words'],
    ['All slides', 'All slides'],
    ['Keys', 'Keys'],
  ] as const) {
    await deck.tool(tool).click();
    await expect(deck.dialog(dialog)).toBeVisible();
    await deck.press('Escape');
  }
  await expect(page.getByRole('link', { name: 'Read as text' })).toHaveAttribute('href', './read/');
});

test('keys with Ctrl, Alt or Meta stay with the browser', async ({ deck, page }) => {
  await deck.open('#assault');
  const taken = await page.evaluate(() =>
    ['ArrowRight', 'ArrowLeft', 'Home', 'f', 'g', 't', 'b', ' '].filter(key => {
      const press = (modifier: object) =>
        !document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifier }),
        );
      return press({ ctrlKey: true }) || press({ altKey: true }) || press({ metaKey: true });
    }),
  );
  expect(taken).toEqual([]);
  await deck.shows('assault');
});

test('a citation names its source on hover and on focus, and Escape takes the card away', async ({ deck }) => {
  await deck.open('#killing-announced');
  const cite = deck.slide.locator('.cite').first();
  await cite.hover();
  await expect(deck.card).toContainText(/\d{4}/);
  await expect(deck.card.getByRole('link')).toHaveAttribute('href', /^https?:/);
  await expect(cite).toHaveAttribute('aria-describedby', (await deck.card.getAttribute('id')) ?? '');
  await deck.card.getByRole('link').hover();
  await expect(deck.card).toBeVisible();
  await deck.press('Escape');
  await expect(deck.card).toBeHidden();
});

/** The lightest value (0-255) of any colour channel in a picture. */
function lightestPixel(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(
    async bytes => {
      const picture = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0);
      const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [255] };
      let most = 0;
      for (let at = 0; at < data.length; at += 1) if (at % 4 !== 3) most = Math.max(most, data[at] ?? 255);
      return most;
    },
    [...png],
  );
}

test('keys of one sign can be turned off, and stay off; arrows, Space and the buttons go on', async ({
  deck,
  page,
}) => {
  await deck.open('#assault');
  await deck.press('?');
  const signs = deck.dialog('Keys').getByRole('button', { name: 'Letters and signs are keys' });
  await expect(signs).toHaveAttribute('aria-pressed', 'true');
  await signs.press('Enter');
  await expect(signs).toHaveAttribute('aria-pressed', 'false');
  await deck.press('Escape');
  for (const key of ['o', 'g', 'w', '?', 't', 'b', ']']) await deck.press(key);
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await deck.shows('assault');
  await deck.reload();
  await deck.press('o', 'ArrowRight', 'ArrowLeft', 'Space');
  await deck.shows(await deck.after('assault'));

  const opened = page.waitForEvent('popup');
  await deck.tool('Speaker window').press('Enter');
  const speaker = await opened;
  await expect(speaker.getByText('Waiting for the slides')).toBeHidden();
  await speaker.keyboard.press('b');
  await speaker.keyboard.press('ArrowLeft');
  await deck.shows('assault');
  await expect(page.locator('html')).not.toHaveAttribute('data-black');
  await deck.tool('Keys').press('Enter');
  await signs.press('Enter');
  await deck.press('Escape', 'o');
  await expect(deck.dialog('All slides')).toBeVisible();
});

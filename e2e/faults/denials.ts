/** What the browser denies a showing: storage, history, full screen. */

import { settled } from '../ramble/hands.ts';
import { addressOf } from '../site.ts';
import { expect, test } from '../test.ts';
import { denyHistory, denyStorage, denyWishes, fillStorage } from './denied.ts';
import { points, press, reach } from './points.ts';
import { hold, withstand } from './stage.ts';

export function denialFaults(disk: string): void {
  const served = addressOf('gallery');

  test.describe('what is denied', () => {
    for (const [what, deny] of Object.entries({ storage: denyStorage, 'room in the storage': fillStorage }))
      for (const [where, address] of Object.entries({ served, 'from the disk': disk }))
        test(`is ${what}, ${where}: a page loaded again has its slide and its thread`, async ({ deck, page }) => {
          await page.addInitScript(deny);
          for (const point of [points.within, points.overview]) {
            const room = await reach(deck, address, point);
            await withstand(room, () => settled(room));
            // A choice that cannot be kept holds as long as the page.
            await withstand(room, () => press(room, 't'));
            await press(room, ...point.keys, 'b');
            await withstand(room, async () => {
              await settled(room);
              await deck.reload();
              room.model.reload();
              // Nothing can be remembered but what the address says.
              Object.assign(room.model, { shown: 0, black: false, dark: false });
            });
          }
        });

    test('is the history, in the middle of a showing: a page loaded again is where the deck was', async ({
      deck,
      page,
    }) => {
      for (const point of [points.first, points.within]) {
        const room = await reach(deck, served, point);
        await withstand(room, () => page.evaluate(denyHistory));
        await press(room, 'ArrowRight', 'ArrowRight', 'ArrowRight');
        await hold(room);
        if (point === points.first) {
          await deck.press('w');
          await deck.dialog('Follow').getByRole('button', { name: 'Old Nils' }).click();
          room.model.follow('person:ringer');
        }
        await withstand(room, async () => {
          await deck.reload();
          room.model.reload();
        });
      }
    });

    test('is the history, before the page opens', async ({ deck, page }) => {
      await page.addInitScript(denyHistory);
      for (const point of [points.within, points.goto]) {
        // A version of the story that there is not, which its address would no longer name.
        const room = await reach(deck, served, point, '&outside=short');
        await withstand(room, () => page.evaluate(denyHistory));
      }
    });

    test('is full screen, the clipboard, the wake lock, a channel', async ({ deck, page }) => {
      await page.addInitScript(denyWishes);
      for (const point of [points.first, points.within]) {
        const room = await reach(deck, served, point);
        await withstand(room, async () => {
          await deck.press('f');
          await expect(deck.notice).toContainText('full screen');
          await deck.press('?');
          const keys = deck.dialog('Keys');
          await keys.getByText('In another page').click();
          await keys.getByRole('button', { name: 'Copy' }).last().click();
          await expect(keys.getByLabel('The whole story')).toBeFocused();
          await deck.press('Escape');
        });
        await withstand(room, async () => {
          await page.evaluate(() =>
            Object.defineProperty(document, 'fullscreenElement', { value: document.body, configurable: true }),
          );
          await deck.press('f');
        });
      }
    });
  });
}

/** The network goes away while a story from a host is shown. */

import { settled } from '../ramble/hands.ts';
import { serveFolders } from '../server.ts';
import { addressOf } from '../site.ts';
import { expect, test } from '../test.ts';
import type { Copy } from './copy.ts';
import { points, press, reach } from './points.ts';
import { hold, withstand } from './stage.ts';

export function networkFaults(copy: Copy): void {
  const served = addressOf('gallery');

  test.describe('the network', () => {
    // However a request ends that the host does not answer to its end.
    test.use({ noise: /net::ERR_/ });

    test('is gone: slides that come then say what their pictures show, which come when it is back', async ({
      deck,
      page,
      context,
    }) => {
      for (const point of [points.first, points.within, points.overview]) {
        const room = await reach(deck, served, point);
        await withstand(room, () => context.setOffline(true));
        await context.setOffline(false);
      }
      const room = await reach(deck, served, { ...points.first, id: 'after' });
      await withstand(room, () => context.setOffline(true));
      for (const id of ['lake-drawn', 'shapes', 'shapes-media', 'shapes-media-2', 'shapes-media-3']) {
        await press(room, 'ArrowRight');
        await deck.shows(id);
        await hold(room);
      }
      await expect(deck.slide.getByText('A lighthouse with a red band.')).toBeVisible();
      await withstand(room, async () => {
        await context.setOffline(false);
        await expect(page.locator('.picture-missing')).toHaveCount(0);
        await expect(deck.slide.getByRole('img', { name: 'A lighthouse with a red band.' })).toBeVisible();
      });
    });

    test('has lost the host: the same, and a picture is asked for again when its slide is shown', async ({
      deck,
      page,
    }) => {
      const own = await serveFolders({ '/': copy.folder });
      const room = await reach(deck, `${own.origin}/gallery/`, { ...points.first, id: 'shapes' });
      await withstand(room, () => own.close());
      await press(room, 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await hold(room);
      await expect(deck.slide.getByText('A lighthouse with a red band.')).toBeVisible();
      // The pictures of the next slides have been asked for, and did not come.
      const again = deck.page.locator('#shapes-media-4 .picture-missing');
      await expect(again).toHaveText('A red dot of one pixel.');
      await page.route('**/media/dot.png', route => route.fulfill({ path: copy.media('dot.png') }));
      await withstand(room, () => press(room, 'ArrowRight'));
      await expect(deck.slide.getByRole('img', { name: 'A red dot of one pixel.' })).toBeVisible();
    });

    test('is gone while the page is loaded again: it goes on when the network is back', async ({
      deck,
      page,
      context,
    }) => {
      for (const point of [points.within, points.black]) {
        const room = await reach(deck, served, point);
        await settled(room);
        await withstand(room, async () => {
          await context.setOffline(true);
          await page.reload().catch(() => undefined);
          await context.setOffline(false);
          await deck.reload();
          room.model.reload();
        });
      }
    });

    test('is gone when the speaker window opens: S opens it again', async ({ deck, context }) => {
      const room = await reach(deck, served, points.within);
      await withstand(room, async () => {
        await context.setOffline(true);
        const opened = deck.page.waitForEvent('popup');
        await deck.press('s');
        const failed = await opened;
        await expect.poll(() => failed.url()).not.toBe('about:blank');
        await context.setOffline(false);
        await deck.page.bringToFront();
        await deck.press('s');
        await expect(failed.locator('#now-title')).toHaveText(room.model.slide.title);
        expect(context.pages()).toHaveLength(2);
        await failed.close();
      });
    });

    test('is gone when the speaker window is loaded again: S opens it again', async ({ deck, context }) => {
      const room = await reach(deck, served, points.within);
      const speaker = await deck.openSpeaker();
      await withstand(room, async () => {
        await context.setOffline(true);
        await speaker.reload().catch(() => undefined);
        // The page of the browser's own that says so comes a moment after.
        await expect(speaker.locator('#now-title')).toHaveCount(0);
        await context.setOffline(false);
        await deck.page.bringToFront();
        await expect(async () => {
          await deck.press('s');
          await expect(speaker.locator('#now-title')).toHaveText(room.model.slide.title, { timeout: 2000 });
        }).toPass();
        await speaker.close();
      });
    });
  });
}

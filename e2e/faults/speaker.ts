/** The speaker window, or the deck under it, goes and comes back. */

import type { Page } from '@playwright/test';
import type { Room } from '../ramble/hands.ts';
import { addressOf } from '../site.ts';
import { expect, test } from '../test.ts';
import { type Point, points, reach } from './points.ts';
import { hold, withstand } from './stage.ts';

export function speakerFaults(disk: string): void {
  test.describe('the speaker window', () => {
    const tried: [where: string, address: string, point: Point][] = [
      ['on a picture', addressOf('gallery'), points.picture],
      ['within a slide of a thread', addressOf('gallery'), points.within],
      ['from the disk', disk, points.within],
    ];
    for (const [where, address, point] of tried)
      test(`is loaded again, closed and opened, and so is the deck: it tells the same and steers, ${where}`, async ({
        deck,
        page,
        context,
      }) => {
        const room = await reach(deck, address, point);
        let speaker = await deck.openSpeaker();
        await withstand(room, () => steer(room, speaker));
        await withstand(room, async () => {
          await speaker.reload();
          await steer(room, speaker);
        });
        await withstand(room, async () => {
          await deck.reload();
          room.model.reload();
          await steer(room, speaker);
        });
        await speaker.keyboard.press('b');
        room.model.black = true;
        await tells(room, speaker);
        await withstand(room, async () => {
          await Promise.all([deck.reload(), speaker.reload()]);
          room.model.reload();
          await tells(room, speaker);
        });
        await withstand(room, async () => {
          await speaker.close();
          await page.bringToFront();
          // The deck learns a moment later that the window is gone.
          await expect(async () => {
            await deck.press('s');
            expect(context.pages()).toHaveLength(2);
          }).toPass();
          speaker = context.pages()[1] as Page;
          await steer(room, speaker);
          await page.bringToFront();
        });
      });

    test('is blocked: the presenter is told what to do', async ({ deck, page }) => {
      await page.addInitScript(() => {
        window.open = () => null;
      });
      for (const point of [points.first, points.within]) {
        const room = await reach(deck, addressOf('gallery'), point);
        await withstand(room, async () => {
          await deck.press('s');
          await expect(deck.notice).toContainText('Allow pop-up windows for this page and press S again.');
        });
      }
    });
  });
}

/** On and back from the window. */
async function steer(room: Room, speaker: Page): Promise<void> {
  await tells(room, speaker);
  for (const [name, move] of [
    ['Next', () => room.model.next()],
    ['Back', () => room.model.previous()],
  ] as const) {
    await speaker.getByRole('button', { name }).click();
    move();
    await hold(room);
    await tells(room, speaker);
  }
}

/** The window tells where the deck is. */
export async function tells({ model }: Room, speaker: Page): Promise<void> {
  const { slide, shown, steps, index, black } = model;
  await expect(speaker.getByText('Waiting for the slides')).toBeHidden();
  await expect(speaker.locator('#now-title')).toHaveText(slide.title);
  await expect(speaker.locator('#now-step')).toHaveText(steps[index] ? `Step ${shown} of ${steps[index]}` : '');
  await expect(speaker.locator('#black')).toBeVisible({ visible: black });
}

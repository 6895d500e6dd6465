/** Media are missing or damaged in the built site. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '../test.ts';
import type { Copy } from './copy.ts';
import { points, reach } from './points.ts';
import { withstand } from './stage.ts';

export function mediaFaults(copy: Copy): void {
  test.describe('media', () => {
    test.use({ noise: /404|ERR_|Failed to load/ });

    test('that are not there, or not what they say, are said in words on slides that go on', async ({ deck, page }) => {
      const damages = [
        ['lake.png', 'lake-drawn', 'A boat with one sail on a lake, hills behind it, a low sun.', undefined],
        [
          'seal.png',
          'shapes-media-2',
          'Three rings round a dot: the town’s seal.',
          Buffer.from('not a picture at all'),
        ],
        [
          'mosaic.png',
          'shapes-media-5',
          'A wall of blue and grey tiles.',
          readFileSync(copy.media('mosaic.png')).subarray(0, 30),
        ],
        [
          'shore.svg',
          'shapes-media',
          'A long shore with two flags.',
          readFileSync(copy.media('shore.svg')).subarray(0, 99),
        ],
        ['dot.png', 'shapes-media-4', 'A red dot of one pixel.', Buffer.alloc(0)],
      ] as const;
      for (const [name, id, alt, bytes] of damages) {
        if (bytes) writeFileSync(copy.media(name), bytes);
        else rmSync(copy.media(name));
        const room = await reach(deck, copy.address(), { ...points.first, id });
        await withstand(room, () => expect(deck.slide.getByText(alt)).toBeVisible());
        await expect(deck.slide.getByText(alt)).toBeInViewport({ ratio: 0.9 });
        await expect(page.locator('section.slide:not([inert]) img')).toHaveCount(0);
      }
    });

    test('that break off show what has come', async ({ deck }) => {
      const whole = readFileSync(copy.media('tower.png'));
      writeFileSync(copy.media('tower.png'), whole.subarray(0, whole.length / 2));
      const room = await reach(deck, copy.address(), { ...points.first, id: 'shapes-media-3' });
      await withstand(room, () => expect(deck.slide.getByRole('img', { name: 'A lighthouse' })).toBeVisible());
      writeFileSync(copy.media('tower.png'), 'gone');
      const covered = await reach(deck, copy.address(), { ...points.first, id: 'wreck-media' });
      await withstand(covered, async () => {
        await deck.slide.getByRole('button', { name: 'Show it' }).click();
        await expect(deck.slide.getByText('It could not be loaded.')).toBeVisible();
      });
    });

    test('of sound and film that do not come give their card back', async ({ deck }) => {
      rmSync(copy.media('reeds.webm'));
      writeFileSync(copy.media('bell.wav'), 'no sound');
      for (const id of ['film-media', 'film-media-2']) {
        const room = await reach(deck, copy.address(), { ...points.first, id });
        await withstand(room, async () => {
          await deck.slide.getByRole('button', { name: 'Play' }).click();
          await expect(deck.slide.getByText('It could not be loaded.')).toBeVisible();
          await deck.heading.focus();
        });
      }
    });
  });
}

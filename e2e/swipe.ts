/** Fingers drawn across a page. */

import type { Page } from '@playwright/test';

/** CSS px of the window. */
type Point = [x: number, y: number];

/** Moves each finger from its first point to its last in a few steps. */
export async function swipe(page: Page, ...fingers: [from: Point, to: Point][]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const steps = 6;
  for (let step = 0; step <= steps; step += 1) {
    const touchPoints = fingers.map(([[x, y], [toX, toY]]) => ({
      x: x + ((toX - x) * step) / steps,
      y: y + ((toY - y) * step) / steps,
    }));
    await session.send('Input.dispatchTouchEvent', { type: step === 0 ? 'touchStart' : 'touchMove', touchPoints });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

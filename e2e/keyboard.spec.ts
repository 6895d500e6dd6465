/**
 * Everything by keyboard alone: what can be clicked is reached, in the order of the page, and it is seen where one is.
 * `FULL=1` looks at more slides.
 */

import type { Page } from '@playwright/test';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const most: [what: string, address: () => string][] = [
  ['an event', () => `${addressOf(khorog)}#assault`],
  ['the cast', () => `${addressOf(khorog)}#cast`],
  ['a series of counts', () => `${addressOf(khorog)}#dead-series`],
  ['a film and a page elsewhere', () => `${addressOf('gallery')}#film`],
  ['tables in one page', () => addressOf('gallery', 'read/')],
];
const others: typeof most = [
  ['the first slide', () => addressOf(khorog)],
  ['accounts', () => `${addressOf(khorog)}#assault-claims`],
  ['sources', () => `${addressOf(khorog)}#sources`],
  ['a picture under a warning', () => `${addressOf('gallery')}#bell`],
];
const pages = process.env.FULL ? [...most, ...others] : most;

for (const [what, address] of pages)
  test(`Tab reaches whatever can be clicked, in order, and it is seen where: ${what}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(address());
    await page.locator('html[data-ready], html[data-page="read"]').waitFor();
    const count = await page.evaluate(numberTargets);
    expect(count).toBeGreaterThan(2);
    const reached: number[] = [];
    const unseen: string[] = [];
    // Once around, the browser's own bar included, from wherever the page begins.
    for (let press = 0; press <= count; press += 1) {
      await page.keyboard.press('Tab');
      const number = await page.evaluate(() => Number(document.activeElement?.getAttribute('data-target') ?? -1));
      if (number < 0) continue;
      reached.push(number);
      if (!(await isSeen(page)))
        unseen.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? ''));
    }
    const [first = 0] = reached;
    expect(reached).toEqual(Array.from({ length: count }, (_, index) => (first + index) % count));
    expect(unseen).toEqual([]);
  });

/** Numbers, in the order of the page, what takes clicks and is shown, and counts it. */
function numberTargets(): number {
  const targets = [
    ...document.querySelectorAll<HTMLElement | SVGElement>(
      'a[href], button, input, textarea, select, summary, video[controls], audio[controls], [tabindex="0"]',
    ),
  ].filter(
    element => element.tabIndex >= 0 && !element.closest('[inert], dialog:not([open])') && element.checkVisibility(),
  );
  targets.forEach((element, index) => {
    element.setAttribute('data-target', String(index));
  });
  return targets.length;
}

/** Whether the picture changes where the focus is when it goes. */
async function isSeen(page: Page): Promise<boolean> {
  const focused = page.locator(':focus');
  await focused.scrollIntoViewIfNeeded();
  const box = await focused.boundingBox();
  if (!box) return false;
  const clip = { x: Math.max(0, box.x - 6), y: Math.max(0, box.y - 6), width: box.width + 12, height: box.height + 12 };
  const shot = () => page.screenshot({ clip, animations: 'disabled' });
  const before = await shot();
  await focused.evaluate(element => {
    element.setAttribute('data-was', '');
    (element as HTMLElement).blur();
  });
  const after = await shot();
  await page.locator('[data-was]').evaluate(element => {
    element.removeAttribute('data-was');
    (element as HTMLElement).focus({ preventScroll: true });
  });
  return !before.equals(after);
}

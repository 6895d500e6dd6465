/**
 * The gallery as pictures: every slide in the deck's own light, small, beside the picture that was last looked at.
 * After a change of look: `npx playwright test -c e2e gallery --update-snapshots`, then look at each that has changed.
 */

import { expect, test } from './test.ts';

test.use({ viewport: { width: 640, height: 360 }, contextOptions: { reducedMotion: 'reduce' } });

/** Share of pixels that may differ: browsers of different years draw the edges of letters a little differently. */
const likeness = { maxDiffPixelRatio: 0.003 };

const looks = [
  ['gallery', 'paper'],
  ...(process.env.FULL ? [['gallery', 'ink'] as const, ['counts', 'paper'] as const] : []),
] as const;

for (const [story, theme] of looks) {
  test(`every slide of ${story} looks as it did in ${theme}`, async ({ deck, page }) => {
    test.slow();
    await deck.open('', story);
    await deck.choose(theme);
    for (const [index, { id }] of (await deck.island()).slides.entries()) {
      if (index > 0) await deck.next();
      await deck.shows(id);
      await page.evaluate(() => document.fonts.ready);
      await expect.soft(page).toHaveScreenshot(`${story}-${theme}-${id}.png`, likeness);
    }
  });
}

test('a slide that looks otherwise is found', async ({ deck, page }) => {
  const update = test.info().config.updateSnapshots;
  test.skip(update === 'all' || update === 'changed', 'would be taken for the new look');
  await deck.open('#bell', 'gallery');
  await page.evaluate(() => {
    const heading = document.querySelector<HTMLElement>('section.slide:not([inert]) h2');
    if (heading) heading.style.marginInlineStart = '40px';
  });
  const comparison = expect(page).toHaveScreenshot('gallery-paper-bell.png', { ...likeness, timeout: 2000 });
  await expect(comparison).rejects.toThrow(/pixels/);
});

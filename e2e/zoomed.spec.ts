/**
 * For who needs letters otherwise than they come: a browser that enlarges to 200 % (WCAG 2.2, 1.4.4), and lines, words and
 * letters set wider apart (1.4.12).
 */

import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

test.describe('at 200 %', () => {
  // What is left of 1280x720.
  test.use({
    viewport: { width: 640, height: 360 },
    deviceScaleFactor: 2,
    contextOptions: { reducedMotion: 'reduce' },
  });

  const dialogs: [name: string, key: string][] = [
    ['All slides', 'o'],
    ['Keys', '?'],
    ['Follow', 'w'],
    ['Go to a date or words', 'g'],
  ];

  for (const size of [1, 2, 3])
    test(`what opens over the slides is whole, text of size ${size}`, async ({ deck, page }) => {
      await deck.open('#assault');
      await deck.press(...Array.from({ length: size - 1 }, () => '+'), 'Escape');
      for (const [name, key] of dialogs) {
        await deck.press(key);
        const dialog = deck.dialog(name);
        await expect(dialog).toBeInViewport({ ratio: 0.99 });
        expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), name).toBe(0);
        const last = dialog.locator('button:visible, a:visible, input:visible').last();
        await last.scrollIntoViewIfNeeded();
        await expect(last).toBeInViewport({ ratio: 0.99 });
        expect(await axeFaults(page, { off: ['page-has-heading-one', 'landmark-one-main'] }), name).toEqual([]);
        await deck.press('Escape');
      }
    });

  test('every tool is on the screen, and large enough', async ({ deck, page }) => {
    await deck.open('#assault');
    await deck.tool('Keys').focus();
    for (const tool of await page.locator('.tools :is(button, a):visible').all()) {
      await expect(tool).toBeInViewport({ ratio: 0.99 });
      const { width, height } = (await tool.boundingBox()) ?? { width: 0, height: 0 };
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });
});

test.describe('with lines, words and letters set wider apart', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const story of process.env.FULL ? [khorog, 'gallery'] : ['gallery']) {
    test(`every slide of ${story} is whole at size 2`, async ({ deck, page }) => {
      test.slow();
      await deck.open('', story);
      await setApart(page);
      await deck.press('+', 'Escape');
      for (const { id } of (await deck.island()).slides) {
        await page.evaluate(hash => {
          location.hash = hash;
        }, id);
        await deck.shows(id);
        const lost = await page.evaluate(cutWords);
        expect.soft(lost, id).toEqual([]);
      }
    });

    test(`the story of ${story} in one page is whole`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(addressOf(story, 'read/'));
      await setApart(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }

  test('words that are cut are found', async ({ deck, page }) => {
    await deck.open('#assault');
    await deck.press('+', 'Escape');
    expect(await page.evaluate(cutWords)).toEqual([]);
    await page.evaluate(() => {
      const text = document.querySelector<HTMLElement>('section.slide:not([inert]) .text p');
      Object.assign(text?.style ?? {}, { height: '20px', overflow: 'hidden' });
    });
    expect(await page.evaluate(cutWords)).not.toEqual([]);
  });
});

/** As much apart as WCAG asks a page to bear. */
async function setApart(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Elements with words that show less than they hold and cannot be scrolled, or that leave the slide at its side. */
function cutWords(): string[] {
  const slide = document.querySelector('section.slide:not([inert])');
  if (!slide) return ['no slide'];
  const edge = slide.getBoundingClientRect();
  return [...slide.querySelectorAll<HTMLElement>('*')].flatMap(element => {
    if (element instanceof SVGElement || element.closest('.visually-hidden') || !element.innerText?.trim()) return [];
    const { overflow } = getComputedStyle(element);
    const cut = /hidden|clip/.test(overflow) && element.scrollHeight - element.clientHeight > 2;
    const beyond = !element.closest('table') && element.getBoundingClientRect().right > edge.right + 1;
    return cut || beyond ? [`${element.tagName}.${element.className}: ${element.innerText.slice(0, 40)}`] : [];
  });
}

/** Printing from the browser: Ctrl+P in the deck, and the address that reveal.js prints at. */

import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

/** The address of each document that was printed; browsers without a window have no dialog. */
const printed = (page: Page) => page.evaluate(() => (top as unknown as { printed: string[] }).printed);

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const outermost = top as unknown as { printed?: string[] };
    outermost.printed ??= [];
    window.print = () => void outermost.printed?.push(location.pathname);
  }),
);

test('Ctrl+P prints every slide whole from the paper document, and the deck goes on', async ({ deck, page }) => {
  await deck.open();
  const { slides } = await deck.island();
  await deck.press('Control+p');
  await expect.poll(() => printed(page)).toEqual([expect.stringMatching(/\/khorog-2012\/paper\/$/)]);
  const frame = page.frameLocator('#paper');
  await expect(frame.locator('section.sheet')).toHaveCount(slides.length);
  await expect(page.locator('#paper')).toBeHidden();
  await deck.next();
  await deck.shows(slides[1]?.id ?? '');
});

test('Ctrl+P in a shorter version prints its slides, and steps do not hide any of them', async ({ deck, page }) => {
  await deck.open('?cut=short&steps');
  const { slides } = await deck.island();
  await deck.press('Control+p');
  await expect.poll(() => printed(page)).toEqual([expect.stringMatching(/\/khorog-2012\/cut\/short\/paper\/$/)]);
  const sheets = page.frameLocator('#paper').locator('section.sheet');
  await expect(sheets).toHaveCount(slides.length);
  expect(await sheets.locator('[data-waiting]').count()).toBe(0);
});

test('"?print-pdf" leads to the same paper, a page a slide', async ({ deck, page }) => {
  await deck.open();
  const { slides } = await deck.island();
  await page.goto('about:blank');
  await page.goto(`${addressOf(khorog)}?print-pdf`);
  await page.waitForURL(/\/khorog-2012\/paper\/$/);
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pdf.getPageCount()).toBe(slides.length);
  expect(pdf.getPage(0).getSize()).toEqual({ width: 960, height: 540 });
});

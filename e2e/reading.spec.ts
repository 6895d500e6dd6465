/** The reading view: one ordinary document, for phones, screen readers, search engines and browsers without scripts. */

import type { Page } from '@playwright/test';
import { Deck } from './deck.ts';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

const stories = [khorog, 'cyrillic', 'dense', 'smallest', 'gallery'];

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const story of stories) {
    test(`nothing of ${story} is wider than the screen, and nothing is too small to read`, async ({ page }) => {
      await page.goto(addressOf(story, 'read/'));
      expect(await widerThanScreen(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await smallerThan(page, 11)).toEqual([]);
    });
  }

  test('what is wider than the screen would be found', async ({ page }) => {
    await page.goto(addressOf(khorog, 'read/'));
    await page.evaluate(() => {
      const text = document.querySelector<HTMLElement>('article p:not([class])');
      if (text) text.style.whiteSpace = 'nowrap';
    });
    expect((await widerThanScreen(page)).length).toBeGreaterThan(0);
  });
});

for (const story of stories) {
  test(`the headings of ${story} go from h1 over h2 to h3 without a gap, and every event has one`, async ({ page }) => {
    const deck = new Deck(page);
    await deck.open('', story);
    const events = (await deck.island()).slides.filter(slide => slide.event === slide.id);
    await page.goto(addressOf(story, 'read/'));
    const levels = await page
      .getByRole('heading')
      .evaluateAll(all => all.map(heading => Number(heading.tagName.slice(1))));
    expect(levels[0]).toBe(1);
    expect(levels.filter(level => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    for (const { id, title } of events) {
      await expect(page.locator(`article[id="${id}"]`).getByRole('heading').first()).toHaveText(title);
    }
    await expect(page.getByRole('article')).toHaveCount(events.length);
  });
}

test('every source stands there with its number and its link, and every citation leads to one', async ({ page }) => {
  await page.goto(addressOf(khorog, 'read/'));
  const sources = page.locator('.references > li');
  expect(await sources.count()).toBeGreaterThan(70);
  await expect(sources.getByRole('link')).not.toHaveCount(0);
  const lost = await page
    .locator('a[href^="#"]')
    .evaluateAll(links =>
      links.map(link => link.getAttribute('href') ?? '').filter(href => !document.getElementById(href.slice(1))),
    );
  expect(lost).toEqual([]);
  const cite = page.locator('.cite').first();
  const number = await cite.textContent();
  await cite.click();
  await expect(page.locator(`#ref-${number}`)).toBeInViewport();
});

test('figures are tables with headings, accounts are lists, maps say what they show', async ({ page }) => {
  await page.goto(addressOf(khorog, 'read/'));
  const table = page.getByRole('table').first();
  await expect(table.getByRole('columnheader').first()).toBeVisible();
  await expect(table.getByRole('rowheader').first()).toBeVisible();
  expect(await page.locator('.accounts-text').count()).toBeGreaterThan(10);
  for (const map of await page.getByRole('img').all()) await expect(map).toHaveAccessibleName(/\w/);
});

test('the reading view leads to the slides, and its theme can be changed', async ({ page }) => {
  await page.goto(addressOf(khorog, 'read/'));
  await page.getByRole('button', { name: 'Light or dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'ink');
  await page.getByRole('link', { name: 'Show the slides' }).click();
  await new Deck(page).ready();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test("the deck's page leads to the reading view, which is whole", async ({ page }) => {
    await page.goto(addressOf(khorog));
    await expect(page).toHaveURL(addressOf(khorog, 'read/'));
    await expect(page.getByRole('heading', { name: 'General Nazarov is killed' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
  });
});

/** Elements that stick out of the screen, unless they lie in something that scrolls by itself. */
function widerThanScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      ['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX) ||
      (element.parentElement !== null && element.parentElement !== document.body && scrolls(element.parentElement));
    const range = document.createRange();
    return (
      [...document.body.querySelectorAll('*')]
        // What holds a table that scrolls has the table's width among its boxes.
        .filter(element => !element.matches('.table-scroll') && !element.querySelector('.table-scroll'))
        .filter(element => element.checkVisibility() && !(element.parentElement && scrolls(element.parentElement)))
        .filter(element => {
          range.selectNodeContents(element);
          const boxes = element instanceof SVGElement ? [element.getBoundingClientRect()] : [...range.getClientRects()];
          return boxes.some(({ left, right }) => left < -1 || right > innerWidth + 1);
        })
        .map(
          element => `${element.tagName} ${element.getAttribute('class') ?? ''}: ${element.textContent?.slice(0, 40)}`,
        )
    );
  });
}

function smallerThan(page: Page, px: number): Promise<string[]> {
  return page.evaluate(
    least =>
      [...document.body.querySelectorAll('p, li, th, td, h1, h2, h3, h4, small, figcaption, svg text')]
        .map(element => {
          const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
          const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
          return { element, size: Number.parseFloat(getComputedStyle(element).fontSize) * scale };
        })
        .filter(({ size }) => size < least)
        .map(({ element, size }) => `${element.textContent?.slice(0, 40)}: ${size.toFixed(1)} px`),
    px,
  );
}

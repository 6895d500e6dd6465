/** Larger text on the stage: every slide of the stories whole at each size, and the keys that go through it. */

import type { Page } from '@playwright/test';
import { faultsOn } from './audit.ts';
import { khorog } from './site.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** `FULL=1`: the stories of the tests at both sizes. */
const stories: [story: string, sizes: number[]][] = process.env.FULL
  ? [khorog, 'gallery', 'counts', 'dense', 'cyrillic', 'house'].map(story => [story, [2, 3]])
  : [
      [khorog, [3]],
      ['gallery', [2]],
    ];

for (const [story, sizes] of stories) {
  for (const size of sizes) {
    test(`at size ${size} every slide of ${story} is whole, and larger than planned`, async ({ deck, page }) => {
      test.slow();
      await deck.open('', story);
      await deck.press(...Array.from({ length: size - 1 }, () => '+'), 'Escape');
      const island = await deck.island();
      for (const { id } of island.slides) {
        await page.evaluate(hash => {
          location.hash = hash;
        }, id);
        await deck.shows(id);
        expect.soft(await wrongOn(page), id).toEqual([]);
      }
    });
  }
}

test('the keys walk through a slide that is higher than its place, and on', async ({ deck, page }) => {
  await deck.open('#assault');
  await deck.press('+', '+');
  await expect(deck.notice).toContainText('3 of 3');
  const top = () => deck.slide.evaluate(slide => slide.scrollTop);
  await expect(deck.slide).toHaveAttribute('data-below');
  await deck.next();
  await expect.poll(top).toBeGreaterThan(100);
  const first = await top();
  await deck.press('PageUp');
  await expect.poll(top).toBe(0);
  await deck.next();
  await expect.poll(top).toBe(first);
  for (let pages = 0; pages < 9 && (await deck.slide.getAttribute('data-below')) !== null; pages += 1)
    await deck.next();
  await deck.shows('assault');
  await deck.next();
  await deck.shows(await deck.after('assault'));
  await deck.press('ArrowLeft');
  await deck.shows('assault');
  expect(await top()).toBe(0);
  await expect(page).toHaveURL(/#assault$/);
});

test('the size is remembered, and goes back to what was planned', async ({ deck, page }) => {
  await deck.open('#assault');
  await deck.press('+');
  await deck.reload();
  await expect(page.locator('html')).toHaveAttribute('data-text', '2');
  await deck.press('-', '-');
  await expect(deck.notice).toContainText('1 of 3');
  await expect(page.locator('html')).not.toHaveAttribute('data-text');
  await expect(deck.slide).not.toHaveAttribute('data-below');
  await deck.next();
  await deck.shows(await deck.after('assault'));
});

test('a step brings what it shows into view', async ({ deck }) => {
  await deck.open('#nazarov-killed-claims');
  await deck.press('+', '+', 'e', 'Escape');
  const counts = await deck.slide.locator('[data-step]').count();
  expect(counts).toBeGreaterThan(1);
  for (let step = 1; step <= counts; step += 1) {
    await deck.next();
    await expect(deck.slide.locator(`[data-step="${step}"] .who`)).toBeInViewport();
  }
});

test('with a mouse the size is in the dialog of keys, which grows too', async ({ deck }) => {
  await deck.open();
  await deck.press('?');
  const keys = deck.dialog('Keys');
  const height = async () => (await keys.getByText('full screen', { exact: true }).boundingBox())?.height ?? 0;
  const before = await height();
  await keys.getByRole('button', { name: 'Larger text' }).click();
  expect((await height()) / before).toBeCloseTo(1.25, 1);
  await keys.getByRole('button', { name: 'Smaller text' }).click();
  expect(await height()).toBe(before);
});

test('labels of the timeline grow where they have room, none meets another, and none is lost', async ({
  deck,
  page,
}) => {
  await deck.open('#setting');
  const labels = deck.ribbon.locator('.band-title, .tick-label, .fold text');
  const sizes = () =>
    labels.evaluateAll(all =>
      all.map(label => (label.checkVisibility() ? Number.parseFloat(getComputedStyle(label).fontSize) : 0)),
    );
  const planned = await sizes();
  for (const most of [1.25, 1.45]) {
    await deck.press('+', 'Escape');
    const grown = (await sizes()).map((size, index) => size / (planned[index] ?? 0));
    expect(Math.min(...grown)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...grown)).toBeCloseTo(most, 2);
    expect(grown.filter(by => by > 1).length).toBeGreaterThan(grown.length / 3);
    expect((await faultsOn(page)).filter(isOfTimeline)).toEqual([]);
  }
  await deck.press('-', '-');
  expect(await sizes()).toEqual(planned);
});

test('names on the map grow where they have room, and an area keeps its name within it', async ({ deck, page }) => {
  await deck.open('#setting');
  const name = (text: string) => page.locator('.map .view[data-shown] .labels > .label', { hasText: text });
  const sizeOf = (text: string) => name(text).evaluate(label => Number.parseFloat(getComputedStyle(label).fontSize));
  const before = { town: await sizeOf('Khorog'), region: await sizeOf('Gorno-Badakhshan') };
  await deck.press('+', '+', 'Escape');
  expect((await sizeOf('Khorog')) / before.town).toBeCloseTo(1.45, 1);
  // More would reach over the border.
  expect((await sizeOf('Gorno-Badakhshan')) / before.region).toBeCloseTo(1.12, 2);
  expect(await faultsOn(page)).toEqual([]);
  await deck.next();
  await deck.press('ArrowLeft', '-', '-');
  await expect(page.locator('.map [data-grown]')).toHaveCount(0);
  expect(await sizeOf('Khorog')).toBe(before.town);
});

/** Whether a fault is of a line of the timeline: its first box stands below where slides end. */
function isOfTimeline(fault: string): boolean {
  return Number(fault.match(/\(-?\d+ (-?\d+)/)?.[1]) >= foot;
}

/** Where slides end, and the timeline begins, px of the stage. */
const [end, foot] = [582, 598];

/** What the audit of planned slides finds, but for what waits below; and whatever is too wide or too small. */
async function wrongOn(page: Page): Promise<string[]> {
  const waits = (fault: string) =>
    [...fault.matchAll(/\(-?\d+ -?\d+ -?\d+ (-?\d+)\)/g)].some(box => Number(box[1]) > end);
  const faults = (await faultsOn(page)).filter(fault => !waits(fault));
  const measured = await page.evaluate(() => {
    const slide = document.querySelector('section.slide:not([inert])') as HTMLElement;
    const { right } = slide.getBoundingClientRect();
    const wide = slide.dataset.kind === 'table' ? [] : [...slide.querySelectorAll('*')];
    const outside = wide.filter(element => element.getBoundingClientRect().right > right + 1);
    const body = slide.querySelector('.text p, .says p, .lede, .references li');
    const px = body ? Number.parseFloat(getComputedStyle(body).fontSize) * (slide.currentCSSZoom ?? 1) : 99;
    return { outside: outside.map(({ className, tagName }) => `${tagName}.${className} is too wide`), px };
  });
  return [...faults, ...measured.outside, ...(measured.px < 18 ? [`text of ${measured.px} px`] : [])];
}

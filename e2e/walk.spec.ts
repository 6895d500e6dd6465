/** From the first slide to the last and back, with the keyboard. */

import type { IslandSlide } from '../src/deck/island.ts';
import type { Deck } from './deck.ts';
import { expect, test } from './test.ts';

const forward = ['ArrowRight', 'ArrowDown', 'Space', 'PageDown'];
const back = ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp'];

test('every key that goes on leads through all slides in order, each with its heading, content and tab title', async ({
  deck,
  page,
}) => {
  test.slow();
  await deck.open();
  const { slides, title } = await deck.island();
  for (const [index, slide] of slides.entries()) {
    if (index > 0) await deck.press(forward[index % forward.length] ?? '');
    await deck.shows(slide.id);
    await expect(deck.heading).toBeVisible();
    await expect(deck.heading).toContainText(slide.title);
    await expect(page).toHaveTitle(slide.title === title ? title : `${slide.title} · ${title}`);
    expect(await contentOf(deck), slide.id).toBe(true);
    if (slide.date) await expect(deck.slide).toContainText(slide.date);
  }
  await deck.next();
  await deck.shows(slides.at(-1)?.id ?? '');
});

test('every key that goes back leads through all slides the other way, and steps leave no history', async ({
  deck,
  page,
}) => {
  test.slow();
  await deck.open();
  const { slides } = await deck.island();
  const length = await page.evaluate(() => history.length);
  for (const _ of slides.slice(1)) await deck.next();
  for (const [index, slide] of slides.toReversed().entries()) {
    if (index > 0) await deck.press(back[index % back.length] ?? '');
    await deck.shows(slide.id);
  }
  await deck.previous();
  await deck.shows('title');
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('the walk goes from the murder through the clashes to the ceasefire, its events in order of time', async ({
  deck,
}) => {
  await deck.open();
  const { slides } = await deck.island();
  const acts = [...new Set(slides.flatMap(slide => slide.act ?? []))];
  expect(acts).toEqual(['background', 'murder', 'clashes', 'ceasefire', 'after']);
  expect(actsIn(slides, 'nazarov-killed')).toBe('murder');
  expect(actsIn(slides, 'assault')).toBe('clashes');
  expect(actsIn(slides, 'ceasefire-announced')).toBe('ceasefire');
  const days = slides.flatMap(({ date = '' }) => /\b(\d+) July 2012/.exec(date)?.[1] ?? []).map(Number);
  expect(days.length).toBeGreaterThan(20);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  const numbers = slides.flatMap(slide => slide.number ?? []);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test('"]" goes to the beginning of the next act, "[" to that of this act and then of the one before', async ({
  deck,
}) => {
  await deck.open();
  for (const act of ['background', 'murder', 'clashes', 'ceasefire', 'after', 'method']) {
    await deck.press(']');
    await deck.shows(act);
  }
  await deck.press('[');
  await deck.shows('after');
  await deck.press('[', 'ArrowRight', 'ArrowRight');
  await deck.shows(await deck.after('ceasefire', 2));
  await deck.press('[');
  await deck.shows('ceasefire');
  await deck.press('[');
  await deck.shows('clashes');
});

test('Home and End lead to the first and the last slide, wherever an act was left before', async ({ deck }) => {
  await deck.open('#fighting');
  const { slides } = await deck.island();
  await deck.press('End');
  await deck.shows(slides.at(-1)?.id ?? '');
  await deck.press('Home');
  await deck.shows('title');
  await deck.press(']', ']', ']');
  await deck.shows('clashes');
});

test('a key held down goes on as fast as it repeats, and the address follows in the end', async ({ deck, page }) => {
  await deck.open();
  const { slides } = await deck.island();
  for (let count = 0; count < 40; count += 1) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await deck.shows(slides[40]?.id ?? '');
  await expect(page).toHaveURL(new RegExp(`#${slides[40]?.id}$`));
});

test('a step says aloud where the deck is, and the focus goes to the heading when it would be lost', async ({
  deck,
  page,
}) => {
  await deck.open('#assault');
  const { slides } = await deck.island();
  const { number, date, title } = slides.find(slide => slide.id === 'assault') ?? {};
  const events = new Set(slides.flatMap(slide => slide.event ?? [])).size;
  const said = page.locator('[aria-live="polite"]');
  await expect(said).toBeEmpty();
  await deck.press('ArrowLeft', 'ArrowRight');
  await expect(said).toHaveText(`${number} of ${events}. ${date}: ${title}`);
  await expect(deck.heading).toBeFocused();
});

test('slides far from the present one hold no body, so that long decks stay light', async ({ deck, page }) => {
  await deck.open('#assault');
  await expect(page.locator('section.slide > .body')).toHaveCount(4);
  await deck.press('End');
  await expect(page.locator('section.slide > .body')).toHaveCount(2);
});

/** Whether a slide shows more than its heading: text, or a map behind it. */
async function contentOf(deck: Deck): Promise<boolean> {
  const text = await deck.slide.locator('.body').textContent();
  return (
    (text ?? '').trim().length > 20 || (await deck.page.locator('.map .view').filter({ visible: true }).count()) === 1
  );
}

function actsIn(slides: IslandSlide[], event: string): string | undefined {
  return slides.find(slide => slide.id === event)?.act;
}

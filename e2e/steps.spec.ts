/** Slides step by step: off until asked for, one thing at a time, nothing moves, nothing is read out too early. */

import type { Locator } from '@playwright/test';
import type { Deck } from './deck.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('without asking, a slide is whole at once and "next" leaves it', async ({ deck }) => {
  await deck.open();
  const { id, before, after } = await claimsSlide(deck);
  await deck.open(`#${before}`);
  await deck.next();
  await deck.shows(id);
  await expect(hidden(deck)).toHaveCount(0);
  await deck.next();
  await deck.shows(after);
});

test('"?steps" shows the accounts one by one, each in the place that it keeps, and then goes on', async ({
  deck,
  page,
}) => {
  await deck.open();
  const { id, before, after, count } = await claimsSlide(deck);
  await deck.open(`?steps#${before}`);
  await deck.next();
  await deck.shows(id);
  const places = await boxes(said(deck));
  for (const who of await deck.slide.locator('.account > .who').all()) await expect(who).toBeVisible();
  const status = page.locator('#announcer');
  for (let shown = 0; shown <= count; shown += 1) {
    await expect(said(deck).filter({ visible: true })).toHaveCount(shown);
    expect(await boxes(said(deck))).toEqual(places);
    if (shown > 0)
      await expect(status).toContainText(
        (
          await said(deck)
            .nth(shown - 1)
            .innerText()
        ).slice(0, 20),
      );
    const aloud = await deck.slide.ariaSnapshot();
    for (const [at, words] of (await said(deck).allTextContents()).entries())
      expect(aloud.includes(start(words)), `account ${at + 1} after step ${shown}`).toBe(at < shown);
    await deck.shows(id);
    await expect(page).toHaveURL(new RegExp(`\\?steps#${id}$`));
    await deck.next();
  }
  await deck.shows(after);
});

test('back takes steps back, and from a later slide one comes to a whole one', async ({ deck }) => {
  await deck.open();
  const { id, before, after, count } = await claimsSlide(deck);
  await deck.open(`?steps#${id}`);
  await expect(said(deck).filter({ visible: true })).toHaveCount(0);
  await deck.press('ArrowRight', 'ArrowRight', 'ArrowLeft');
  await expect(said(deck).filter({ visible: true })).toHaveCount(1);
  await deck.press('ArrowLeft', 'ArrowLeft');
  await deck.shows(before);
  await deck.open(`?steps#${after}`);
  await deck.previous();
  await deck.shows(id);
  await expect(said(deck).filter({ visible: true })).toHaveCount(count);
  await deck.press('End', '[');
  await deck.page.goBack();
  await deck.page.goBack();
  await deck.shows(id);
  await expect(said(deck).filter({ visible: true })).toHaveCount(count);
});

test('E turns steps on for the slide that is shown, says so, and is remembered; E again shows it whole', async ({
  deck,
}) => {
  await deck.open();
  const { id, count } = await claimsSlide(deck);
  await deck.open(`#${id}`);
  await deck.press('e');
  await expect(said(deck).filter({ visible: true })).toHaveCount(0);
  await expect(deck.notice).toContainText('Step by step');
  await expect(deck.tool('Step by step')).toHaveAttribute('aria-pressed', 'true');
  await deck.next();
  await expect(deck.notice).toBeHidden();
  await expect(said(deck).filter({ visible: true })).toHaveCount(1);
  await deck.reload();
  await expect(said(deck).filter({ visible: true })).toHaveCount(1);
  await deck.press('e');
  await expect(said(deck).filter({ visible: true })).toHaveCount(count);
  await deck.reload();
  await expect(said(deck).filter({ visible: true })).toHaveCount(count);
});

test('on paper a slide is whole, also in the middle of its steps', async ({ deck, page }) => {
  await deck.open();
  const { id } = await claimsSlide(deck);
  await deck.open(`?steps#${id}`);
  await expect(hidden(deck)).not.toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(hidden(deck)).toHaveCount(0);
});

/** The first slide with accounts side by side, its neighbours, and how many accounts it has. */
async function claimsSlide(deck: Deck): Promise<{ id: string; before: string; after: string; count: number }> {
  const { slides } = await deck.island();
  const at = slides.findIndex(slide => slide.kind === 'claims' && slides[slides.indexOf(slide) + 1]?.kind !== 'claims');
  const [before, slide, after] = [slides[at - 1], slides[at], slides[at + 1]];
  if (!before || !slide || !after) throw new Error('no slide of this deck has accounts');
  const address = deck.page.url();
  await deck.open(`#${slide.id}`);
  const count = await deck.slide.locator('.account').count();
  await deck.page.goto(address);
  await deck.ready();
  expect(count).toBeGreaterThan(1);
  return { id: slide.id, before: before.id, after: after.id, count };
}

/** What the accounts say. */
function said(deck: Deck): Locator {
  return deck.slide.locator('.account > .says');
}

function hidden(deck: Deck): Locator {
  return said(deck).filter({ visible: false });
}

/** The first words of a text, as an accessibility tree has them. */
function start(text: string): string {
  return text.trim().slice(0, 24);
}

function boxes(elements: Locator): Promise<DOMRect[]> {
  return elements.evaluateAll(all => all.map(element => element.getBoundingClientRect().toJSON() as DOMRect));
}

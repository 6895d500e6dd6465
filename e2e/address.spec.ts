/** Addresses: readable, stable, kept in step, and forgiving. */

import { Deck } from './deck.ts';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

const stories = [khorog, 'cyrillic', 'smallest', ...(process.env.FULL ? ['dense'] : [])];

for (const story of stories) {
  test(`${process.env.FULL ? 'every' : 'every fourth'} event of ${story} opens at its address in a fresh tab`, async ({
    deck,
    context,
  }) => {
    test.slow();
    await deck.open('', story);
    const events = (await deck.island()).slides.filter(slide => slide.event === slide.id);
    expect(events.length).toBeGreaterThan(1);
    for (const { id, title } of process.env.FULL ? events : events.filter((_, place) => place % 4 === 0)) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$|^\d+-[a-z0-9-]*[a-z][a-z0-9-]*$/);
      const fresh = new Deck(await context.newPage());
      await fresh.open(`#${id}`, story);
      await fresh.shows(id);
      await expect(fresh.heading).toHaveText(title);
      await fresh.page.close();
    }
  });
}

test('an address is accepted with a slash, percent-encoded, of an act, and of a further slide', async ({
  deck,
  page,
}) => {
  await deck.open('#/assault');
  await deck.shows('assault');
  await deck.open('?#%61ssault');
  await deck.shows('assault');
  await page.goto(`${addressOf(khorog)}#clashes`);
  await deck.shows('clashes');
  await page.goto(`${addressOf(khorog)}#first-toll-figures`);
  await deck.shows('first-toll-figures');
});

test('steps replace the address and jumps add to the history: back and forward undo and redo jumps', async ({
  deck,
  page,
}) => {
  await deck.open();
  await deck.press(']', ']');
  await deck.shows('murder');
  await deck.press('ArrowRight', 'ArrowRight');
  await deck.shows(await deck.after('nazarov-killed'));
  await expect(page).toHaveURL(new RegExp(`#${await deck.after('nazarov-killed')}$`));
  await deck.press('End');
  await page.goBack();
  await deck.shows(await deck.after('nazarov-killed'));
  await page.goBack();
  await deck.shows('background');
  await page.goBack();
  await deck.shows('title');
  await page.goForward();
  await deck.shows('background');
  await page.goForward();
  await deck.shows(await deck.after('nazarov-killed'));
});

test('an unknown address says so, offers the nearest slide, and lets the deck go on', async ({ deck, page }) => {
  await deck.open('#nazarov-kiled');
  await deck.shows('title');
  await expect(deck.notice).toContainText('No slide is called “nazarov-kiled”.');
  await deck.notice.getByRole('link', { name: await deck.titleOf('nazarov-killed') }).click();
  await deck.shows('nazarov-killed');
  await expect(deck.notice).toBeHidden();
  await page.evaluate(() => location.assign('#qqqqqqqqqqqqqqqqqqqqqqqqqqqq'));
  await expect(deck.notice).toBeVisible();
  await expect(deck.notice.getByRole('link')).toHaveCount(0);
  await deck.shows('nazarov-killed');
  await deck.notice.getByRole('button', { name: 'Close' }).click();
  await expect(deck.notice).toBeHidden();
  await deck.next();
  await expect(page).toHaveURL(new RegExp(`#${await deck.after('nazarov-killed')}$`));
});

test('an address that cannot be decoded and a number are unknown, and break nothing', async ({ deck, page }) => {
  await deck.open('#%E0%A4%A');
  await expect(deck.notice).toBeVisible();
  await page.evaluate(() => location.assign('#3'));
  await expect(deck.notice).toContainText('“3”');
  await deck.next();
  await deck.shows('setting');
});

test('"#ref-12" opens the sources slide that holds source 12, and a citation leads there and back', async ({
  deck,
  page,
}) => {
  await deck.open('#ref-12');
  await deck.shows('sources');
  await expect(page.locator('#ref-12')).toBeFocused();
  await expect(page.locator('[data-target]')).toHaveCount(1);
  const [, number] = (await deck.island()).slides.findLast(({ refs }) => refs)?.refs ?? [];
  await page.goto(`${addressOf(khorog)}#ref-${number}`);
  await expect(page.locator(`#ref-${number}`)).toBeFocused();
  await deck.open('#killing-announced');
  const cite = deck.slide.locator('.cite').first();
  const wanted = `ref-${await cite.textContent()}`;
  await cite.click();
  await expect(deck.slide).toHaveAttribute('data-kind', 'sources');
  await expect(page.locator(`#${wanted}`)).toBeFocused();
  await page.goBack();
  await deck.shows('killing-announced');
});

test('the query is kept and configures nothing', async ({ deck, page }) => {
  const query = '?cut=short&width=300&view=print&keyboard=true&rtl=true';
  await deck.open(`${query}#assault`);
  await deck.shows('assault');
  await deck.next();
  await deck.press(']');
  await expect(page).toHaveURL(`${addressOf(khorog)}${query}#ceasefire`);
  await expect(page.locator('html')).not.toHaveClass(/print/);
  expect(await deck.slide.evaluate(slide => slide.getBoundingClientRect().width)).toBe(1280);
});

test('a reload stays on the slide', async ({ deck }) => {
  await deck.open('#fighting');
  await deck.next();
  const id = await deck.now();
  await expect(deck.page).toHaveURL(new RegExp(`#${id}$`));
  await deck.reload();
  await deck.shows(id);
});

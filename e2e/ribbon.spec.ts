/** The time axis at the foot: what it says, and where it leads. */

import { Deck } from './deck.ts';
import { expect, test } from './test.ts';

test('every event has a mark, or a place in a crowd, named with its date and its title', async ({ deck }) => {
  for (const story of ['khorog-2012', 'dense', 'cyrillic', 'smallest']) {
    await deck.open('', story);
    const { slides } = await deck.island();
    const names = await deck.ribbon
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll(links => links.map(link => link.getAttribute('aria-label') ?? ''));
    const events = slides.filter(slide => slide.event === slide.id);
    for (const { title } of events)
      expect(
        names.filter(name => name.includes(`: ${title}`)),
        title,
      ).toHaveLength(1);
  }
});

test('a click on a mark goes to its event, and the back button to where one was', async ({ deck, page }) => {
  await deck.open('#assault');
  await (await deck.mark('nazarov-killed')).click();
  await deck.shows('nazarov-killed');
  await expect(page).toHaveURL(/#nazarov-killed$/);
  await page.goBack();
  await deck.shows('assault');
});

test('a click with Ctrl opens the event in a tab of its own and leaves this one alone', async ({
  deck,
  page,
  context,
}) => {
  await deck.open('#assault');
  const opened = context.waitForEvent('page');
  await (await deck.mark('nazarov-killed')).click({ modifiers: ['ControlOrMeta'] });
  const other = new Deck(await opened);
  await other.ready();
  await other.shows('nazarov-killed');
  await deck.shows('assault');
  await expect(page).toHaveURL(/#assault$/);
});

test('every mark can be hit with the pointer at its middle', async ({ deck }) => {
  for (const story of ['khorog-2012', 'dense']) {
    await deck.open('', story);
    const hidden = await deck.ribbon.locator('.mark').evaluateAll(marks =>
      marks
        .filter(mark => {
          const { x, y, width, height } = mark.querySelector('.dot')?.getBoundingClientRect() ?? new DOMRect();
          return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.mark') !== mark;
        })
        .map(mark => mark.getAttribute('aria-label')),
    );
    expect(hidden).toEqual([]);
  }
});

test('Enter on a focused mark goes to its event, and Tab from it names the next one', async ({ deck }) => {
  await deck.open();
  await (await deck.mark('ceasefire-announced')).focus();
  await deck.press('Tab');
  await expect(deck.card).toContainText(await deck.titleOf('pause-extended'));
  await deck.press('Shift+Tab');
  await expect(deck.card).toContainText(await deck.titleOf('ceasefire-announced'));
  await deck.press('Enter');
  await deck.shows('ceasefire-announced');
  await expect(deck.card).toBeHidden();
});

test('marks before the present event are past, those after it coming, and only it is now', async ({ deck }) => {
  await deck.open('#assault');
  const states = async () =>
    deck.ribbon.locator('.mark').evaluateAll(marks => marks.map(mark => mark.getAttribute('data-state')).join(' '));
  await expect(await deck.mark('assault')).toHaveAttribute('aria-current', 'step');
  await expect(deck.ribbon.locator('[aria-current]')).toHaveCount(1);
  expect(await states()).toMatch(/^(past )+now( coming)+$/);
  await deck.press(']');
  expect(await states()).toMatch(/^(past )+coming( coming)+$/);
  await expect(deck.ribbon.locator('[aria-current]')).toHaveCount(0);
  await deck.press('Home');
  expect(await states()).toMatch(/^coming( coming)+$/);
  await deck.press('End');
  expect(await states()).toMatch(/^past( past)+$/);
});

test('the band of the present act is lit, and a click on a band leads to its act', async ({ deck }) => {
  await deck.open('#assault');
  const lit = deck.ribbon.locator('.band[data-now]');
  await expect(lit).toHaveAttribute('data-act', 'clashes');
  await (await deck.band('ceasefire')).click();
  await deck.shows('ceasefire');
  await expect(lit).toHaveAttribute('data-act', 'ceasefire');
  await (await deck.band('background')).focus();
  await deck.press('Enter');
  await deck.shows('background');
});

test('the pointer on a mark shows a card with date and title inside the window, gone with Escape', async ({
  deck,
  page,
}) => {
  await deck.open('#assault');
  for (const event of ['civil-war', 'nazarov-killed', 'residents-report']) {
    await (await deck.mark(event)).hover();
    await expect(deck.card).toContainText(await deck.titleOf(event));
    await expect(deck.card).toContainText(/\d{4}/);
    await expect(deck.card).toBeInViewport({ ratio: 1 });
  }
  await deck.press('Escape');
  await expect(deck.card).toBeHidden();
  await (await deck.mark('fighting')).hover();
  await expect(deck.card).toBeVisible();
  await page.mouse.move(640, 30);
  await expect(deck.card).toBeHidden();
});

test('a crowd opens as a menu of its events, walked with the arrow keys and closed with Escape', async ({
  deck,
  page,
}) => {
  await deck.open('', 'dense');
  const crowd = deck.ribbon.locator('.crowd').first();
  const count = ((await crowd.getAttribute('data-events')) ?? '').split(' ').length;
  await crowd.hover();
  await expect(deck.card).toHaveText(`${count} events`);
  await crowd.click();
  const items = page.getByRole('menuitem');
  await expect(items).toHaveCount(count);
  await expect(items.first()).toBeFocused();
  await deck.press('Escape');
  await expect(items).toHaveCount(0);
  await expect(crowd).toBeFocused();
  await deck.press('Enter', 'ArrowDown');
  await expect(items.nth(1)).toBeFocused();
  const title = (await items.nth(1).locator('span').last().textContent()) ?? '';
  await deck.press('Enter');
  await expect(deck.heading).toHaveText(title);
  await expect(crowd).toHaveAttribute('data-state', 'now');
});

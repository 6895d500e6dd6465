/** The time axis at the foot: what it says, and where it leads. */

import { Deck } from './deck.ts';
import { expect, test } from './test.ts';

test('whoever has clicked on marks tells on with the arrows, after a dialog and on a black screen too', async ({
  deck,
  page,
}) => {
  await deck.open();
  for (const event of ['civil-war', 'nazarov-killed']) {
    await (await deck.mark(event)).click();
    await deck.shows(event);
    await deck.next();
    await deck.shows(await deck.after(event));
  }
  await (await deck.mark('civil-war')).click();
  await deck.press('o', 'Escape');
  await deck.next();
  await deck.shows(await deck.after('civil-war'));
  await deck.press('b', 'ArrowRight');
  await expect(page.locator('html[data-black]')).toHaveCount(0);
  await deck.shows(await deck.after('civil-war'));
});

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

test('the arrow keys walk along the marks, each named by the card, and Enter goes to the one in focus', async ({
  deck,
}) => {
  await deck.open();
  await (await deck.mark('ceasefire-announced')).focus();
  await deck.press('ArrowRight');
  await expect(deck.card).toContainText(await deck.titleOf('pause-extended'));
  await expect(deck.card).toBeInViewport({ ratio: 1 });
  await deck.press('ArrowLeft');
  await expect(deck.card).toContainText(await deck.titleOf('ceasefire-announced'));
  await deck.shows('title');
  await deck.press('Enter');
  await deck.shows('ceasefire-announced');
  await expect(deck.card).toBeHidden();
});

test('the marks of 400 events are one stop of the Tab key, at the present event', async ({ deck, page }) => {
  await deck.open('', 'axis-crowd');
  const stops = deck.ribbon.locator('.mark[tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await deck.press('End', 'ArrowLeft');
  await expect(stops).toHaveCount(1);
  await deck.ribbon.locator('.mark').first().focus();
  await deck.press('End');
  await expect(deck.ribbon.locator('.mark').last()).toBeFocused();
  await deck.press('Tab');
  await expect(deck.ribbon.locator(':focus')).toHaveCount(0);
  await deck.press('Shift+Tab');
  await expect(deck.ribbon.locator('.mark').last()).toBeFocused();
  await expect(page.locator('#card')).toBeInViewport({ ratio: 1 });
});

test('after a click on a mark the arrow keys step through the slides', async ({ deck }) => {
  await deck.open('#assault');
  await (await deck.mark('nazarov-killed')).click();
  await deck.shows('nazarov-killed');
  await deck.next();
  await deck.shows(await deck.after('nazarov-killed'));
});

test('dragging along the axis names the nearest event and shows it on release', async ({ deck, page }) => {
  await deck.open('#assault');
  const from = await deck.middleOf('civil-war');
  const to = await deck.middleOf('nazarov-killed');
  await page.mouse.move(from.x, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x - 3, to.y, { steps: 8 });
  await expect(deck.card).toContainText(await deck.titleOf('nazarov-killed'));
  await deck.shows('assault');
  await page.mouse.up();
  await deck.shows('nazarov-killed');
  await expect(page).toHaveURL(/#nazarov-killed$/);
});

test('a drag that ends where it began is a click', async ({ deck, page }) => {
  await deck.open('#assault');
  const { x, y } = await deck.middleOf('nazarov-killed');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 200, y, { steps: 4 });
  await page.mouse.move(x + 1, y, { steps: 4 });
  await page.mouse.up();
  await deck.shows('nazarov-killed');
  await page.mouse.move(x, 575);
  await page.mouse.down();
  await page.mouse.up();
  await deck.shows('nazarov-killed');
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

/** Go to a date or words. */

import { expect, test } from './test.ts';

test('G and "25 jul" find the events of 25 July, the arrow keys choose and Enter goes', async ({ deck, page }) => {
  await deck.open();
  await deck.search('25 jul');
  await expect(deck.found.first()).toHaveAttribute('aria-selected', 'true');
  const count = await deck.found.count();
  expect(count).toBeGreaterThan(2);
  for (const text of await deck.found.allTextContents()) expect(text).toContain('25 July 2012');
  await expect(page.getByText(`Found: ${count}`)).toBeVisible();
  await deck.press('ArrowDown', 'ArrowDown', 'ArrowUp');
  const chosen = deck.found.nth(1);
  await expect(chosen).toHaveAttribute('aria-selected', 'true');
  await expect(deck.searchField).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  const title = (await chosen.locator('.title').textContent()) ?? '';
  await deck.press('Enter');
  await expect(deck.heading).toHaveText(title);
  await expect(deck.heading).toBeFocused();
  await expect(deck.searchField).toBeHidden();
  await page.goBack();
  await deck.shows('title');
});

test('"ceasefire" finds the act and the announcement, and a click goes there', async ({ deck }) => {
  await deck.open();
  await deck.search('ceasefire');
  await expect(deck.found.filter({ hasText: await deck.titleOf('ceasefire') })).toHaveCount(1);
  await deck.found.filter({ hasText: await deck.titleOf('ceasefire-announced') }).click();
  await deck.shows('ceasefire-announced');
});

test('"Nazarov" finds the killing by its title, and events that only name him', async ({ deck }) => {
  await deck.open();
  await deck.search('Nazarov');
  await expect(deck.found.filter({ hasText: await deck.titleOf('nazarov-killed') })).toHaveCount(1);
  const without = (await deck.found.allTextContents()).filter(text => !text.includes('Nazarov'));
  expect(without.length).toBeGreaterThan(0);
});

for (const query of ['24.7', '24/7', '2012-07-24', '24 july 2012', 'july 24']) {
  test(`"${query}" is read as 24 July`, async ({ deck }) => {
    await deck.open();
    await deck.search(query);
    await expect(deck.found.filter({ hasText: await deck.titleOf('assault') })).toHaveCount(1);
    for (const text of await deck.found.allTextContents()) expect(text).toContain('24 July 2012');
  });
}

test('Escape closes the field and leaves the slide, and the field is empty the next time', async ({ deck }) => {
  await deck.open('#assault');
  await deck.search('25');
  await deck.press('Escape');
  await expect(deck.searchField).toBeHidden();
  await deck.shows('assault');
  await deck.press('g');
  await expect(deck.searchField).toHaveValue('');
  await expect(deck.found).toHaveCount(0);
});

test('the first key after the field has closed is a command', async ({ deck }) => {
  await deck.open('#assault');
  await deck.search('25');
  await deck.searchField.evaluate(field => {
    field.closest('dialog')?.close();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true }));
  });
  await expect(deck.searchField).toBeFocused();
  await expect(deck.searchField).toHaveValue('');
});

test('what is not there is said, and Enter goes nowhere', async ({ deck, page }) => {
  await deck.open('#assault');
  await deck.search('xylophone');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await deck.press('Enter');
  await expect(deck.searchField).toBeVisible();
  await deck.press('Escape');
  await deck.shows('assault');
});

test('letters typed in the field are text and no commands', async ({ deck, page }) => {
  await deck.open('#assault');
  await deck.search('tbofs?[] .');
  await expect(deck.searchField).toHaveValue('tbofs?[] .');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'paper');
  await expect(page.locator('html')).not.toHaveAttribute('data-black');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await deck.press('Home', 'End', 'ArrowLeft', 'PageDown');
  await deck.shows('assault');
});

test('Cyrillic is found in titles, names and tags, and Tajik letters are not taken for Russian ones', async ({
  deck,
  page,
}) => {
  await deck.open('', 'cyrillic');
  for (const [query, title] of [
    ['морозник', 'Зацветает морозник'],
    ['цветение', 'Зардолу гул кард'],
    ['ҳақиқат', 'Зардолу гул кард'],
    ['хакимова', ''],
    ['зарина', 'Первый большой снег'],
  ] as const) {
    await deck.search(query);
    if (title) await expect(deck.found.filter({ hasText: title })).toHaveCount(1);
    else await expect(deck.found).toHaveCount(0);
    await deck.press('Escape');
    // The browser takes the focus from a field that is gone when it draws the next frame.
    await expect(page.locator(':focus')).toHaveCount(0);
  }
});

/** All slides by act. */

import { expect, test } from './test.ts';

test('O lists every slide in order under its act, with the present one marked and focused', async ({ deck }) => {
  await deck.open('#assault');
  const { slides } = await deck.island();
  await deck.press('o');
  const overview = deck.dialog('All slides');
  await expect(overview).toBeVisible();
  // The other links lead to versions of the story.
  const links = overview.locator('a[href^="#"]');
  const targets = await links.evaluateAll(all => all.map(link => link.getAttribute('href')?.slice(1)));
  expect(targets).toEqual(slides.map(slide => slide.id));
  const present = overview.locator('[aria-current="step"]');
  await expect(present).toHaveCount(1);
  await expect(present).toContainText(await deck.titleOf('assault'));
  await expect(present).toBeFocused();
  await expect(present).toBeInViewport();
});

test('left and right follow the order of the slides, up and down the rows, and Enter goes', async ({ deck, page }) => {
  await deck.open('#assault');
  await deck.press('o');
  await deck.press('ArrowRight', 'ArrowRight', 'ArrowLeft');
  await expect(deck.dialog('All slides').locator(':focus')).toHaveAttribute('href', `#${await deck.after('assault')}`);
  await deck.press('ArrowDown');
  await expect(deck.dialog('All slides').locator(':focus')).toHaveAttribute(
    'href',
    `#${await deck.after('assault', 2)}`,
  );
  await deck.press('ArrowUp', 'ArrowUp', 'Enter');
  await deck.shows('assault');
  await deck.press('o', 'End', 'Enter');
  const { slides } = await deck.island();
  await deck.shows(slides.at(-1)?.id ?? '');
  await expect(deck.dialog('All slides')).toBeHidden();
  await page.goBack();
  await deck.shows('assault');
});

test('a click on an act goes to it; O, Escape and a click beside close the overview', async ({ deck, page }) => {
  await deck.open('#assault');
  const overview = deck.dialog('All slides');
  for (const close of [() => deck.press('o'), () => deck.press('Escape'), () => page.mouse.click(3, 3)]) {
    await deck.press('o');
    await expect(overview).toBeVisible();
    await close();
    await expect(overview).toBeHidden();
    await deck.shows('assault');
  }
  await deck.press('o');
  await overview.getByRole('link', { name: await deck.titleOf('ceasefire'), exact: true }).click();
  await deck.shows('ceasefire');
});

test('dates in the overview tell events of different years apart', async ({ deck }) => {
  await deck.open();
  await deck.press('o');
  const accord = deck.dialog('All slides').getByRole('link', { name: await deck.titleOf('peace-accord') });
  await expect(accord).toContainText('1997');
});

test('what has the focus is never under the name of the dialog, and several slides of one title are told apart', async ({
  deck,
}) => {
  await deck.open('#sources-2');
  const overview = deck.dialog('All slides');
  for (const enlarge of [[], ['+', '+', 'Escape']]) {
    await deck.press(...enlarge, 'o');
    await expect(overview.locator('[aria-current="step"]')).toBeFocused();
    const head = (await overview.locator('.dialog-head').boundingBox()) ?? { y: 0, height: 0 };
    const tops: number[] = [];
    for (const key of [...Array<string>(30).fill('Shift+Tab'), 'End', ...Array<string>(12).fill('ArrowUp'), 'Home']) {
      await deck.press(key);
      const link = overview.locator('a:focus');
      if ((await link.count()) > 0) tops.push((await link.boundingBox())?.y ?? 0);
    }
    expect(tops.length).toBeGreaterThan(40);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(head.y + head.height - 1);
    await deck.press('Escape');
  }
  await deck.press('o');
  await expect(overview.getByRole('link', { name: /^Sources \(\d of \d\)$/ })).toHaveCount(5);
});

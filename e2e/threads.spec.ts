/** Following a person, a place or a topic: only its slides, a dimmed timeline, one line that says so. */

import type { Locator } from '@playwright/test';
import type { Deck } from './deck.ts';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

const key = 'person:nazarov';
const name = 'Abdullo Nazarov';

test('W offers people, places and topics with their number of events, and a click follows one', async ({
  deck,
  page,
}) => {
  await deck.open();
  await deck.press('w');
  const dialog = deck.dialog('Follow');
  for (const list of ['People', 'Places', 'Topics']) {
    const entries = dialog.getByRole('region', { name: list }).getByRole('button');
    expect(await entries.count()).toBeGreaterThan(2);
    for (const text of await entries.allTextContents()) expect(text).toMatch(/ (1 event|\d+ events)$/);
  }
  const own = await eventsOf(deck, key);
  await dialog.getByRole('button', { name: `${name} ${own.length} events` }).click();
  await expect(dialog).toBeHidden();
  await deck.shows(own[0] ?? '');
  await expect(lineOf(deck)).toHaveText(`Following ${name}: event 1 of ${own.length}`);
  await expect(page.getByRole('status').filter({ hasText: `Following ${name}` })).toHaveCount(1);
});

test('a name on the slide of the cast follows its person, Space too', async ({ deck, page }) => {
  await deck.open('#cast');
  const own = await eventsOf(deck, key);
  const button = deck.slide.getByRole('button', { name, exact: true });
  await button.focus();
  await page.keyboard.press('Space');
  await deck.shows(own[0] ?? '');
  await expect(lineOf(deck)).toHaveText(`Following ${name}: event 1 of ${own.length}`);
});

test('next and back visit every slide of its events and no other; Home and End are its ends', async ({ deck }) => {
  const own = await opened(deck);
  const slides = await slidesOf(deck, key);
  expect(slides.length).toBeGreaterThan(own.length);
  const seen = [await deck.now()];
  for (const id of slides.slice(1)) {
    await deck.next();
    await deck.shows(id);
    seen.push(id);
  }
  expect(seen).toEqual(slides);
  await deck.next();
  await deck.shows(slides.at(-1) ?? '');
  await deck.press('Home');
  await deck.shows(slides[0] ?? '');
  await deck.previous();
  await deck.shows(slides[0] ?? '');
  await deck.press('End');
  await deck.shows(slides.at(-1) ?? '');
  await expect(lineOf(deck)).toHaveText(`Following ${name}: event ${own.length} of ${own.length}`);
});

test('the keys for parts go to the next part that has an event of it', async ({ deck }) => {
  await opened(deck);
  await deck.shows('nazarov-posting');
  await deck.press(']');
  await deck.shows('nazarov-killed');
  await deck.press(']');
  await deck.shows('nazarov-killed');
  await deck.next();
  await deck.press('[');
  await deck.shows('nazarov-killed');
  await deck.press('[');
  await deck.shows('nazarov-posting');
});

test('the timeline dims what is outside, and no longer when the thread is left', async ({ deck }) => {
  const own = await opened(deck);
  for (const event of own) expect(await opacityOf(await deck.mark(event))).toBe(1);
  expect(await opacityOf(await deck.mark('fighting'))).toBeLessThan(0.5);
  expect(await opacityOf(await deck.band('clashes'))).toBeLessThan(0.5);
  expect(await opacityOf(await deck.band('murder'))).toBe(1);
  await deck.press('Backspace');
  await expect(deck.ribbon.locator('[data-outside]')).toHaveCount(0);
  expect(await opacityOf(await deck.mark('fighting'))).toBe(1);
});

test('Backspace and the button leave it on the slide that is shown, and the next slide is the next of all', async ({
  deck,
  page,
}) => {
  for (const leave of [() => deck.press('Backspace'), () => page.getByRole('button', { name: 'Leave' }).click()]) {
    await opened(deck, '#nazarov-killed');
    await leave();
    await expect(lineOf(deck)).toBeHidden();
    await deck.shows('nazarov-killed');
    await expect(page).toHaveURL(`${addressOf(khorog)}#nazarov-killed`);
    await expect(page.getByRole('status').filter({ hasText: `No longer following ${name}` })).toHaveCount(1);
    await deck.press(']');
    await deck.shows('clashes');
  }
});

test('the address keeps it: through a reload, beside another query, and in a fresh tab', async ({ deck, page }) => {
  await opened(deck, '#nazarov-killed');
  await deck.next();
  const id = await deck.now();
  await expect(page).toHaveURL(`${addressOf(khorog)}?follow=${key}#${id}`);
  await deck.reload();
  await deck.shows(id);
  await expect(lineOf(deck)).toContainText(name);
  await page.goto('about:blank');
  await deck.open('?lang=en&follow=tag:civil%20war');
  await deck.shows('civil-war');
  await expect(lineOf(deck)).toHaveText('Following civil war: event 1 of 2');
  await deck.press('Backspace');
  await expect(page).toHaveURL(`${addressOf(khorog)}?lang=en#civil-war`);
});

test('a jump outside leaves it and says so, and the way back takes it up again', async ({ deck, page }) => {
  await opened(deck, '#nazarov-killed');
  await (await deck.mark('assault')).locator('.target').click();
  await deck.shows('assault');
  await expect(deck.notice).toContainText(`no longer following ${name}`);
  await expect(lineOf(deck)).toBeHidden();
  await expect(page).toHaveURL(`${addressOf(khorog)}#assault`);
  await page.goBack();
  await deck.shows('nazarov-killed');
  await expect(lineOf(deck)).toContainText(name);
  await page.evaluate(() => location.assign('#fighting'));
  await deck.shows('fighting');
  await expect(lineOf(deck)).toBeHidden();
  await expect(page).toHaveURL(`${addressOf(khorog)}#fighting`);
});

test('starting it can be undone, and starts where the deck is when that belongs to it', async ({ deck, page }) => {
  await deck.open('#killing-announced');
  await deck.press('w');
  await deck.dialog('Follow').getByRole('button', { name }).click();
  await deck.shows('killing-announced');
  await expect(page).toHaveURL(`${addressOf(khorog)}?follow=${key}#killing-announced`);
  await page.goBack();
  await expect(lineOf(deck)).toBeHidden();
  await deck.shows('killing-announced');
});

test('go-to offers it after the slides that it finds', async ({ deck }) => {
  await deck.open();
  await deck.search('nazarov');
  const last = deck.found.last();
  await expect(last).toContainText(`Follow ${name}`);
  await expect(last).toContainText(`${(await eventsOf(deck, key)).length} events`);
  await deck.press('ArrowUp', 'Enter');
  await expect(lineOf(deck)).toContainText(name);
});

test('a thread that there is not is said, and the deck goes on', async ({ deck }) => {
  await deck.open('?follow=person:nobody#assault');
  await deck.shows('assault');
  await expect(deck.notice).toContainText('“person:nobody”');
  await deck.next();
  await deck.shows(await deck.after('assault'));
});

test('the speaker window names what comes next in the thread', async ({ deck }) => {
  await opened(deck, '#nazarov-posting');
  const popup = deck.page.waitForEvent('popup');
  await deck.press('s');
  const next = (await popup).locator('#next-title');
  await expect(next).toHaveText(await deck.titleOf('nazarov-killed'));
  await deck.press('Backspace');
  await expect(next).toHaveText(await deck.titleOf('jailbreak'));
});

/** Opens the deck with the thread and gives the ids of its events. */
async function opened(deck: Deck, hash = ''): Promise<string[]> {
  await deck.page.goto('about:blank');
  await deck.open(`?follow=${key}${hash}`);
  await expect(lineOf(deck)).toBeVisible();
  return eventsOf(deck, key);
}

function lineOf(deck: Deck): Locator {
  return deck.page.getByText(/^Following /).first();
}

async function eventsOf(deck: Deck, thread: string): Promise<string[]> {
  const { slides, threads = [] } = await deck.island();
  const numbers = threads.find(candidate => candidate.key === thread)?.events ?? [];
  expect(numbers.length).toBeGreaterThan(2);
  return numbers.map(number => slides.find(slide => slide.number === number)?.event ?? '');
}

async function slidesOf(deck: Deck, thread: string): Promise<string[]> {
  const events = await eventsOf(deck, thread);
  return (await deck.island()).slides.filter(({ event }) => events.includes(event ?? '')).map(({ id }) => id);
}

/** The least opacity of a mark or of what holds it. */
function opacityOf(mark: Locator): Promise<number> {
  return mark.evaluate(element => {
    let least = 1;
    for (let at: Element | null = element; at; at = at.parentElement)
      least = Math.min(least, Number(getComputedStyle(at).opacity));
    return least;
  });
}

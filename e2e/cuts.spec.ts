/** Shorter versions: `?cut=<id>` keeps the story's address, and every number on the slides is the version's own. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planCut } from '../src/build/cuts.ts';
import { loadWholeStory } from '../src/build/load.ts';
import { chronodeck, root } from './command.ts';
import { packed, readPaper } from './paper.ts';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

const home = addressOf(khorog);

test('an address in the cut opens there, and the address bar keeps it through steps, jumps and a reload', async ({
  deck,
  page,
}) => {
  await deck.open('?cut=short#ceasefire');
  await deck.shows('ceasefire');
  await expect(page).toHaveURL(`${home}?cut=short#ceasefire`);
  await deck.next();
  await expect(page).toHaveURL(`${home}?cut=short#ceasefire-announced`);
  await deck.press('End', 'Home');
  await expect(page).toHaveURL(`${home}?cut=short#title`);
  await page.goBack();
  await page.goBack();
  await deck.shows('ceasefire-announced');
  await deck.reload();
  await deck.shows('ceasefire-announced');
  await expect(page).toHaveURL(`${home}?cut=short#ceasefire-announced`);
});

test('the title says which version it is; counters, agendas, axis and sources are its own', async ({ deck }) => {
  await deck.open('?cut=short');
  const { slides, cut } = await deck.island();
  const events = [...new Set(slides.flatMap(({ event }) => event ?? []))];
  expect(cut).toMatchObject({ id: 'short' });
  await expect(deck.slide).toContainText(
    `${cut?.title}: ${events.length} of ${events.length + leftEvents(cut)} events`,
  );
  await expect(deck.ribbon.locator('[data-event]')).toHaveCount(events.length);
  for (const [index, event] of events.entries()) {
    await deck.open(`?cut=short#${event}`);
    await expect(deck.slide.locator('.counter')).toContainText(`${index + 1} of ${events.length}`);
  }
  await deck.press('Home', ']');
  const agenda = deck.slide.locator('.agenda a');
  for (const href of await agenda.evaluateAll(links => links.map(link => link.getAttribute('href')?.slice(1))))
    expect(events).toContain(href);
  const ranges = (await deck.island()).slides.flatMap(({ refs }) => refs ?? []);
  expect(ranges[0]).toBe(1);
  expect(ranges.at(-1)).toBeLessThan(loadWholeStory(join(root, 'slides', khorog)).deck.references.length);
});

test('what the cut leaves out opens in the whole story, which says so and offers the way back', async ({
  deck,
  page,
}) => {
  await deck.open('?cut=short#truce-prolonged');
  await deck.shows('truce-prolonged');
  await expect(deck.notice).toContainText('“Ten minutes” leaves this out. This is the whole story.');
  await expect(page).toHaveURL(`${home}#truce-prolonged`);
  await deck.next();
  await deck.shows(await deck.after('truce-prolonged'));
  await page.goto('about:blank');
  await deck.open('?cut=short#background');
  await deck.notice.getByRole('link', { name: 'Show “Ten minutes”' }).click();
  await expect(page).toHaveURL(`${home}?cut=short`);
  await deck.ready();
  await expect(deck.slide).toContainText('Ten minutes');
});

test('an address typed while the cut is open leads out of it too, and the way back into it', async ({ deck, page }) => {
  await deck.open('?cut=short#assault');
  await page.evaluate(() => void setTimeout(() => location.assign('#fighting')));
  await expect(page).toHaveURL(`${home}#fighting`);
  await deck.ready();
  await deck.shows('fighting');
  await expect(deck.notice).toContainText('leaves this out');
  // A moment later: the page that is left cannot answer.
  await page.evaluate(() => void setTimeout(() => history.go(-2)));
  await expect(page).toHaveURL(`${home}?cut=short#assault`);
  await deck.ready();
  await deck.shows('assault');
  expect((await deck.island()).cut?.id).toBe('short');
});

test('an unknown version is said, and the whole story is shown', async ({ deck }) => {
  await deck.open('?cut=shrot#assault');
  await expect(deck.notice).toContainText('no version called “shrot”');
  await deck.shows('assault');
  expect((await deck.island()).cut).toBeUndefined();
  await deck.open('?cut=constructor');
  await expect(deck.notice).toContainText('“constructor”');
});

test('the overview and the reading view lead to the versions, the page itself to its own address', async ({
  deck,
  page,
}) => {
  await deck.open();
  await deck.press('o');
  await deck
    .dialog('All slides')
    .getByRole('link', { name: /Ten minutes \d+ events/ })
    .click();
  await expect(page).toHaveURL(`${home}?cut=short`);
  await deck.ready();
  await deck.press('o');
  await deck
    .dialog('All slides')
    .getByRole('link', { name: /The whole story/ })
    .click();
  await expect(page).toHaveURL(home);
  await page.goto(addressOf(khorog, 'read/'));
  await page.getByRole('link', { name: /Ten minutes/ }).click();
  await expect(page).toHaveURL(`${home}?cut=short`);
  await deck.ready();
  await page.goto(addressOf(khorog, 'cut/short/#handover'));
  await deck.ready();
  await expect(page).toHaveURL(`${home}?cut=short#handover`);
  await page.getByRole('link', { name: 'Read as text' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(addressOf(khorog, 'read/'));
});

test('a thread runs through a cut, and the speaker window opens from it', async ({ deck, page }) => {
  await deck.open('?cut=short&follow=tag:toll');
  await deck.shows('first-toll');
  await deck.press('End');
  await deck.shows('residents-report-figures');
  await expect(page).toHaveURL(`${home}?cut=short&follow=tag:toll#residents-report-figures`);
  const popup = page.waitForEvent('popup');
  await deck.press('s');
  await expect((await popup).locator('#next-title')).toHaveText('No event follows.');
});

test('pdf --cut prints the cut: its pages, bookmarks, counts and links', async () => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'chronodeck-cut-'));
  try {
    const { code, output, errors } = await chronodeck(['pdf', khorog, '--cut', 'short', '--out', folder]);
    expect(errors).toContain('pages');
    expect(code).toBe(0);
    const file = join(folder, `${khorog}-short.pdf`);
    expect(output).toBe(file);
    const paper = await readPaper(file);
    const story = join(root, 'slides', khorog);
    const whole = loadWholeStory(story).deck;
    const plan = planCut(whole, 'short', story);
    expect(paper.pages).toHaveLength(plan.slides.length);
    expect(plan.slides.length).toBeLessThan(whole.slides.length);
    for (const [index, slide] of plan.slides.entries()) {
      expect(paper.pages[index]?.text, slide.id).toContain(packed(slide.title));
      const { events } = plan.story;
      if (slide.number) expect(paper.pages[index]?.text).toContain(packed(`${slide.number} of ${events.length}`));
    }
    const { title, events, cut } = plan.story;
    expect(paper.pages[0]?.text).toContain(
      packed(`${cut?.title}: ${events.length} of ${whole.story.events.length} events`),
    );
    expect(paper.info).toMatchObject({ Title: `${title} (${cut?.title})` });
    expect(paper.pages.flatMap(page => page.inward).filter(page => page < 0)).toEqual([]);
    const marked = paper.bookmarks.map(bookmark => packed(bookmark.title));
    for (const event of whole.story.events)
      expect(marked.includes(packed(event.title)), event.id).toBe(events.some(({ id }) => id === event.id));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('pdf --cut with a cut that there is not says so in one line, with the nearest', async () => {
  const wrong = await chronodeck(['pdf', khorog, '--cut', 'shrot', '--out', tmpdir()]);
  expect(wrong.code).toBe(2);
  expect(wrong.errors).toContain(`chronodeck: ${khorog} has no cut called shrot; did you mean \`short\`?`);
  const none = await chronodeck(['pdf', 'smallest', '--stories', 'e2e/stories', '--cut', 'short', '--out', tmpdir()]);
  expect(none.code).toBe(2);
  expect(none.errors).toContain('smallest has no cut called short; it has none');
});

function leftEvents(cut: { leftOut: string[] } | undefined): number {
  const acts = new Set(['background', 'murder', 'clashes', 'ceasefire', 'after']);
  return cut?.leftOut.filter(id => !acts.has(id)).length ?? 0;
}

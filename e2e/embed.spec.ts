/** A deck in a frame of another page: where its code is found, and that it takes nothing from the page around it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { type FileServer, serveFolders } from './server.ts';
import { addressOf } from './site.ts';
import { expect, test } from './test.ts';

let folder: string;
let server: FileServer;

test.describe.configure({ timeout: 30_000 });
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-embed-'));
  server = await serveFolders({ '/': folder });
});
test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('the dialog of keys has code for the story and for the event that is shown, and copies it', async ({
  deck,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await deck.open('?steps#film-media', 'gallery');
  await deck.press('?');
  const keys = deck.dialog('Keys');
  const home = addressOf('gallery');
  await expect(keys.getByRole('button', { name: 'Close' })).toBeFocused();
  await expect(keys.getByLabel('This event')).toBeHidden();
  await keys.getByText('In another page').click();
  await expect(keys.getByLabel('The whole story')).toHaveValue(
    new RegExp(`^<iframe src="${home}" title="The bells of Ostrel: an invented story" `),
  );
  const code = await keys.getByLabel('This event').inputValue();
  expect(code).toContain(`src="${home}#/film"`);
  expect(code).toContain(`<a href="${home}#film">`);
  await keys.getByRole('button', { name: 'Copy' }).first().click();
  await expect(keys.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await deck.press('Escape');
  await deck.open('', 'gallery');
  await deck.press('?');
  await keys.getByText('In another page').click();
  await expect(keys.getByLabel('The whole story')).toBeVisible();
  await expect(keys.getByLabel('This event')).toBeHidden();
});

for (const host of ['own', 'other'] as const) {
  test.describe(host === 'own' ? 'in a page of its own host' : 'in a page of another host', () => {
    test('it takes no focus, no keys and no scrolling before somebody clicks on it', async ({ page }) => {
      const frame = await around(page, host, `${addressOf('gallery')}#/ref-2`);
      const field = page.getByRole('textbox');
      await expect(field).toBeFocused();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.keyboard.type('go on ?');
      await page.keyboard.press('ArrowRight');
      await expect(field).toHaveValue('go on ?');
      await field.blur();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('End');
      await expect(slideIn(frame)).toHaveAttribute('id', /^sources/);
      await expect(frame.locator('dialog[open]')).toHaveCount(0);
      await frame.locator('body').evaluate(() => {
        location.hash = '#film';
      });
      await expect(slideIn(frame)).toHaveAttribute('id', 'film');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    });

    test('a narrow one offers the reading view, and leaves the focus where it is', async ({ page }) => {
      const frame = await around(page, host, addressOf('gallery'), 'width: 320px; height: 560px');
      await expect(frame.getByRole('link', { name: 'Read as text' }).last()).toBeVisible();
      await expect(page.getByRole('textbox')).toBeFocused();
    });

    test('after a click it has the keys, and the back button stays that of the page', async ({ page }) => {
      await page.goto(addressOf('smallest'));
      const frame = await around(page, host, `${addressOf('gallery')}#/film`);
      await frame.getByRole('heading', { name: 'Reeds and a bell' }).first().click();
      await page.keyboard.press('ArrowRight');
      await expect(slideIn(frame)).toHaveAttribute('id', 'film-media');
      await page.keyboard.press('Home');
      await expect(slideIn(frame)).toHaveAttribute('id', 'title');
      await page.goBack();
      await expect(page).toHaveURL(addressOf('smallest'));
    });
  });
}

test('its slides are as large as the frame', async ({ page }) => {
  const frame = await around(page, 'other', addressOf('gallery'));
  const size = () => frame.locator('.slides').evaluate(slides => Math.round(slides.getBoundingClientRect().width));
  for (const width of [640, 1000, 400]) {
    await page.locator('iframe').evaluate((element, px) => {
      (element as HTMLIFrameElement).style.width = `${px}px`;
    }, width);
    // Heights are whole px.
    await expect.poll(async () => Math.abs((await size()) - width)).toBeLessThanOrEqual(3);
  }
});

/** A page with a field that has the focus, much text, and the deck in a frame below the fold. */
async function around(page: Page, host: 'own' | 'other', src: string, style?: string): Promise<FrameLocator> {
  const shape = style ?? 'width: 640px; aspect-ratio: 16 / 9; border: 0';
  const body = `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><input aria-label="Name" autofocus>
    <p style="height: 1500px">Much text.</p><iframe src="${src}" title="Deck" style="${shape}"></iframe>`;
  writeFileSync(join(folder, 'around.html'), body);
  const address =
    host === 'own'
      ? `${process.env.E2E_ORIGIN}/around.html`
      : `${server.origin.replace('127.0.0.1', 'localhost')}/around.html`;
  if (host === 'own') await page.route(address, route => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(address);
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-ready]').waitFor();
  return frame;
}

function slideIn(frame: FrameLocator) {
  return frame.locator('section.slide:not([inert])');
}

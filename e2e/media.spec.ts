/** Pictures, video and sound: nothing is loaded, played or uncovered before somebody asks for it. */

import type { Page } from '@playwright/test';
import { addressOf } from './site.ts';
import { expect, test } from './test.ts';

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

test('a covered picture shows its warning, is not loaded, and opens on a click', async ({ deck, page }) => {
  const asked = requestsOf(page);
  await deck.open('#wreck-media', 'gallery');
  await expect(deck.slide.getByText('The picture shows a wreck.')).toBeVisible();
  const picture = deck.slide.getByRole('img', { name: 'A lighthouse that stands for a wreck.' });
  await expect(picture).toHaveCount(0);
  expect(asked.filter(address => address.includes('media/'))).toEqual([]);
  await deck.slide.getByRole('button', { name: 'Show it' }).click();
  await expect(picture).toBeVisible();
  await expect(picture).toBeFocused();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600);
  await deck.next();
  await deck.shows('mayor-speaks');
});

test('a video loads nothing before the click, plays then with its controls, and stops when the deck moves on', async ({
  deck,
  page,
}) => {
  const asked = requestsOf(page);
  await deck.open('#film-media', 'gallery');
  await expect(deck.slide.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect(page.locator('video')).toHaveCount(0);
  expect(asked.filter(address => address.includes('reeds'))).toEqual([]);
  await deck.slide.getByRole('button', { name: 'Play' }).click();
  const video = page.locator('video');
  await expect(video).toHaveAttribute('controls', '');
  await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.videoWidth)).toBe(320);
  expect(asked.filter(address => address.includes('reeds')).length).toBeGreaterThan(0);
  await deck.heading.focus();
  await deck.press('PageDown');
  await deck.shows('film-media-2');
  await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.paused)).toBe(true);
});

test('a sound is a card with its title, and a player after the click', async ({ deck }) => {
  await deck.open('#film-media-2', 'gallery');
  await expect(deck.slide.getByText('One stroke of a bell.')).toBeVisible();
  await deck.slide.getByRole('button', { name: 'Play' }).click();
  await expect(deck.slide.locator('audio')).toHaveAttribute('controls', '');
});

test.describe('from another host', () => {
  test.use({ noise: /foreign request: https:\/\/media\.example\.org|ERR_FAILED/ });

  test('a picture is asked for on a click and not before, when the story allows the host', async ({ deck, page }) => {
    const asked = requestsOf(page);
    await page.route('https://media.example.org/**', route => route.fulfill({ contentType: 'image/gif', body: pixel }));
    await deck.open('#shapes-media-6', 'gallery');
    await expect(deck.slide.getByRole('link', { name: 'media.example.org/pictures/gull.jpg' })).toBeVisible();
    expect(asked.filter(address => address.includes('example.org'))).toEqual([]);
    await deck.slide.getByRole('button', { name: 'Load from media.example.org' }).click();
    const picture = deck.slide.getByRole('img', { name: 'A gull on a post.' });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    expect(asked).toContain('https://media.example.org/pictures/gull.jpg');
  });

  test('what does not load leaves the card with its address and says so', async ({ deck, page }) => {
    await page.route('https://media.example.org/**', route => route.abort());
    await deck.open('#shapes-media-6', 'gallery');
    await deck.slide.getByRole('button', { name: 'Load from media.example.org' }).click();
    await expect(deck.slide.getByText('It could not be loaded.')).toBeVisible();
    await expect(deck.slide.getByRole('link', { name: 'media.example.org/pictures/gull.jpg' })).toBeFocused();
    await expect(deck.slide.getByRole('button')).toHaveCount(0);
  });
});

test('a host that the story does not allow is a link and nothing to press', async ({ deck }) => {
  await deck.open('#shapes-media-7', 'gallery');
  await expect(deck.slide.getByRole('link', { name: /^elsewhere\.example\.net/ })).toHaveAttribute(
    'href',
    'https://elsewhere.example.net/a/rather/long/address/of/a/picture/of/a/gull.jpg',
  );
  await expect(deck.slide.getByRole('button')).toHaveCount(0);
});

test('the reading view covers, plays and links as the slides do', async ({ page }) => {
  const asked = requestsOf(page);
  await page.goto(addressOf('gallery', 'read/'));
  await expect(page.getByText('The picture shows a wreck.')).toBeVisible();
  expect(asked.filter(address => /reeds|bell\.wav/.test(address))).toEqual([]);
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByRole('img', { name: 'A lighthouse that stands for a wreck.' })).toBeVisible();
  await page.getByRole('button', { name: 'Play' }).first().click();
  const video = page.locator('video');
  await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.videoWidth)).toBe(320);
  await expect(page.getByRole('table', { name: 'Tides at the quay, invented' })).toBeVisible();
  await expect(page.getByRole('blockquote').first()).toHaveText('“A bell is not a secret.”');
});

function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  return asked;
}

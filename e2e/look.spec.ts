/** A house's own look: accent, logo and style sheet on every page and on paper. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import type { Locator } from '@playwright/test';
import { unzipSync } from 'fflate';
import { chronodeck } from './command.ts';
import { faintText } from './contrast.ts';
import { addressOf } from './site.ts';
import { expect, test } from './test.ts';

const blue = 'rgb(0, 90, 156)';
const lightBlue = 'rgb(124, 192, 255)';
/** The theme's own accent on light paper. */
const rust = 'B73E08';

let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-look-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('slides have the accent in both themes, the sheet after ours, and the logo on the first', async ({
  deck,
  page,
}) => {
  await deck.open('', 'house');
  await expect(deck.slide.locator('img.logo')).toBeVisible();
  await expect.poll(() => widthOf(deck.slide.locator('img.logo'))).toBe(160);
  const [logo, heading] = await Promise.all([deck.slide.locator('img.logo').boundingBox(), deck.heading.boundingBox()]);
  expect(logo).toMatchObject({ x: 48, y: 18, height: 36 });
  expect(heading?.y).toBeGreaterThan(54);
  await deck.open('#founded', 'house');
  const date = deck.slide.locator('.date').first();
  expect(await colourOf(date)).toBe(blue);
  expect(await styleOf(deck.slide.locator('.head'), 'border-inline-start-width')).toBe('6px');
  expect(await styleOf(page.locator('body'), 'background-color')).toBe('rgb(255, 255, 255)');
  await deck.choose('ink');
  // Colours take a moment from one theme to the other.
  await expect.poll(() => colourOf(date)).toBe(lightBlue);
  await expect.poll(() => styleOf(page.locator('body'), 'background-color')).toBe('rgb(0, 26, 44)');
  await expect.poll(() => faintText(page)).toEqual([]);
});

test('the reading view has accent, sheet and logo, and what the sheet loads', async ({ page }) => {
  await page.goto(addressOf('house', 'read/'));
  expect(await colourOf(page.locator('.date').first())).toBe(blue);
  await expect.poll(() => widthOf(page.locator('img.logo'))).toBe(160);
  expect(await page.request.get(addressOf('house', 'style/stripe.svg')).then(answer => answer.status())).toBe(200);
});

test.describe('opened from the disk', () => {
  test.use({ noise: /foreign request: file:/ });

  test('the policy of the one file lets its look in', async ({ page }) => {
    const out = join(folder, 'b.html');
    expect((await chronodeck(['html', 'house', '--stories', 'e2e/stories', '--out', out])).code).toBe(0);
    await page.goto(pathToFileURL(out).href);
    await page.locator('html[data-ready]').waitFor();
    await expect.poll(() => widthOf(page.locator('section.slide:not([inert]) img.logo'))).toBe(160);
    expect(await styleOf(page.locator('section.slide:not([inert]) .head'), 'border-inline-start-width')).toBe('6px');
    expect(readFileSync(out, 'utf8')).not.toContain('style/stripe.svg');
    await page.goto(`${pathToFileURL(out).href}?view=read`);
    expect(await colourOf(page.locator('.date').first())).toBe(blue);
    await expect.poll(() => widthOf(page.locator('img.logo'))).toBe(160);
  });
});

for (const [what, css] of [
  ['colours alone, which stamps are drawn in', ':root { --paper: #ffffff; }'],
  ['rules of its own, which only a browser knows', '.slide .head { border-inline-start: 6px solid var(--accent); }'],
] as const) {
  test(`a PDF of a sheet with ${what} has one accent`, async () => {
    const home = join(folder, what.slice(0, 5));
    const out = join(folder, 'a.pdf');
    mkdirSync(home);
    writeFileSync(join(home, 'a.css'), css);
    writeFileSync(
      join(home, 'story.yaml'),
      'title: T\nlook: { accent: { paper: "#005a9c", ink: "#7cc0ff" }, css: a.css }\nevents: [{ date: 2001-02-03, title: One }, { date: 2001-02-05, title: Two }]\n',
    );
    expect((await chronodeck(['pdf', home, '--out', out])).code).toBe(0);
    const colours = coloursIn(out);
    expect(colours).toContain('005A9C');
    expect(colours).not.toContain(rust);
    expect((await chronodeck(['pdf', home, '--out', out, '--theme', 'ink'])).code).toBe(0);
    expect(coloursIn(out)).toContain('7CC0FF');
    expect(coloursIn(out)).not.toContain('FF8D4D');
  });
}

test('a presentation has the accent and the paper of the house in its theme', async () => {
  const out = join(folder, 'a.pptx');
  expect((await chronodeck(['pptx', 'house', '--stories', 'e2e/stories', '--out', out])).code).toBe(0);
  const parts = unzipSync(readFileSync(out));
  const theme = Buffer.from(parts['ppt/theme/theme1.xml'] ?? []).toString();
  expect(theme).toContain('<a:accent1><a:srgbClr val="005A9C"/></a:accent1>');
  expect(theme).toContain('<a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>');
});

/** Colours that operators of a PDF set, as six digits. */
function coloursIn(file: string): Set<string> {
  const bytes = readFileSync(file);
  const found = new Set<string>();
  for (const { index } of bytes.toString('latin1').matchAll(/stream\r?\n/g)) {
    const start = bytes.indexOf('\n', index) + 1;
    const text = inflated(bytes.subarray(start, bytes.indexOf('endstream', start)));
    for (const [, ...parts] of text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b/g)) {
      const digits = parts.map(part =>
        Math.round(Number(part) * 255)
          .toString(16)
          .padStart(2, '0'),
      );
      found.add(digits.join('').toUpperCase());
    }
  }
  return found;
}

/** Fonts and pictures are streams too, some of them packed otherwise. */
function inflated(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

const colourOf = (element: Locator) => styleOf(element, 'color');

function styleOf(element: Locator, name: string): Promise<string> {
  return element.evaluate((found, property) => getComputedStyle(found).getPropertyValue(property), name);
}

function widthOf(image: Locator): Promise<number> {
  return image.evaluate(found => (found as HTMLImageElement).naturalWidth);
}

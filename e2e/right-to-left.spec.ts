/** A story whose language is written from right to left: everything stands and runs the other way, but maps and pictures. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { faultsOn } from './audit.ts';
import { chronodeck, root } from './command.ts';
import type { Deck } from './deck.ts';
import { type FileServer, serveFolders } from './server.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// One build for all.
test.describe.configure({ mode: 'default' });

let [folder, server] = ['', undefined as FileServer | undefined];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-rtl-'));
  turnedStory('gallery', [
    ['title: The bell does not ring', 'title: Does the bell ring?'],
    ['title: A wreck is drawn', 'title: BBC, أين الجرس؟'],
  ]);
  turnedStory('counts');
  const { code, errors } = await chronodeck(['build', '--stories', folder, '--out', join(folder, 'site')]);
  if (code !== 0) throw new Error(errors);
  server = await serveFolders({ '/': join(folder, 'site') });
});
test.afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** A story of the tests in Arabic, as far as the program says something: its own words keep the widths of its letters. */
function turnedStory(story: string, changes: [from: string, to: string][] = []): void {
  const home = join(folder, story);
  mkdirSync(home);
  cpSync(join(root, 'e2e/stories', story), home, { recursive: true });
  const file = join(home, 'story.yaml');
  const plain = readFileSync(file, 'utf8').replace(/^language:.*\n/m, '');
  const text = changes.reduce((changed, [from, to]) => changed.replace(from, to), plain);
  writeFileSync(file, `language: ar\n${text}`);
}

async function open(deck: Deck, rest: string): Promise<void> {
  await deck.page.goto(`${server?.origin}/${rest}`);
  await deck.ready();
}

test('every slide of the gallery is whole, and its heading, its pane and its drawings stand on the other side', async ({
  deck,
}) => {
  test.slow();
  await open(deck, 'gallery/');
  const faults: string[] = [];
  for (const [index, { id }] of (await deck.island()).slides.entries()) {
    // The next slide stands at the left.
    if (index > 0) await deck.press('ArrowLeft');
    await deck.shows(id);
    for (const fault of [...(await faultsOn(deck.page)), ...(await deck.page.evaluate(unturned, ''))])
      faults.push(`${id}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

test('series run from right to left, and their words can be read', async ({ deck }) => {
  for (const id of ['lost-series', 'cargo-series', 'price-series']) {
    await open(deck, `counts/#${id}`);
    expect([...(await faultsOn(deck.page)), ...(await deck.page.evaluate(unturned, ''))]).toEqual([]);
    const times = deck.slide.locator('.series .time path');
    const places = await times.evaluateAll(paths => paths.slice(1).map(path => path.getBoundingClientRect().x));
    expect(places).toEqual(places.toSorted((a, b) => b - a));
  }
});

test('what is not on the other side is found', async ({ deck, page }) => {
  await open(deck, 'gallery/#silence');
  expect(await page.evaluate(unturned, '')).toEqual([]);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      .slide .pane { left: 660px; right: auto }
      :root .ribbon-drawing { transform: none !important }
      .lens text { transform: none !important }
      .head { position: absolute; left: 0 }`);
    document.adoptedStyleSheets.push(sheet);
  });
  const faults = await page.evaluate(unturned, '');
  expect(faults).toContainEqual(expect.stringMatching(/^pane stands at the right/));
  expect(faults).toContainEqual(expect.stringMatching(/^heading ends at 5/));
  expect(faults).toContainEqual(expect.stringMatching(/^ribbon-drawing runs the wrong way/));
  expect(faults).toContainEqual(expect.stringMatching(/^“.*” is mirrored/));
});

test('marks stand in the order of time from right to left, and keys, clicks and drags follow it', async ({
  deck,
  page,
}) => {
  await open(deck, 'gallery/#boats-counted');
  const dots = await deck.ribbon
    .locator('.mark .dot')
    .evaluateAll(all => all.map(dot => dot.getBoundingClientRect().x));
  expect(dots.length).toBeGreaterThan(8);
  for (const [index, x] of dots.entries()) expect(x).toBeLessThanOrEqual((dots[index - 1] ?? 1280) + 8);
  await deck.press('ArrowRight', 'ArrowLeft');
  await deck.shows('boats-counted');
  await (await deck.mark('lake-drawn')).focus();
  await deck.press('ArrowLeft', 'Enter');
  await deck.shows('shapes');

  await (await deck.mark('film')).click();
  await deck.shows('film');
  const [from, to] = [await deck.middleOf('film'), await deck.middleOf('tides')];
  expect(to.x).toBeLessThan(from.x);
  await page.mouse.move(from.x, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 3, to.y, { steps: 8 });
  await expect(deck.card).toContainText(await deck.titleOf('tides'));
  await page.mouse.up();
  await deck.shows('tides');
});

test('signs stand at the end of what they close, in headlines of either way', async ({ deck }) => {
  await open(deck, 'gallery/#silence');
  const places = () =>
    deck.heading.evaluate(heading => {
      const text = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT).nextNode() as Text;
      return [...text.data].map((_, at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().x;
      });
    });
  const latin = await places();
  expect(latin.at(-1)).toBe(Math.max(...latin));
  await open(deck, 'gallery/#wreck');
  const mixed = await places();
  expect(mixed.at(-1)).toBe(Math.min(...mixed));
});

test('a dialog, the reading view and paper stand on the other side too', async ({ deck, page }) => {
  await open(deck, 'gallery/#silence');
  await deck.press('o');
  const entry = deck.dialog('All slides').locator('a:has(.when)').first();
  const [when, what] = await Promise.all([entry.locator('.when').boundingBox(), entry.locator('.what').boundingBox()]);
  expect(when?.x).toBeGreaterThan((what?.x ?? 0) + (what?.width ?? 0));

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server?.origin}/gallery/read/`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const account = page.locator('.account').first();
  expect(await account.evaluate(one => getComputedStyle(one).borderRightWidth)).toBe('4px');

  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${server?.origin}/gallery/paper/`);
  const faults: string[] = [];
  for (const id of ['title', 'setting', 'silence', 'taken', 'boats-counted-figures', 'tides']) {
    const sheet = `[id="${id}"].sheet`;
    const found = [...(await faultsOn(page, sheet)), ...(await page.evaluate(unturned, sheet))];
    faults.push(...found.map(fault => `${id}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('a PDF has its headings at the right, and no letter of it is mirrored', async () => {
  const texts = await firstPage('--range', '8-9');
  expect(texts.filter(({ transform }) => transform[0] < 0)).toEqual([]);
  const large = texts.filter(({ transform }) => transform[0] > 30);
  expect(large.map(({ str }) => str).join(' ')).toContain('Does the bell');
  // Of 960 pt.
  for (const { transform } of large) expect(transform[4]).toBeGreaterThan(480);
});

test('the pages of a handout have their title at the right and their number at the left', async () => {
  const texts = await firstPage('--range', '8', '--handout');
  const across = (text: RegExp) => texts.find(({ str }) => text.test(str))?.transform[4];
  // Of 595 pt.
  expect(across(/^The bells of Ostrel/)).toBeGreaterThan(400);
  expect(across(/^[12]$|\//)).toBeLessThan(60);
});

/** The texts of the first page of the gallery's PDF. */
async function firstPage(...flags: string[]) {
  const out = join(folder, 'a.pdf');
  expect((await chronodeck(['pdf', join(folder, 'gallery'), ...flags, '--out', out])).code).toBe(0);
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(out)), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  await pdf.destroy();
  return items.flatMap(item => ('str' in item && item.str.trim() ? [item] : []));
}

/** What is not on the other side, or is turned over and should not be. Runs inside the page. @param sheet of paper */
function unturned(sheet: string): string[] {
  const slide = document.querySelector(sheet || 'section.slide:not([inert])') as Element;
  const stage = (sheet ? slide : (document.querySelector('.slides') as Element)).getBoundingClientRect();
  const box = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const scale = stage.width / 1280;
    return {
      left: (left - stage.left) / scale,
      right: (right - stage.left) / scale,
      top: (top - stage.top) / scale,
      bottom: (bottom - stage.top) / scale,
    };
  };
  const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const faults: string[] = [];
  const heading = slide.querySelector('.head :is(h1, h2, h3, h4)') as Element;
  if (Math.abs(box(heading).right - 1232) > 1) faults.push(`heading ends at ${box(heading).right}`);
  for (const element of slide.querySelectorAll('.pane, .counter, .credit, .media-pane')) {
    const name = element.classList[0];
    if (element.closest('[data-column="1184"]') || (name === 'media-pane' && box(element).right < 800)) continue;
    if (box(element).right > 760) faults.push(`${name} stands at the right: ${box(element).right}`);
  }
  for (const element of slide.querySelectorAll(':scope *:not(svg *)')) {
    const { left, right, top, bottom } = box(element);
    if (!seen(element) || element.closest('.visually-hidden')) continue;
    if (left < -1 || right > 1281 || top < -1 || bottom > 721) faults.push(`${element.className} leaves the stage`);
  }
  const drawings = sheet ? slide : document;
  for (const text of drawings.querySelectorAll<SVGTextElement>('svg text')) {
    if (seen(text) && (text.getScreenCTM()?.a ?? 1) < 0) faults.push(`“${text.textContent}” is mirrored`);
  }
  for (const drawing of drawings.querySelectorAll<SVGSVGElement>('svg')) {
    if (!seen(drawing) || !drawing.parentElement?.closest('.slides, .sheet')) continue;
    const turned = drawing.matches('.ribbon-drawing, .lens, .figures, .series, .key');
    const ground = drawing.querySelector<SVGGraphicsElement>('.ground, .axis, path') ?? drawing;
    if ((ground.getScreenCTM()?.a ?? 1) < 0 !== turned) faults.push(`${drawing.classList[0]} runs the wrong way`);
  }
  for (const dot of slide.closest('.slides, .sheet')?.querySelectorAll('.view .point .dot') ?? []) {
    const taken = slide.matches('[data-kind="title"], [data-kind="disputed"]') && seen(dot) && box(dot).left > 640;
    if (taken) faults.push('a place of the map stands under the text');
  }
  return faults;
}

/** What is stamped onto printed pages stands where the browser would have drawn it. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadWholeStory } from '../src/build/load.ts';
import { paperBundle } from '../src/build/paper-assets.ts';
import { renderStoryPage } from '../src/build/render.ts';
import { openPaper, openScreen } from '../src/export/paper.ts';
import { chronodeck, root } from './command.ts';

/** A text and the left end of its baseline, px of the stage. */
interface Placed {
  text: string;
  x: number;
  y: number;
  width?: number;
}

/** px. */
const near = 0.6;

let folder: string;

test.describe.configure({ timeout: 120_000 });
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chronodeck-stamps-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

for (const [story, home] of [
  ['gallery', 'e2e/stories'],
  ['cyrillic', 'e2e/stories'],
] as const) {
  test(`every word of axis and lens of ${story} stands on paper where the browser draws it`, async ({ browser }) => {
    const out = join(folder, `${story}.pdf`);
    expect((await chronodeck(['pdf', story, '--stories', home, '--out', out])).code).toBe(0);
    const { deck } = loadWholeStory(join(root, home, story));
    const html = renderStoryPage('paper', deck, paperBundle, { mode: 'built', notes: false });
    const paper = { html, home: 'paper/', story: join(root, home, story), sheets: deck.slides };
    const drawn = await drawnTexts(await openPaper(await openScreen(browser), paper));
    const printed = await printedTexts(out);
    const missing = deck.slides.flatMap(({ id }, index) =>
      (drawn[id] ?? [])
        .filter(text => !printed[index]?.some(other => isThere(text, other)))
        .map(({ text, x, y }) => `${id}: "${text}" at ${x}, ${y}`),
    );
    expect(missing).toEqual([]);
    expect(Object.values(drawn).flat().length).toBeGreaterThan(100);
  });
}

test('a font that lacks a letter leaves the drawing to the browser, and nothing is lost', async () => {
  const out = join(folder, 'town.pdf');
  mkdirSync(join(folder, 'town'));
  const events = ['花', 'Flower'].map(
    (name, nth) => `  - {date: 1999-05-0${nth + 4}, title: The town is called ${name}}\n`,
  );
  writeFileSync(join(folder, 'town/story.yaml'), `title: A name\nlanguage: en\nevents:\n${events.join('')}`);
  expect((await chronodeck(['pdf', join(folder, 'town'), '--out', out])).code).toBe(0);
  const texts = (await printedTexts(out)).map(page => page.map(({ text }) => text).join(''));
  expect(texts).toHaveLength(3);
  for (const page of texts) expect(page).toContain('1999');
});

function isThere(text: Placed, other: Placed): boolean {
  if (Math.abs(text.y - other.y) >= near) return false;
  if (text.text.startsWith(other.text.trim()) && Math.abs(text.x - other.x) < near) return true;
  // Words that all but touch are read as one.
  const end = other.x + (other.width ?? 0) + near;
  return other.text.includes(text.text.split(' ')[0] ?? '') && text.x > other.x - near && text.x < end;
}

function drawnTexts(page: Page): Promise<Record<string, Placed[]>> {
  return page.evaluate(() => {
    const placed = (sheet: Element) => {
      const { left, top } = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll<SVGTextElement>('.ribbon text, .lens text')].map(text => {
        const { x, y } = text.getStartPositionOfChar(0).matrixTransform(text.getScreenCTM() ?? undefined);
        return { text: text.textContent?.trim() ?? '', x: x - left, y: y - top };
      });
    };
    return Object.fromEntries([...document.querySelectorAll('section.sheet')].map(sheet => [sheet.id, placed(sheet)]));
  });
}

async function printedTexts(file: string): Promise<Placed[][]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages: Placed[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items.flatMap(item =>
        'str' in item && item.str.trim() !== ''
          ? {
              text: item.str,
              x: item.transform[4] / 0.75,
              y: (540 - item.transform[5]) / 0.75,
              width: item.width / 0.75,
            }
          : [],
      ),
    );
  }
  await pdf.destroy();
  return pages;
}

/** What is written of a story, walked through and read: for stories of ours and for imported ones alike. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import type { Deck } from '../deck.ts';
import { packed } from '../paper.ts';
import { expect } from '../test.ts';
import { poke } from './watched.ts';

/** Steps through a deck with the speaker window open; gives the words of every slide in both. */
export async function stepThrough(page: Page, deck: Deck, address: string): Promise<string[]> {
  const seen: string[] = [];
  await page.goto(address);
  await deck.ready();
  const opening = page.waitForEvent('popup');
  await deck.press('s');
  const speaker = await opening;
  await speaker.locator('h1').waitFor();
  const { slides } = await deck.island();
  for (const [index, { id }] of slides.entries()) {
    await deck.shows(id);
    await poke(page);
    await expect(speaker.getByText(`${index + 1} of ${slides.length}`)).toBeVisible();
    seen.push(await wordsOf(page), await wordsOf(speaker));
    await deck.next();
  }
  await speaker.close();
  return seen;
}

/** All words of a page, shown or said, without white space. */
export async function wordsOf(page: Page): Promise<string> {
  const words = await page.evaluate(() => {
    const said = ['alt', 'aria-label', 'title'];
    // In the order of the page: a text may have links in it.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (texts.nextNode()) {
      const { parentElement, nodeValue } = texts.currentNode;
      if (!parentElement?.closest('script, style')) words.push(nodeValue ?? '');
    }
    const elements = [...document.body.querySelectorAll('*')];
    return [...words, ...elements.flatMap(element => said.map(name => element.getAttribute(name) ?? ''))];
  });
  return packed(words.join(''));
}

/** What XML says, in text and in attributes, without white space; and what of it no reader of XML takes. */
export async function wordsInXml(page: Page, parts: string[]): Promise<{ words: string; broken: string[] }> {
  const read = await page.evaluate(
    all =>
      all.map(xml => {
        const part = new DOMParser().parseFromString(xml, 'application/xml');
        const attributes = [...part.querySelectorAll('*')].flatMap(element => [...element.attributes]);
        const words = [part.documentElement.textContent ?? '', ...attributes.map(({ value }) => value)];
        return { words: words.join('\n'), broken: part.querySelector('parsererror')?.textContent };
      }),
    parts,
  );
  return {
    words: packed(read.map(({ words }) => words).join('\n')),
    broken: read.flatMap(({ broken }) => broken ?? []),
  };
}

/** Reads every table in a folder; none may hold a cell that a spreadsheet runs. @returns how many cells there are */
export function cellsWithoutFormulas(folder: string): number {
  let cells = 0;
  for (const file of readdirSync(folder)) {
    for (const row of Papa.parse<string[]>(readFileSync(join(folder, file), 'utf8').replace(/^\ufeff/, '')).data) {
      cells += row.length;
      expect(
        row.filter(cell => /^[=+\-@\t\r]/.test(cell)),
        file,
      ).toEqual([]);
    }
  }
  return cells;
}

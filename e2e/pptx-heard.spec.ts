/**
 * Who is read a presentation hears the slides: shapes come in the order in which the same slide stands on paper, with the
 * same words. There the map lies under everything; it is told after the text, as in the reading view.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chronodeck } from './command.ts';
import { packed } from './paper.ts';
import { type ListedShape, readPresentation, shapesOf } from './presentation.ts';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

/** What is around the slide and not of it. */
const furniture = ['Counter', 'Credit', 'Slide number', 'Timeline'];

for (const [story, ...from] of [
  [khorog],
  ...['gallery', 'counts', 'cyrillic'].map(name => [name, '--stories', 'e2e/stories']),
] as [string, ...string[]][])
  test(`the slides of ${story} are heard in PowerPoint as they are read`, async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'chronodeck-pptx-heard-'));
    const file = join(folder, 'deck.pptx');
    expect(await chronodeck(['pptx', story, ...from, '--out', file])).toMatchObject({ code: 0 });
    const { slides, parts } = readPresentation(file);
    rmSync(folder, { recursive: true });
    await page.goto(addressOf(story, 'paper/'));
    const sheets = await sheetsOn(page);
    expect(sheets).toHaveLength(slides.length);

    let [compared, entries] = [0, 0];
    const titles: string[] = [];
    for (const [index, { path }] of slides.entries()) {
      const {
        id = '',
        date = '',
        heading = '',
        text = '',
        map = '',
        pictured = false,
        items = 0,
      } = sheets[index] ?? {};
      const shapes = shapesOf(parts.get(path) ?? '').filter(({ decorative }) => !decorative);
      const [first, ...rest] = shapes;
      // The headline is first, whatever lies under it, then its date.
      expect(first?.xml, id).toMatch(/<p:ph type="(?:title|ctrTitle)"/);
      titles.push(first?.paragraphs.join(' ') ?? '');
      expect(packed(titles.at(-1) ?? ''), id).toContain(packed(heading));
      if (date) expect(packed(rest.shift()?.paragraphs.join('') ?? ''), id).toBe(packed(date));
      const own = rest.filter(({ name }) => !furniture.includes(name));
      expect(
        rest.slice(own.length).map(({ name }) => name),
        id,
      ).toEqual(rest.filter(({ name }) => furniture.includes(name)).map(({ name }) => name));
      const xml = shapes.map(shape => shape.xml).join('');
      expect(xml.split(/<a:bu(?:Char|AutoNum) /).length - 1, `lists of ${id}`).toBe(items);
      entries += items;
      const told = own.flatMap(shape => wordsOf(shape, pictured));
      expect(inOrder(told, `${text}${map}`), id).toEqual([]);
      compared += told.length;
    }
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    console.log(
      `${story}: ${compared} texts and ${entries} entries of lists, of ${slides.length} slides of PowerPoint, are in the order of the paper`,
    );
  });

/** What is said of a shape: its paragraphs, or what stands for what is drawn. */
function wordsOf({ kind, name, alt, paragraphs }: ListedShape, pictured: boolean): string[] {
  if (name === 'Counters') return alt.split(', ');
  // Not every program opens every picture: then a card says what it shows.
  if (name === 'Card' && pictured) return paragraphs.slice(1, 2);
  // A lens, a series and a key tell more than their headings on paper, where the rest is text.
  if (kind === 'grpSp') return [alt.split(/[.:] /)[0] ?? ''];
  return kind === 'pic' ? [alt] : paragraphs;
}

/** Texts that are not there, or only before the one before. */
function inOrder(texts: string[], whole: string): string[] {
  let at = 0;
  const within = packed(whole);
  return texts.filter(text => {
    const found = within.indexOf(packed(text), at);
    if (found >= 0) at = found + packed(text).length;
    return found < 0;
  });
}

interface SheetWords {
  id: string;
  date: string;
  heading: string;
  /** Of the body, with what stands for pictures in their places. */
  text: string;
  map: string;
  /** Whether it shows a picture. */
  pictured: boolean;
  /** Entries of lists that an author wrote, and of sources. */
  items: number;
}

function sheetsOn(page: Page): Promise<SheetWords[]> {
  return page.evaluate(() => {
    const saysItself = (element: Element) => element.getAttribute('aria-label') ?? element.getAttribute('alt');
    const wordsOf = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? '';
      const label = /^(?:img|svg)$/i.test(node.tagName) ? saysItself(node) : null;
      return label ?? [...node.childNodes].map(wordsOf).join('');
    };
    return [...document.querySelectorAll('section.sheet')].map(sheet => ({
      id: sheet.id,
      date: sheet.querySelector('.head > .dateline')?.textContent ?? '',
      heading: sheet.querySelector('.head > :is(h1, h2, h3, h4)')?.firstChild?.textContent ?? '',
      text: wordsOf(sheet.querySelector(':scope > .body') ?? document.createTextNode('')),
      map: sheet.querySelector(':scope > svg')?.getAttribute('aria-label') ?? '',
      items: sheet.querySelectorAll(':is(ul, ol):not([class]) > li, .references > li').length,
      pictured: sheet.querySelector('img.picture') !== null,
    }));
  });
}

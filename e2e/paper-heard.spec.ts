/** Who hears the PDF hears the reading view: the same headings in the same order, and under each the same texts in theirs. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chronodeck } from './command.ts';
import { packed } from './paper.ts';
import { type HeardTag, heardTags } from './paper-structure.ts';
import { addressOf, khorog } from './site.ts';
import { expect, test } from './test.ts';

/** A heading with what stands under it. */
interface Part {
  heading: string;
  /** Of each page. */
  pages: Map<number, string[]>;
}

/** Words of a text that is told; shorter ones are counters and names, which each page has of its own. */
const fewest = 8;

/** What the reading view tells as a table, which the PDF draws, with the same in words beside it. */
interface ReadPart {
  heading: string;
  text: string;
  counted: boolean;
}

for (const [story, ...folder] of [[khorog], ['gallery', '--stories', 'e2e/stories']] as const)
  test(`the PDF of ${story} has the headings and texts of the reading view, in its order`, async ({ page }) => {
    const place = mkdtempSync(join(tmpdir(), 'chronodeck-heard-'));
    const file = join(place, 'deck.pdf');
    expect(await chronodeck(['pdf', story, '--out', file, ...folder])).toMatchObject({ code: 0 });
    const tags = await heardTags(file);
    rmSync(place, { recursive: true });
    await page.goto(addressOf(story, 'read/'));

    const paper = partsOf(tags);
    const read = await readParts(page);
    expect(paper.map(({ heading }) => heading)).toEqual(read.map(({ heading }) => heading));
    let compared = 0;
    const astray: string[] = [];
    for (const [index, { heading, pages }] of paper.entries()) {
      const { text = '', counted = false } = read[index] ?? {};
      if (counted) continue;
      for (const texts of pages.values()) {
        // What is said of a text that goes on stands under its beginning.
        let at = 0;
        for (const words of texts) {
          const found = packed(text).indexOf(packed(words.replace(/^“|”$/g, '')), at);
          if (found < 0) astray.push(`${heading}: ${words}`);
          else at = found;
          compared += 1;
        }
      }
    }
    expect(astray).toEqual([]);
    console.log(`${story}: ${paper.length} headings and ${compared} texts of the PDF are those of the reading view`);
  });

/** Slides of a text that goes on have one heading. What stands over one is its date, and lists of headings are for going there. */
function partsOf(tags: HeardTag[]): Part[] {
  const parts: Part[] = [];
  const headings = tags.filter(({ role }) => /^H\d$/.test(role)).map(({ words }) => words);
  for (const [index, { role, words, page }] of tags.entries()) {
    if (/^H\d$/.test(tags[index + 1]?.role ?? '') && role === 'P') continue;
    if (role === 'LI' && headings.some(heading => words.endsWith(heading))) continue;
    const told = words.replace(/ \(continued\)$/, '');
    const isHeading = /^H\d$/.test(role);
    if (isHeading && !parts.some(({ heading }) => heading.slice(3) === told))
      parts.push({ heading: `${role} ${told}`, pages: new Map() });
    const pages = parts.at(-1)?.pages;
    if (/^(?:P|LI)$/.test(role) && words.split(' ').length >= fewest && !/ · \d+ of \d+$/.test(words))
      pages?.set(page, [...(pages.get(page) ?? []), words]);
  }
  return parts;
}

/** The same of the reading view: all text between a heading and the next. */
function readParts(page: Page): Promise<ReadPart[]> {
  return page.evaluate(() => {
    const parts: { heading: string; text: string; counted: boolean }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let last: Element | null | undefined;
    while (walker.nextNode()) {
      const heading = walker.currentNode.parentElement?.closest('h1, h2, h3, h4, h5');
      if (heading && heading !== last) {
        parts.push({
          heading: `${heading.tagName} ${heading.textContent?.replace(/\s+/g, ' ').trim()}`,
          text: '',
          counted: false,
        });
        last = heading;
      } else if (!heading) {
        const part = parts.at(-1);
        if (part) part.text += walker.currentNode.textContent;
        if (part && walker.currentNode.parentElement?.closest('.figures-text, .series-text')) part.counted = true;
      }
    }
    return parts;
  });
}

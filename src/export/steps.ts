/**
 * Slides step by step on paper: a page as the audience first sees the slide, and one more for each thing that comes.
 * Heading, bookmark and links in belong to the first; each later page reads aloud what has just come, and nothing twice.
 */

import type { Page } from 'playwright-core';
import type { Sheet } from './edition.ts';

/**
 * Unfolds the sheets of the open paper document.
 * @returns the slide of each page, in order.
 */
export async function unfoldSteps(page: Page, sheets: Sheet[]): Promise<Sheet[]> {
  const pages = await page.evaluate(unfold);
  return sheets.flatMap((sheet, index) => Array.from({ length: pages[index] ?? 1 }, () => sheet));
}

/** Runs in the page. How many pages each sheet has become. */
function unfold(): number[] {
  const numberOf = (element: Element) => Number(element.getAttribute('data-step'));
  const stepped = (sheet: Element) => [...sheet.querySelectorAll('[data-step]')];
  const wait = (sheet: Element, shown: number) => {
    for (const element of stepped(sheet)) element.toggleAttribute('data-waiting', numberOf(element) > shown);
  };
  const silenceAllBut = (sheet: Element, came: Element[]) => {
    for (const element of sheet.querySelectorAll('*')) {
      const speaks = came.some(one => one.contains(element) || element.contains(one));
      if (!speaks) element.setAttribute('aria-hidden', 'true');
    }
  };
  return [...document.querySelectorAll('section.sheet')].map(sheet => {
    const count = Math.max(0, ...stepped(sheet).map(numberOf));
    for (let shown = count; shown > 0; shown -= 1) {
      const copy = sheet.cloneNode(true) as Element;
      for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
      copy.removeAttribute('aria-labelledby');
      wait(copy, shown);
      const came = stepped(copy).filter(element => numberOf(element) === shown);
      silenceAllBut(copy, came);
      sheet.after(copy);
    }
    wait(sheet, 0);
    return count + 1;
  });
}

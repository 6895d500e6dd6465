/** Where in a paper document the things are that links lead to. */

import type { Page } from 'playwright-core';
import type { LinkPlace } from '../edition.ts';

/** pt. */
const pageHeight = 540;
const ptOfPx = 0.75;

/** @param ids of elements in sheets, which stand in the document as they are printed: a page each. */
export async function placesOf(page: Page, ids: string[]): Promise<LinkPlace[]> {
  const places = await page.evaluate(wanted => {
    const sheets = [...document.querySelectorAll('section.sheet')];
    const numbers = new Map(sheets.map((sheet, number) => [sheet, number]));
    return wanted.flatMap(id => {
      const element = document.getElementById(id);
      const sheet = element?.closest('section.sheet');
      if (!element || !sheet) return [];
      const [own, whole] = [element.getBoundingClientRect(), sheet.getBoundingClientRect()];
      return { id, page: numbers.get(sheet) ?? 0, left: own.left - whole.left, top: own.top - whole.top };
    });
  }, ids);
  const short = (value: number) => Math.round(value * 100) / 100;
  return places.map(({ id, page, left, top }) => ({
    id,
    page,
    x: short(left * ptOfPx),
    y: short(pageHeight - top * ptOfPx),
  }));
}

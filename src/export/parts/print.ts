/**
 * A long paper document, printed in parts. What Chromium needs for a page grows with the document: a thousand pages take it
 * much longer than four times 250, and its memory is bounded by those that are open.
 */

import type { Page } from 'playwright-core';
import type { Printed, PrintedPart, Sheet } from '../edition.ts';
import { whileItLives } from '../lifetime.ts';
import { loadPaper, type Paper, refuseTall, tallSheets } from '../paper.ts';
import type { Press } from '../press.ts';
import { printTagged } from '../print.ts';
import { unfoldSteps } from '../steps.ts';
import { type CutPaper, cutPaper } from './cut.ts';
import { placesOf } from './places.ts';

/** Sheets of a document that is printed whole. */
export const mostInOne = 400;

export interface PartOptions {
  /** A page for each step of a slide. */
  steps?: boolean | undefined;
  /** Sheets of a part at most. */
  most?: number;
  /** Is told how many parts there are, and before the first one is printed. */
  begin?(parts: number): void;
  /** Is told after each part how many sheets have been printed, of how many. */
  done?(sheets: number, all: number): void;
}

/** Parts in the browser at once. */
const atOnce = 2;

/** A part that was printed, with the slide of each of its pages; or its sheets that are larger than a page. */
type Outcome = { part: PrintedPart; sheets: Sheet[] } | { tall: string[] };

/** Prints it. @throws CliError when there is no browser, or a slide is larger than its page. */
export async function printParts(
  press: Pick<Press, 'browser' | 'screen'>,
  paper: Paper<Sheet>,
  { steps = false, most = 250, begin, done }: PartOptions,
): Promise<Printed> {
  const browser = await press.browser();
  const papers = cutPaper(paper, most);
  begin?.(papers.length);
  const outcomes: Outcome[] = [];
  let isTall = false;
  let printed = 0;
  await whileItLives(browser, () =>
    inOrder(papers, async (part, nth) => {
      const page = await press.screen();
      const outcome = await printPart(page, part, steps, () => isTall);
      outcomes[nth] = outcome;
      isTall ||= 'tall' in outcome;
      printed += part.sheets.length;
      if (!isTall) done?.(printed, paper.sheets.length);
      // Nobody waits for that, and the browser may have ended before.
      page.close().catch(() => {});
    }),
  );
  refuseTall(outcomes.flatMap(outcome => ('tall' in outcome ? outcome.tall : [])));
  const whole = outcomes.flatMap(outcome => ('part' in outcome ? outcome : []));
  return { parts: whole.map(({ part }) => part), sheets: whole.flatMap(({ sheets }) => sheets) };
}

/** @param isVain whether it need not be printed: the others are only looked at, so that all that is wrong is told at once. */
async function printPart(page: Page, paper: CutPaper, steps: boolean, isVain: () => boolean): Promise<Outcome> {
  await loadPaper(page, paper);
  const tall = await tallSheets(page, paper.sheets);
  if (tall.length > 0 || isVain()) return { tall };
  const sheets = steps ? await unfoldSteps(page, paper.sheets) : paper.sheets;
  const places = await placesOf(page, paper.targets);
  return { part: { pdf: await printTagged(page, undefined), places }, sheets };
}

/**
 * Does a work for each, two at once. When one fails no other is begun.
 * @throws what the first in their order to fail has thrown.
 */
async function inOrder<T>(all: T[], work: (one: T, nth: number) => Promise<void>): Promise<void> {
  const failures = new Map<number, unknown>();
  let next = 0;
  const worker = async () => {
    while (next < all.length && failures.size === 0) {
      const nth = next;
      next += 1;
      await work(all[nth] as T, nth).catch(error => failures.set(nth, error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.size > 0) throw failures.get(Math.min(...failures.keys()));
}

/** A story as a PDF: one page for each slide or each of its steps, or a handout. */

import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { CliError } from '../build/cli-error.ts';
import { stageFile } from '../build/staged.ts';
import type { Edition, Printed, Selection } from './edition.ts';
import { mostInOne, printParts } from './parts/print.ts';
import type { Press } from './press.ts';
import { type PaperSize, printTagged } from './print.ts';
import type { Progress } from './progress.ts';
import { withSheets } from './sheets.ts';

export interface PdfOptions extends Selection {
  /** The PDF to write. */
  out: string;
  /** Upright pages of this size, with several slides, their notes and their sources on each. */
  handout?: PaperSize;
}

/** Steps of its progress. */
export const pdfSteps = 5;

/**
 * Writes the PDF: whole or not at all, and the same bytes for the same story.
 * @returns how many pages it has.
 * @throws CliError when the story has mistakes, there is no browser, or the disk refuses.
 */
export async function exportPdf(
  { out, handout, ...selection }: PdfOptions,
  press: Press,
  progress: Progress,
): Promise<number> {
  press.warmUp();
  progress.step('reading');
  const { steps } = selection;
  let count = 0;
  const order = { ...selection, document: handout ? 'handout' : 'paper', pdf: true } as const;
  await press.edit(order, async (next, send) => {
    await next('planned');
    await stageFile(out, async temporary => {
      progress.step('drawing the slides');
      const edition = await next('edition');
      const printed = await printPages(press, edition, { steps, handout }, progress);
      press.printed();
      progress.step('finishing');
      send(printed);
      const { bytes, pages } = await next('polished');
      if (!handout) refuseOtherCount(pages, printed.sheets.length);
      writeFileSync(temporary, bytes);
      progress.note(`${pages} pages`);
      count = pages;
    });
  });
  return count;
}

/** Prints the pages: those of a long document in parts. @throws CliError when there is no browser, or a slide is too large. */
async function printPages(
  press: Press,
  edition: Edition,
  { steps, handout }: { steps: boolean | undefined; handout: PaperSize | undefined },
  progress: Progress,
): Promise<Printed> {
  progress.step('starting the browser');
  if (!handout && edition.paper.sheets.length > mostInOne) {
    return printParts(press, edition.paper, {
      steps,
      begin(parts) {
        progress.step('printing');
        progress.more(parts);
      },
      done: (sheets, all) => progress.tick(`printing, ${sheets} of ${all} slides`),
    });
  }
  return withSheets(press, edition, { steps }, async (page, sheets) => {
    progress.step('printing');
    if (handout) await writeRunningTitle(page, edition.runningTitle);
    return { parts: [{ pdf: await printTagged(page, handout), places: [] }], sheets };
  });
}

/** The margins of pages hold nothing but what a style sheet says: the title goes there as a variable of it. */
async function writeRunningTitle(page: Page, title: string): Promise<void> {
  const text = `"${title.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
  await page.evaluate(value => document.documentElement.style.setProperty('--running-title', value), text);
}

/** One sheet on two pages, or two on one, means that the pages are not those of the plan. */
function refuseOtherCount(pages: number, sheets: number): void {
  if (pages === sheets) return;
  const message = `the PDF has ${pages} pages for ${sheets} slides and steps`;
  throw new CliError('outside', message, 'a page has overflowed: look at <story>/paper/ in `chronodeck present`');
}

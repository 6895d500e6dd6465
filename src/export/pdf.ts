/** A story as a PDF: one page for each slide or each of its steps, or a handout. */

import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { CliError } from '../build/cli-error.ts';
import { shippedFaces } from '../build/fonts.ts';
import { stageFile } from '../build/staged.ts';
import type { Press } from './press.ts';
import { type PaperSize, printTagged } from './print.ts';
import type { Progress } from './progress.ts';
import { chooseSlides, type Selection, withSheets } from './sheets.ts';
import { planStamps } from './stamp/stamps.ts';

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
  const chosen = chooseSlides(selection);
  let count = 0;
  await stageFile(out, async temporary => {
    const plan = handout
      ? undefined
      : planStamps(chosen.deck, chosen.slides, shippedFaces(), selection.theme ?? chosen.deck.story.look.theme);
    const options = { press, progress, document: handout ? 'handout' : 'paper', stamped: plan?.slides } as const;
    const { printed, sheets, polishPdf } = await withSheets(selection, chosen, options, async (page, sheets) => {
      progress.step('printing');
      if (handout) await writeRunningTitle(page, chosen.deck.story.title);
      // Loaded while the browser prints.
      const [printed, { polishPdf }] = await Promise.all([printTagged(page, handout), import('./polish.ts')]);
      return { printed, sheets: handout ? undefined : sheets, polishPdf };
    });
    progress.step('finishing');
    const { bytes, pages } = await polishPdf(printed, chosen.deck, sheets, plan?.draw());
    if (sheets) refuseOtherCount(pages, sheets.length);
    writeFileSync(temporary, bytes);
    progress.note(`${pages} pages`);
    count = pages;
  });
  return count;
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

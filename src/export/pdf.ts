/** A story as a PDF: one page for each slide. */

import { writeFileSync } from 'node:fs';
import { CliError } from '../build/cli-error.ts';
import { stageFile } from '../build/staged.ts';
import type { Slide } from '../deck/deck.ts';
import { polishPdf } from './polish.ts';
import type { Press } from './press.ts';
import { printTagged } from './print.ts';
import type { Progress } from './progress.ts';
import { chooseSlides, type Selection, withSheets } from './sheets.ts';

export interface PdfOptions extends Selection {
  /** The PDF to write. */
  out: string;
}

/** Steps of its progress. */
export const pdfSteps = 5;

/**
 * Writes the PDF: whole or not at all, and the same bytes for the same story.
 * @returns how many pages it has.
 * @throws CliError when the story has mistakes, there is no browser, or the disk refuses.
 */
export async function exportPdf({ out, ...selection }: PdfOptions, press: Press, progress: Progress): Promise<number> {
  progress.step('reading');
  const chosen = chooseSlides(selection);
  await stageFile(out, async temporary => {
    const printed = await withSheets(selection, chosen, { press, progress }, page => {
      progress.step('printing');
      return printTagged(page);
    });
    progress.step('finishing');
    const { bytes, pages } = await polishPdf(printed, chosen.deck, chosen.slides);
    refuseOtherCount(pages, chosen.slides);
    writeFileSync(temporary, bytes);
    progress.note(`${pages} pages`);
  });
  return chosen.slides.length;
}

/** One slide on two pages, or two on one, means that the pages are not those of the plan. */
function refuseOtherCount(pages: number, slides: Slide[]): void {
  if (pages === slides.length) return;
  const message = `the PDF has ${pages} pages for ${slides.length} slides`;
  throw new CliError('outside', message, 'a page has overflowed: look at <story>/paper/ in `chronodeck present`');
}

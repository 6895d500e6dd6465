/** A story as a PDF: one page for each slide, or for each of its steps. */

import { writeFileSync } from 'node:fs';
import { CliError } from '../build/cli-error.ts';
import { stageFile } from '../build/staged.ts';
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
  let count = 0;
  await stageFile(out, async temporary => {
    const { printed, sheets, polishPdf } = await withSheets(
      selection,
      chosen,
      { press, progress },
      async (page, sheets) => {
        progress.step('printing');
        // Loaded while the browser prints.
        const [printed, { polishPdf }] = await Promise.all([printTagged(page), import('./polish.ts')]);
        return { printed, sheets, polishPdf };
      },
    );
    progress.step('finishing');
    const { bytes, pages } = await polishPdf(printed, chosen.deck, sheets);
    refuseOtherCount(pages, sheets.length);
    writeFileSync(temporary, bytes);
    progress.note(`${pages} pages`);
    count = pages;
  });
  return count;
}

/** One sheet on two pages, or two on one, means that the pages are not those of the plan. */
function refuseOtherCount(pages: number, sheets: number): void {
  if (pages === sheets) return;
  const message = `the PDF has ${pages} pages for ${sheets} slides and steps`;
  throw new CliError('outside', message, 'a page has overflowed: look at <story>/paper/ in `chronodeck present`');
}

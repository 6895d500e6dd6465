/** A story as a PDF: one page for each slide. */

import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bundle } from '../build/bundle.ts';
import { CliError } from '../build/cli-error.ts';
import { planNamedCut } from '../build/cuts.ts';
import { loadWholeStory } from '../build/load.ts';
import { renderStoryPage } from '../build/render.ts';
import { withScratch } from '../build/scratch.ts';
import { stageFile } from '../build/staged.ts';
import type { Deck } from '../deck/deck.ts';
import { withBrowser } from './launch.ts';
import { polishPdf } from './polish.ts';
import { printDeck } from './print.ts';
import { startProgress } from './progress.ts';

export interface PdfOptions {
  /** The story's folder. */
  folder: string;
  /** The PDF to write. */
  out: string;
  /** Id of the shorter version; the whole story when missing. */
  cut?: string;
  /** The story's own when missing. */
  theme?: 'paper' | 'ink';
  /** Finds the browser, when it comes to printing. */
  browser: () => string;
}

/**
 * Writes the PDF: whole or not at all, and the same bytes for the same story.
 * @throws CliError when the story has mistakes, there is no browser, or the disk refuses.
 */
export async function exportPdf({ folder, out, cut, theme, browser }: PdfOptions): Promise<void> {
  const progress = startProgress(basename(folder), 4);
  try {
    progress.step('reading');
    const { deck: whole } = loadWholeStory(folder);
    const deck = cut === undefined ? whole : planNamedCut(whole, cut, folder);
    await stageFile(out, async temporary => {
      progress.step('drawing the pages');
      const printed = await withScratch(async scratch => {
        const files = await bundle(scratch, ['fonts', 'paper'], []);
        const html = renderStoryPage('paper', deck, files, {
          mode: 'built',
          notes: false,
          ...(theme ? { theme } : {}),
        });
        progress.step('printing');
        // A browser of its own for each story: what it has printed before shows in the tags' numbers.
        return withBrowser(browser(), open => printDeck(open, deck, { html, bundle: scratch, story: folder }));
      });
      progress.step('finishing');
      const { bytes, pages } = await polishPdf(printed, deck);
      refuseOtherCount(pages, deck);
      writeFileSync(temporary, bytes);
      progress.note(`${pages} pages`);
    });
  } finally {
    progress.end();
  }
}

/** One slide on two pages, or two on one, means that the pages are not those of the plan. */
function refuseOtherCount(pages: number, { slides }: Deck): void {
  if (pages === slides.length) return;
  const message = `the PDF has ${pages} pages for ${slides.length} slides`;
  throw new CliError('outside', message, 'a page has overflowed: look at <story>/paper/ in `chronodeck present`');
}

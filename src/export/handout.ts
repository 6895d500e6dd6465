/** A story as a handout: upright pages with three slides on each, their notes and sources beside them. */

import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { stageFile } from '../build/staged.ts';
import { polishPdf } from './polish.ts';
import type { Press } from './press.ts';
import { type PaperSize, printTagged } from './print.ts';
import type { Progress } from './progress.ts';
import { chooseSlides, type Selection, withSheets } from './sheets.ts';

export interface HandoutOptions extends Omit<Selection, 'theme' | 'steps'> {
  /** The PDF to write. */
  out: string;
  size: PaperSize;
}

/**
 * Writes the PDF: whole or not at all, and the same bytes for the same story.
 * @returns how many pages it has.
 * @throws CliError when the story has mistakes, there is no browser, or the disk refuses.
 */
export async function exportHandout(
  { out, size, ...selection }: HandoutOptions,
  press: Press,
  progress: Progress,
): Promise<number> {
  progress.step('reading');
  const chosen = chooseSlides(selection);
  const { title } = chosen.deck.story;
  let count = 0;
  await stageFile(out, async temporary => {
    const printed = await withSheets(selection, chosen, { press, progress, document: 'handout' }, async page => {
      progress.step('printing');
      await writeRunningTitle(page, title);
      return printTagged(page, size);
    });
    progress.step('finishing');
    const { bytes, pages } = await polishPdf(printed, chosen.deck);
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

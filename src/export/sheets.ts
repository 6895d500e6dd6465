/** What exports of slides have in common: their document open in a browser. */

import type { Page } from 'playwright-core';
import type { Edition, Sheet } from './edition.ts';
import { whileItLives } from './lifetime.ts';
import { openPaper, type Paper } from './paper.ts';
import type { Press } from './press.ts';
import { unfoldSteps } from './steps.ts';

export interface SheetOptions {
  /** A page for each step of a slide. */
  steps?: boolean | undefined;
  /** Pixels to a CSS px. */
  scale?: number;
}

/**
 * Opens the slides for `use`, which is told whose each sheet is.
 * @throws CliError when there is no browser, or a slide is larger than its page.
 */
export function withSheets<T>(
  press: Press,
  { paper }: Edition,
  { steps, scale = 1 }: SheetOptions,
  use: (page: Page, sheets: Sheet[]) => Promise<T>,
): Promise<T> {
  return withPaper(press, { ...paper, ...(scale === 1 ? {} : { screen: { scale } }) }, async page =>
    use(page, steps ? await unfoldSteps(page, paper.sheets) : paper.sheets),
  );
}

/** Opens a document for `use` and closes it. @throws CliError when there is no browser, or it ends meanwhile. */
export async function withPaper<T>(press: Press, paper: Paper, use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await press.browser();
  return whileItLives(browser, async () => {
    const page = await press.screen(paper.screen);
    await openPaper(page, paper);
    const result = await use(page);
    // Nobody waits for that, and the browser may have ended before.
    page.close().catch(() => {});
    return result;
  });
}

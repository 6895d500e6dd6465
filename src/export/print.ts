/** An open document, printed by Chromium. */

import type { Page } from 'playwright-core';
import { CliError } from '../build/cli-error.ts';

const attempts = 3;

export type PaperSize = 'A4' | 'Letter';

/**
 * Prints with tags and bookmarks, fonts embedded. Chromium makes tags and bookmarks from the accessibility tree, which
 * comes to its printer apart from the pages and without which it prints all the same: what has come out is looked at, and
 * printed again when need be.
 * @param size of upright pages; the style sheet's when missing: 960x540 pt for each slide.
 * @throws CliError when the browser prints no tags.
 */
export async function printTagged(page: Page, size: PaperSize | undefined): Promise<Uint8Array> {
  const pages = size ? { format: size } : { preferCSSPageSize: true };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const pdf = await page.pdf({ ...pages, printBackground: true, tagged: true, outline: true });
    if (isTagged(pdf)) return pdf;
  }
  const message = `the browser printed no tags and bookmarks in ${attempts} attempts`;
  throw new CliError('outside', message, 'name a newer Chrome or Chromium with --browser-path');
}

/** Whether a PDF as Chromium writes it has a structure tree and an outline. */
export function isTagged(pdf: Uint8Array): boolean {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  return bytes.includes('/StructTreeRoot') && bytes.includes('/Outlines');
}

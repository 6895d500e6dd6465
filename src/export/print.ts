/** The paper document, printed by Chromium: one page of 960x540 pt for each slide. */

import type { Browser, Page, Route } from 'playwright-core';
import { CliError } from '../build/cli-error.ts';
import { fileInside } from '../build/story-files.ts';
import type { Deck } from '../deck/deck.ts';

export interface PaperFiles {
  /** The paper document. */
  html: string;
  /** Folder of the bundle. */
  bundle: string;
  /** The story's folder. */
  story: string;
}

/** A host that exists nowhere: every request is answered from the disk, none leaves the machine. */
const origin = 'http://chronodeck.invalid';
const address = `${origin}/story/paper/`;
const attempts = 3;

/**
 * Prints a deck: tagged, with bookmarks, fonts embedded.
 * @throws CliError when a slide is larger than its page, or the browser prints no tags; an error when a file of the page is missing.
 */
export async function printDeck(browser: Browser, deck: Deck, files: PaperFiles): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: deck.story.language });
  const refused: string[] = [];
  await page.route('**/*', route => answer(route, files, refused));
  await page.emulateMedia({ media: 'print' });
  await page.goto(address);
  await settle(page);
  if (refused.length > 0) throw new Error(`the paper document asks for what is not there: ${refused.join(', ')}`);
  await refuseOverflow(page, deck);
  return printTagged(page);
}

/**
 * Prints with tags and bookmarks. Chromium makes both from the accessibility tree, which comes to its printer apart from
 * the pages and without which it prints all the same: what has come out is looked at, and printed again when need be.
 */
async function printTagged(page: Page): Promise<Uint8Array> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const pdf = await page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true });
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

async function answer(route: Route, files: PaperFiles, refused: string[]): Promise<void> {
  const url = new URL(route.request().url());
  const path = decodeURIComponent(url.pathname);
  if (url.href === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: files.html });
  const [folder, name] = path.startsWith('/story/')
    ? [files.story, path.slice('/story/'.length)]
    : [files.bundle, path.slice(1)];
  const file = url.origin === origin ? fileInside(folder, name) : undefined;
  if (file) return route.fulfill({ path: file });
  refused.push(url.href);
  return route.abort();
}

/** Waits for every font in use and every picture: printing waits for neither. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.all([...document.images].map(image => image.decode()));
    await document.fonts.ready;
  });
}

/** A slide that is taller than its page would be spread over two, and every page after it be shifted. */
async function refuseOverflow(page: Page, deck: Deck): Promise<void> {
  const ids = deck.slides.map(slide => slide.id);
  const tall = await page.evaluate(
    slides =>
      slides.filter(id => {
        const section = document.getElementById(id)?.closest('section');
        return section && section.scrollHeight > section.clientHeight + 1;
      }),
    ids,
  );
  if (tall.length === 0) return;
  throw new CliError('story', `larger than a page: ${tall.join(', ')}`, 'shorten what these slides say');
}

/** The paper document of a deck, open in a browser: every slide a sheet of 1280x720 px, one under another. */

import type { Browser, Page, Route } from 'playwright-core';
import { CliError } from '../build/cli-error.ts';
import { paperAsset } from '../build/paper-assets.ts';
import { fileInside } from '../build/story-files.ts';

export interface Paper<Sheet extends { id: string } = { id: string }> {
  /** The document. */
  html: string;
  /** Where it lies under the story on a site, which its addresses start from: `paper/`. */
  home: string;
  /** The story's folder. */
  story: string;
  /** What is in it, each a `<section>` or in one; ids of the document. */
  sheets: Sheet[];
  screen?: Screen;
}

/** What a page is shown on; the stage, a pixel to each CSS px, when missing. */
export interface Screen {
  /** Pixels of the screen to a CSS px. */
  scale?: number;
  /** CSS px. */
  size?: { width: number; height: number };
}

/** A host that exists nowhere: every request is answered from the disk, none leaves the machine. */
const origin = 'http://chronodeck.invalid';

/** An empty page. Until there is a document it can be opened ahead of time. */
export function openScreen(
  browser: Browser,
  { scale = 1, size = { width: 1280, height: 720 } }: Screen = {},
): Promise<Page> {
  return browser.newPage({ viewport: size, deviceScaleFactor: scale });
}

/**
 * Opens the document in a page, as it is printed, fonts and pictures loaded.
 * @throws CliError when a sheet is larger than its page; an error when a file of the page is missing.
 */
export async function openPaper(page: Page, paper: Paper): Promise<Page> {
  await loadPaper(page, paper);
  // Asked apart: when one question stood for both, Chromium was a moment ahead of its own tags, and one PDF in eight had another.
  refuseTall(await tallSheets(page, paper.sheets));
  return page;
}

/** The same, whatever the sizes of its sheets. */
export async function loadPaper(page: Page, paper: Paper): Promise<void> {
  const refused: string[] = [];
  await page.route('**/*', route => answer(route, paper, refused));
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${origin}/story/${paper.home}`);
  await settle(page);
  if (refused.length > 0) throw new Error(`the paper document asks for what is not there: ${refused.join(', ')}`);
}

async function answer(route: Route, files: Paper, refused: string[]): Promise<void> {
  const url = new URL(route.request().url());
  const path = decodeURIComponent(url.pathname);
  if (url.href === `${origin}/story/${files.home}`)
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: files.html });
  const found = url.origin === origin ? assetAt(path, files.story) : undefined;
  if (found) return route.fulfill(found);
  refused.push(url.href);
  return route.abort();
}

function assetAt(path: string, story: string): ReturnType<typeof paperAsset> {
  if (!path.startsWith('/story/')) return paperAsset(path.slice(1));
  const file = fileInside(story, path.slice('/story/'.length));
  return file === undefined ? undefined : { path: file };
}

/**
 * Waits for every font in use and every picture: printing waits for neither. A link to a slide that is not in it is text.
 * @throws CliError when one of them cannot be shown: a page would be without its text or its picture.
 */
async function settle(page: Page): Promise<void> {
  const { pictures, fonts } = await page.evaluate(async () => {
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const target = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '');
      if (!document.getElementById(target)) link.removeAttribute('href');
    }
    const images = [...document.images];
    const decoded = await Promise.allSettled(images.map(image => image.decode()));
    await document.fonts.ready;
    return {
      pictures: images.filter((_, index) => decoded[index]?.status === 'rejected').map(({ src }) => src),
      fonts: [...document.fonts].filter(({ status }) => status === 'error').map(({ family }) => family),
    };
  });
  const [picture] = pictures;
  if (picture !== undefined) {
    const name = decodeURIComponent(new URL(picture).pathname).replace('/story/', '');
    throw new CliError('story', `the picture ${name} cannot be decoded`, 'save it anew as JPEG, PNG, WebP or SVG');
  }
  if (fonts.length > 0) {
    const names = [...new Set(fonts)].join(', ').replaceAll('"', '');
    throw new CliError('outside', `a font does not load: ${names}`, 'install chronodeck anew, or name another browser');
  }
}

/** Ids of the sheets that are taller than a page. */
export function tallSheets(page: Page, sheets: Paper['sheets']): Promise<string[]> {
  return page.evaluate(
    ids =>
      ids.filter(id => {
        const section = document.getElementById(id)?.closest('section');
        return section && section.scrollHeight > section.clientHeight + 1;
      }),
    sheets.map(sheet => sheet.id),
  );
}

/** A slide that is taller than its page would be spread over two, and every page after it be shifted. @throws CliError. */
export function refuseTall(ids: string[]): void {
  if (ids.length === 0) return;
  throw new CliError('story', `larger than a page: ${ids.join(', ')}`, 'shorten what these slides say');
}

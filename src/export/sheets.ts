/** What exports of slides have in common: the story read, its slides chosen, their paper document open in a browser. */

import type { Page } from 'playwright-core';
import { cutFolder, planNamedCut } from '../build/cuts.ts';
import { loadWholeStory } from '../build/load.ts';
import { paperBundle } from '../build/paper-assets.ts';
import { renderStoryPage } from '../build/render.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import { whileItLives } from './launch.ts';
import { openPaper, type Paper } from './paper.ts';
import type { Press } from './press.ts';
import type { Progress } from './progress.ts';
import { readRange } from './range.ts';
import { unfoldSteps } from './steps.ts';

/** Which slides of a story, and how they look. */
export interface Selection {
  /** The story's folder. */
  folder: string;
  /** Id of the shorter version; the whole story when missing. */
  cut?: string;
  /** "3-7,12"; all slides when missing. */
  range?: string;
  /** The story's own when missing. */
  theme?: 'paper' | 'ink';
  /** A page for each step of a slide. */
  steps?: boolean;
}

export interface ChosenSlides {
  deck: Deck;
  slides: Slide[];
}

/** @throws CliError when the story has mistakes, or there is no such version or slide. */
export function chooseSlides({ folder, cut, range }: Selection): ChosenSlides {
  const { deck: whole } = loadWholeStory(folder);
  const deck = cut === undefined ? whole : planNamedCut(whole, cut, folder);
  if (range === undefined) return { deck, slides: deck.slides };
  const places = new Set(readRange(range, deck.slides.length));
  return { deck, slides: deck.slides.filter((_, place) => places.has(place)) };
}

export interface SheetOptions {
  press: Press;
  progress: Progress;
  /** Pixels to a CSS px. */
  scale?: number;
  /** The document that shows the slides; one sheet under another when missing. */
  document?: 'paper' | 'handout';
  /** Ids of slides whose axis and lens are stamped onto the printed pages. */
  stamped?: ReadonlySet<string> | undefined;
}

/**
 * Opens the slides for `use`, which is told whose each sheet is. Two steps of the progress.
 * @throws CliError when there is no browser, or a slide is larger than its page.
 */
export async function withSheets<T>(
  { folder, theme, steps }: Selection,
  { deck, slides }: ChosenSlides,
  { press, progress, scale = 1, document = 'paper', stamped }: SheetOptions,
  use: (page: Page, sheets: Slide[]) => Promise<T>,
): Promise<T> {
  progress.step('drawing the slides');
  const html = renderStoryPage(document, deck, paperBundle, {
    mode: 'built',
    notes: false,
    slides,
    ...(theme ? { theme } : {}),
    ...(stamped ? { stamped } : {}),
  });
  progress.step('starting the browser');
  const home = `${deck.story.cut ? cutFolder(deck.story.cut.id) : ''}paper/`;
  const paper = { html, home, story: folder, sheets: slides, language: deck.story.language, scale };
  return withPaper(press, paper, async page => use(page, steps ? await unfoldSteps(page, slides) : slides));
}

/** Opens a document for `use` and closes it. @throws CliError when there is no browser, or it ends meanwhile. */
export async function withPaper<T>(press: Press, paper: Paper, use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await press.browser();
  return whileItLives(browser, async () => {
    const page = await openPaper(browser, paper);
    const result = await use(page);
    await page.close();
    return result;
  });
}

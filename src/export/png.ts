/** A story as pictures: a PNG for each slide, named by its place and its id. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { stageFolder } from '../build/staged.ts';
import { storyCard } from '../deck/cards.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import { drawCards } from './cards.ts';
import type { Press } from './press.ts';
import type { Progress } from './progress.ts';
import { chooseSlides, type Selection, withSheets } from './sheets.ts';

export interface PngOptions extends Selection {
  /** The folder to make, or to replace when this program made it. */
  out: string;
  /** Pixels to a CSS px: at 1 a picture has 1280x720. */
  scale: number;
  /** Whether every event has a card, as the story has. */
  cards: boolean;
}

/** Steps of its progress, before the pictures are counted. */
export const pngSteps = 5;

/**
 * Writes the pictures, and the cards for where links are shared: all of them or none, the same bytes for the same story.
 * A part of a deck has no card.
 * @returns their paths, slides in the deck's order before cards.
 * @throws CliError when the story has mistakes, there is no browser, or the disk refuses.
 */
export async function exportPng(
  { out, scale, cards, ...selection }: PngOptions,
  press: Press,
  progress: Progress,
): Promise<string[]> {
  press.warmUp();
  progress.step('reading');
  const chosen = chooseSlides(selection);
  const names = chosen.slides.map(slide => nameOf(slide, chosen.deck));
  const files = [...names];
  await stageFolder(out, async folder => {
    await withSheets(selection, chosen, { press, progress, scale }, async page => {
      progress.step('taking pictures');
      progress.more(names.length);
      for (const [index, slide] of chosen.slides.entries()) {
        await shoot(page, slide, join(folder, names[index] ?? ''));
        progress.tick();
      }
    });
    progress.step('drawing the cards');
    const drawn =
      selection.range === undefined ? await drawCards(chosen.deck, { ...selection, events: cards }, press) : [];
    for (const [id, picture] of drawn) {
      const file = id === storyCard ? 'card.png' : `card-${id}.png`;
      writeFileSync(join(folder, file), picture);
      files.push(file);
    }
    progress.note(`${files.length} pictures`);
  });
  return files.map(name => join(out, name));
}

/** "007-assault.png": pictures sort as the deck does. */
function nameOf(slide: Slide, { slides }: Deck): string {
  const digits = Math.max(2, String(slides.length).length);
  return `${String(slides.indexOf(slide) + 1).padStart(digits, '0')}-${slide.id}.png`;
}

/** Each sheet alone in the window: edges are smoothed otherwise where it stands lower in the document. */
async function shoot(page: Page, { id }: Slide, path: string): Promise<void> {
  await page.evaluate(shown => {
    for (const sheet of document.querySelectorAll<HTMLElement>('section.sheet'))
      sheet.style.display = sheet.id === shown ? '' : 'none';
    scrollTo(0, 0);
  }, id);
  await page.screenshot({ path, animations: 'disabled', clip: { x: 0, y: 0, width: 1280, height: 720 } });
}

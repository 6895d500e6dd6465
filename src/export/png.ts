/** A story as pictures: a PNG for each slide, named by its place and its id. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cardIn } from '../build/cards.ts';
import { withProvenance } from '../build/png-text.ts';
import { stageFolder } from '../build/staged.ts';
import type { Provenance } from '../story/provenance.ts';
import { drawCards } from './cards.ts';
import type { CardsPaper, Edition, Order, Selection, Sheet } from './edition.ts';
import type { Press } from './press.ts';
import type { Progress } from './progress.ts';
import { withSheets } from './sheets.ts';

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
  const order: Order = { ...selection, document: 'paper' };
  if (selection.range === undefined) order.cards = cards ? 'events' : 'story';
  const files: string[] = [];
  await press.edit(order, async next => {
    await next('planned');
    await stageFolder(out, async folder => {
      progress.step('drawing the slides');
      const edition = await next('edition');
      const { provenance } = edition.facts;
      progress.step('starting the browser');
      await withSheets(press, edition, { scale }, async page => {
        const { sheets } = edition.paper;
        progress.step('taking pictures');
        progress.more(sheets.length);
        for (const sheet of sheets) {
          const file = nameOf(sheet, edition);
          const picture = await shoot(page, sheet);
          writeFileSync(join(folder, file), withProvenance(picture, provenance));
          files.push(file);
          progress.tick();
        }
      });
      progress.step('drawing the cards');
      if (order.cards) files.push(...(await writeCards(folder, await next('cards'), provenance, press)));
      progress.note(`${files.length} pictures`);
    });
  });
  return files.map(name => join(out, name));
}

/** "007-assault.png": pictures sort as the deck does. */
function nameOf({ id, number }: Sheet, { headlines }: Edition): string {
  const digits = Math.max(2, String(headlines.length).length);
  return `${String(number).padStart(digits, '0')}-${id}.png`;
}

/** Each sheet alone in the window: edges are smoothed otherwise where it stands lower in the document. */
async function shoot(page: Page, { id }: Sheet): Promise<Uint8Array> {
  await page.evaluate(shown => {
    for (const sheet of document.querySelectorAll<HTMLElement>('section.sheet'))
      sheet.style.display = sheet.id === shown ? '' : 'none';
    scrollTo(0, 0);
  }, id);
  return page.screenshot({ animations: 'disabled', clip: { x: 0, y: 0, width: 1280, height: 720 } });
}

/** @returns their names. */
async function writeCards(folder: string, paper: CardsPaper, provenance: Provenance, press: Press): Promise<string[]> {
  const drawn = await drawCards(paper, press);
  return paper.sheets.map(({ id, file }) => {
    writeFileSync(join(folder, file), withProvenance(cardIn(drawn, id), provenance));
    return file;
  });
}

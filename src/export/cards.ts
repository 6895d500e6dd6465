/** Cards as pictures of 1200x630 px, whatever the scale of other pictures. */

import { resourcesOf } from '../build/load.ts';
import { paperBundle } from '../build/paper-assets.ts';
import { renderStoryPage } from '../build/render.ts';
import { planCards } from '../deck/cards.ts';
import type { Deck } from '../deck/deck.ts';
import type { Press } from './press.ts';
import { withPaper } from './sheets.ts';

export interface CardsOptions {
  /** The story's folder. */
  folder: string;
  /** The story's own when missing. */
  theme?: 'paper' | 'ink';
  /** Whether every event has a card as well. */
  events: boolean;
}

const size = { width: 1200, height: 630 };

/**
 * Draws the cards of a story.
 * @returns PNG by the card's id: `card` is the story's own, the others are called as their events.
 * @throws CliError when there is no browser.
 */
export async function drawCards(
  deck: Deck,
  { folder, theme, events }: CardsOptions,
  press: Press,
): Promise<Map<string, Uint8Array>> {
  const cards = planCards(deck.story, resourcesOf(deck.story, folder), events);
  const options = { mode: 'built', notes: false, cards, ...(theme ? { theme } : {}) } as const;
  const html = renderStoryPage('card', deck, paperBundle, options);
  const paper = { html, home: 'card/', story: folder, sheets: cards, language: deck.story.language, size };
  return withPaper(press, paper, async page => {
    const drawn = new Map<string, Uint8Array>();
    for (const { id } of cards) {
      await page.evaluate(shown => {
        for (const card of document.querySelectorAll<HTMLElement>('.card'))
          card.style.display = card.id === shown ? '' : 'none';
      }, id);
      drawn.set(id, await page.screenshot({ animations: 'disabled', clip: { x: 0, y: 0, ...size } }));
    }
    return drawn;
  });
}

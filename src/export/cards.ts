/** Cards as pictures of 1200x630 px, whatever the scale of other pictures. */

import type { CardsPaper } from './edition.ts';
import type { Press } from './press.ts';
import { withPaper } from './sheets.ts';

/**
 * Draws the cards of a story.
 * @returns PNG by the card's id: `card` is the story's own, the others are called as their events.
 * @throws CliError when there is no browser.
 */
export function drawCards(paper: CardsPaper, press: Press): Promise<Map<string, Uint8Array>> {
  return withPaper(press, paper, async page => {
    const drawn = new Map<string, Uint8Array>();
    for (const { id } of paper.sheets) {
      await page.evaluate(shown => {
        for (const card of document.querySelectorAll<HTMLElement>('.card'))
          card.style.display = card.id === shown ? '' : 'none';
      }, id);
      drawn.set(id, await page.screenshot({ animations: 'disabled', clip: { x: 0, y: 0, ...paper.screen.size } }));
    }
    return drawn;
  });
}

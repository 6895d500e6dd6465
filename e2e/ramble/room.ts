/** A deck that is open, and the model of where it must be. */

import type { ElementTree, Tree } from '../../src/deck/island.ts';
import { unpack } from '../../src/runtime/stage/plant.ts';
import type { Deck } from '../deck.ts';
import { diceOf, type Room } from './hands.ts';
import { Model } from './model.ts';
import { differences, seen } from './watch.ts';

export async function roomOf(deck: Deck, seed = 1): Promise<Room> {
  const { page } = deck;
  return {
    page,
    session: await page.context().newCDPSession(page),
    model: new Model(await deck.island(), await stepsOf(deck), (await deck.theme()) === 'ink'),
    dice: diceOf(seed),
  };
}

/** What still differs after a while: a slide takes a moment to come. */
export async function agreed({ page, model }: Room): Promise<string[]> {
  const end = Date.now() + 3000;
  for (;;) {
    const wrong = differences(await seen(page), model);
    if (wrong.length === 0 || Date.now() > end) return wrong;
    await page.waitForTimeout(20);
  }
}

/** How many steps each slide has. */
async function stepsOf({ page, slide }: Deck): Promise<number[]> {
  const first = await slide.locator('[data-step]').count();
  const packed = await page.locator('script[data-kept=slides]').allTextContents();
  return [first, ...packed.flatMap(unpack).map(countSteps)];
}

function countSteps(tree: ElementTree): number {
  const stepsIn = (part: Tree): number[] => {
    if (typeof part === 'string') return [];
    const [, attributes, ...children] = part;
    const own = attributes ? Number(attributes['data-step'] ?? 0) : 0;
    return [own, ...children.flatMap(stepsIn)];
  };
  return Math.max(...stepsIn(tree));
}

/**
 * A presenter who presses anything: after each input the deck must be where a small model of it says, with nothing blank and
 * the timeline on the same event. `FULL=1` goes ten times as far; `SEED=7` walks one way again.
 */

import type { ElementTree, Tree } from '../src/deck/island.ts';
import { unpack } from '../src/runtime/stage/plant.ts';
import type { Deck } from './deck.ts';
import { diceOf, type Room } from './ramble/hands.ts';
import { chosen } from './ramble/inputs.ts';
import { Model } from './ramble/model.ts';
import { differences, seen } from './ramble/watch.ts';
import { expect, test } from './test.ts';

// A font that is asked for while the network is gone is said in the console; the letters of the machine stand in.
test.use({ contextOptions: { reducedMotion: 'reduce' }, hasTouch: true, noise: /ERR_INTERNET_DISCONNECTED/ });

/** Inputs of one walk; there are as many walks as that takes. */
const length = 250;
const inputs = process.env.FULL ? 10_000 : 1000;
const seeds = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from({ length: inputs / length }, (_, index) => index + 1);

for (const seed of seeds) {
  test(`after each of ${length} inputs the deck is where it must be (seed ${seed})`, async ({ deck, page }) => {
    test.setTimeout(240_000);
    await deck.open();
    const room: Room = {
      page,
      session: await page.context().newCDPSession(page),
      model: new Model(await deck.island(), await stepsOf(deck), (await deck.theme()) === 'ink'),
      dice: diceOf(seed),
    };
    const done: string[] = [];
    for (let count = 0; count < length; ) {
      const input = chosen(room.dice);
      const what = await input.run(room).catch(error => {
        throw new Error(`${lastOf(done)}, ${input.name}: ${error}`);
      });
      if (what === undefined) continue;
      done.push(`${input.name} (${what})`);
      count += 1;
      const wrong = await agreed(room);
      expect(wrong, `seed ${seed}, input ${count}: ${lastOf(done)}`).toEqual([]);
    }
  });
}

/** What still differs after a while: a slide takes a moment to come. */
async function agreed({ page, model }: Room): Promise<string[]> {
  const end = Date.now() + 3000;
  for (;;) {
    const wrong = differences(await seen(page), model);
    if (wrong.length === 0 || Date.now() > end) return wrong;
    await page.waitForTimeout(20);
  }
}

function lastOf(done: string[]): string {
  return done.slice(-12).join(', ');
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

/**
 * A presenter who presses anything: after each input the deck must be where a small model of it says, with nothing blank and
 * the timeline on the same event. `FULL=1` goes twenty times as far; `SEED=7` walks one way again.
 */

import { chosen } from './ramble/inputs.ts';
import { agreed, roomOf } from './ramble/room.ts';
import { expect, test } from './test.ts';

// A font that is asked for while the network is gone is said in the console; the letters of the machine stand in.
test.use({ contextOptions: { reducedMotion: 'reduce' }, hasTouch: true, noise: /ERR_INTERNET_DISCONNECTED/ });

/** Inputs of one walk; there are as many walks as that takes. */
const length = 250;
const inputs = process.env.FULL ? 10_000 : 500;
const seeds = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from({ length: inputs / length }, (_, index) => index + 1);

for (const seed of seeds) {
  test(`after each of ${length} inputs the deck is where it must be (seed ${seed})`, async ({ deck }) => {
    test.setTimeout(240_000);
    await deck.open();
    const room = await roomOf(deck, seed);
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

function lastOf(done: string[]): string {
  return done.slice(-12).join(', ');
}

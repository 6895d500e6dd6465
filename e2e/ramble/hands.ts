/** How a presenter's inputs are made: keys, clicks, fingers, and dice that say which. */

import type { CDPSession, Page } from '@playwright/test';
import type { Dialog, Model } from './model.ts';

/** Numbers that look random, the same for the same seed (mulberry32). */
export type Dice = (sides: number) => number;

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return sides => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

export interface Room {
  page: Page;
  session: CDPSession;
  model: Model;
  dice: Dice;
}

export interface Input {
  name: string;
  /** How often it comes, beside the others. */
  weight: number;
  /** Does it, in the browser and in the model; says what exactly, or nothing when it means nothing here. */
  run(room: Room): Promise<string | undefined>;
}

/** A key that does something wherever no dialog is open. */
export function key(names: string[], weight: number, act: (model: Model) => void, own?: Dialog): Input {
  return {
    name: names.join(' '),
    weight,
    async run({ page, model, dice }) {
      const name = names[dice(names.length)] ?? '';
      // In the field of go-to it would be a letter.
      if (model.dialog === 'goto') return undefined;
      // Lists in dialogs have arrows and pages for themselves.
      if (model.dialog && !own && name.length > 1) return undefined;
      await page.keyboard.press(name);
      if (model.heeds(own)) act(model);
      return name;
    },
  };
}

export function dialogKey(name: string, dialog: Dialog): Input {
  return key(
    [name],
    2,
    model => {
      model.dialog = model.dialog === dialog ? undefined : dialog;
    },
    dialog,
  );
}

/** An input that needs the slides before it: no dialog, no black. */
export function onStage(name: string, weight: number, run: Input['run']): Input {
  return { name, weight, run: async room => (room.model.dialog || room.model.black ? undefined : run(room)) };
}

/** Clicks one of some links: one that lies open, in its middle. */
export function link(name: string, weight: number, selector: string): Input {
  return onStage(name, weight, async ({ page, model, dice }) => {
    const links = await page.locator(selector).evaluateAll(all =>
      all.flatMap(element => {
        const { x, y, width, height } = (element.querySelector('.dot') ?? element).getBoundingClientRect();
        const [atX, atY] = [x + width / 2, y + height / 2];
        const open = element.contains(document.elementFromPoint(atX, atY));
        return open ? [{ x: atX, y: atY, id: decodeURIComponent(element.getAttribute('href')?.slice(1) ?? '') }] : [];
      }),
    );
    const chosen = links[dice(Math.max(1, links.length))];
    const index = chosen && model.find(chosen.id);
    if (!chosen || index === undefined) return undefined;
    await page.mouse.click(chosen.x, chosen.y);
    model.jump(index);
    return chosen.id;
  });
}

/** Waits until the address is that of the present entry: steps write it a moment later. */
export async function settled({ page, model }: Room): Promise<void> {
  const id = model.history[model.at]?.id ?? '';
  await page.waitForFunction(wanted => decodeURIComponent(location.hash.slice(1)) === wanted, id, { timeout: 5000 });
}

export async function swipe({ session }: Room, way: 1 | -1): Promise<void> {
  for (const step of [0, 1, 2, 3]) {
    const touchPoints = [{ x: 640 - way * (step - 1.5) * 120, y: 300 }];
    await session.send('Input.dispatchTouchEvent', { type: step === 0 ? 'touchStart' : 'touchMove', touchPoints });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

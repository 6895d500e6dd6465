/** Whether a deck goes on where it was, and a count of what it has gone through. */

import { expect, type Page } from '@playwright/test';
import type { Room } from '../ramble/hands.ts';
import { agreed } from '../ramble/room.ts';
import { press } from './points.ts';

export const tally = { injected: 0, lost: 0 };

/** Injects a fault; the deck must be where it was then, and go on and back from there. */
export async function withstand(room: Room, fault: () => Promise<unknown>): Promise<void> {
  tally.injected += 1;
  // Till it has been seen to go on.
  tally.lost += 1;
  await fault();
  await goOn(room);
  tally.lost -= 1;
}

/** The deck is where the model is, with nothing blank, and steps lead on and back. */
export async function goOn(room: Room): Promise<void> {
  const { model } = room;
  await hold(room);
  if (model.dialog) await press(room, 'Escape');
  if (model.black) await press(room, 'b');
  await hold(room);
  const { index, shown } = model;
  await press(room, 'ArrowRight');
  await hold(room);
  await press(room, 'ArrowLeft');
  await hold(room);
  expect([model.index, model.shown]).toEqual([index, shown]);
}

export async function hold(room: Room): Promise<void> {
  expect(await agreed(room)).toEqual([]);
  await expect.poll(() => holes(room.page), { message: 'what the audience does not see' }).toEqual([]);
}

/** Pictures that neither are there nor are described, and slides without a word. */
function holes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('section.slide:not([inert])');
    const pictures = [...(slide?.querySelectorAll('img') ?? [])].filter(({ alt }) => alt !== '');
    const broken = pictures.filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0);
    const words = [...(slide?.querySelectorAll<HTMLElement>('.picture-missing') ?? [])];
    const empty = words.filter(({ innerText, offsetHeight }) => innerText.trim() === '' || offsetHeight < 20);
    const bare = !slide || slide.innerText.trim() === '';
    return [...broken.map(({ alt }) => `broken: ${alt}`), ...empty.map(() => 'no words'), ...(bare ? ['bare'] : [])];
  });
}

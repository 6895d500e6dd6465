/** Where a showing of the gallery may be when something fails. */

import type { Deck } from '../deck.ts';
import { diceOf, type Room } from '../ramble/hands.ts';
import { Model } from '../ramble/model.ts';
import { roomOf } from '../ramble/room.ts';

export interface Point {
  name: string;
  /** Query and hash. */
  follow?: string;
  id: string;
  /** Keys that lead there from the slide's beginning. */
  keys: string[];
}

const within = { id: 'taken-claims-2', follow: 'person:harbour', keys: ['ArrowRight', 'ArrowRight'] };

export const points = {
  first: { name: 'on the first slide', id: 'title', keys: [] },
  picture: { name: 'on a picture', id: 'lake-drawn', keys: [] },
  within: { ...within, name: 'two steps into a slide of a thread' },
  black: { ...within, name: 'black, two steps into a slide of a thread', keys: [...within.keys, 'b'] },
  overview: { name: 'in the overview', id: 'shapes', keys: ['o'] },
  goto: { name: 'in go-to', id: 'boats-counted-figures', follow: 'person:harbour', keys: ['ArrowRight', 'g'] },
} satisfies Record<string, Point>;

type Parts = ConstructorParameters<typeof Model>;

/** Of each address, read once. */
const models = new Map<string, Parts>();

/** What each key means to the model. */
const meanings: Record<string, (model: Room['model']) => void> = {
  ArrowRight: model => model.next(),
  ArrowLeft: model => model.previous(),
  b: model => {
    model.black = !model.black;
  },
  t: model => {
    model.dark = !model.dark;
  },
  o: model => {
    model.dialog = 'overview';
  },
  g: model => {
    model.dialog = 'goto';
  },
  Escape: model => {
    model.dialog = undefined;
  },
};

/** Opens a deck and goes to a point. @param address of the story. @param query what is asked for beside. */
export async function reach(deck: Deck, address: string, { id, follow, keys }: Point, query = ''): Promise<Room> {
  const known = models.get(address) ?? (await modelAt(deck, address));
  models.set(address, known);
  const room: Room = {
    page: deck.page,
    session: await deck.page.context().newCDPSession(deck.page),
    model: new Model(...known),
    dice: diceOf(1),
  };
  // A change of the hash alone would load nothing.
  await deck.page.goto('about:blank');
  await deck.page.goto(`${address}?steps${query}${follow === undefined ? '' : `&follow=${follow}`}#${id}`);
  await deck.ready();
  room.model.stepping = true;
  room.model.history = [{ id, follow }];
  room.model.reload();
  await press(room, ...keys);
  return room;
}

/** What a model is made of. The first slide is on then, as `roomOf` needs it. */
async function modelAt(deck: Deck, address: string): Promise<Parts> {
  await deck.page.goto(address);
  await deck.ready();
  const { model } = await roomOf(deck);
  return [await deck.island(), model.steps, model.dark];
}

/** Presses keys, in the deck and in the model. */
export async function press({ page, model }: Room, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    meanings[key]?.(model);
  }
}

/** An editor's thread: makes one edition after another, as they are ordered. */

import { parentPort } from 'node:worker_threads';
import { CliError } from '../build/cli-error.ts';
import { shippedFaces } from '../build/fonts.ts';
import { type ChosenSlides, chooseSlides, makeCards, makeEdition } from './edit.ts';
import type { Letters, Order } from './edition.ts';
import type { Envelope } from './editors.ts';
import { planStamps, type StampPlan } from './stamp/stamps.ts';

parentPort?.on('message', (order: Order) => {
  try {
    edit(order);
  } catch (error) {
    // Any other ends the thread, which tells the one that ordered.
    if (!(error instanceof CliError)) throw error;
    post({ name: 'failure', made: error.made, stack: error.stack });
  }
});

function edit(order: Order): void {
  const chosen = chooseSlides(order);
  send('planned', undefined);
  const plan = order.stamped && planOf(chosen, order);
  send('edition', makeEdition(chosen, order, plan ? plan.slides : undefined));
  if (plan) send('stamps', plan.draw());
  if (order.cards) send('cards', makeCards(chosen.deck, order, order.cards === 'events'));
  send('end', undefined);
}

function planOf({ deck, slides }: ChosenSlides, { theme = deck.story.look.theme }: Order): StampPlan {
  return planStamps(deck, slides, shippedFaces(), theme);
}

function send<Name extends keyof Letters>(name: Name, letter: Letters[Name]): void {
  post({ name, letter });
}

function post(envelope: Envelope): void {
  parentPort?.postMessage(envelope);
}

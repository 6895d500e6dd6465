/** An editor's thread: makes one edition after another, as they are ordered, and polishes what has been printed of them. */

import { parentPort } from 'node:worker_threads';
import { CliError } from '../build/cli-error.ts';
import { shippedFaces } from '../build/fonts.ts';
import { houseTokens } from '../build/house.ts';
import { chooseSlides, makeCards, makeEdition } from './edit.ts';
import type { Letters, Order, Printed, PrintedPart } from './edition.ts';
import type { Envelope } from './editors.ts';
import { planStamps } from './stamp/stamps.ts';

/** What waits for its printed pages. */
let polish = async (_printed: Printed): Promise<void> => {};

parentPort?.on('message', async (message: Order | Printed) => {
  try {
    if ('folder' in message) edit(message);
    else await polish(message);
  } catch (error) {
    // Any other ends the thread, which tells the one that ordered.
    if (!(error instanceof CliError)) throw error;
    post({ name: 'failure', made: error.made, stack: error.stack });
  }
});

function edit(order: Order): void {
  const chosen = chooseSlides(order);
  const { deck, slides } = chosen;
  send('planned', undefined);
  const isStamped = order.pdf && order.document === 'paper';
  const theme = order.theme ?? deck.story.look.theme;
  const plan = isStamped && planStamps(deck, slides, shippedFaces(), theme, houseTokens(deck.story, order.folder));
  const edition = makeEdition(chosen, order, plan ? plan.slides : undefined);
  send('edition', edition);
  if (order.cards) send('cards', makeCards(deck, order, order.cards === 'events'));
  if (!order.pdf) {
    send('end', undefined);
    return;
  }
  // Both while the browser prints.
  const stamps = plan ? plan.draw() : undefined;
  const polishing = import('./polish.ts');
  polish = async ({ parts, sheets }) => {
    const { polishPdf } = await polishing;
    const pdf = await wholeOf(parts);
    send('polished', await polishPdf(pdf, edition, stamps && { sheets, stamps }));
    send('end', undefined);
  };
}

/** Joining is loaded only where something is to be joined. */
async function wholeOf(parts: PrintedPart[]): Promise<Uint8Array> {
  const [only, ...others] = parts;
  if (only && others.length === 0) return only.pdf;
  const { joinParts } = await import('./parts/join.ts');
  return joinParts(parts);
}

function send<Name extends keyof Letters>(name: Name, letter: Letters[Name]): void {
  post({ name, letter });
}

function post(envelope: Envelope): void {
  parentPort?.postMessage(envelope);
}

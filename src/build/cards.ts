/** The cards of a site: a picture for each story and each event, and for each event a page that shows it to crawlers. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyCard } from '../deck/cards.ts';
import type { Deck } from '../deck/deck.ts';
import type { ShareAddresses } from '../templates/share.tsx';
import { CliError } from './cli-error.ts';
import type { LoadedStory } from './load.ts';
import { withProvenance } from './png-text.ts';
import { provenanceOf } from './provenance.ts';
import { renderSharePage } from './render.ts';

export interface SiteCards {
  /** Where the site will lie: an absolute URL that ends in a slash. Addresses are relative when missing. */
  address?: string;
  /** Draws the cards of a story and its events: PNG by the card's id. */
  draw(story: LoadedStory & { deck: Deck }): Promise<Map<string, Uint8Array>>;
}

const pictureName = 'card.png';

/**
 * Writes the cards of a story into its folder of the site.
 * @throws CliError where a file of the story lies already.
 */
export async function writeCards(
  to: string,
  story: LoadedStory & { deck: Deck },
  { address, draw }: SiteCards,
): Promise<void> {
  const { deck, name } = story;
  const write = (folder: string, file: string, content: string | Uint8Array) => {
    if (existsSync(join(to, folder, file))) {
      const message = `${name} has a file of its own at ${[folder, file].filter(Boolean).join('/')}`;
      throw new CliError('story', message, 'give it another name, or build without --cards');
    }
    mkdirSync(join(to, folder), { recursive: true });
    writeFileSync(join(to, folder, file), content);
  };
  const drawn = await draw(story);
  const picture = (id: string) => withProvenance(cardIn(drawn, id), provenanceOf(deck.story));
  write('', pictureName, picture(storyCard));
  for (const event of deck.story.events) {
    const folder = `e/${event.id}`;
    const addresses = shareAddresses(address, name, './', event.id);
    write(folder, pictureName, picture(event.id));
    write(folder, 'index.html', renderSharePage(deck, event, addresses));
  }
}

/**
 * Addresses of a story, or of one of its events, and of its card.
 * @param address see `SiteCards`
 * @param way relative, from the page that names them to what they are of.
 */
export function shareAddresses(
  address: string | undefined,
  story: string,
  way: './' | '../',
  event?: string,
): ShareAddresses {
  const path = [story, ...(event === undefined ? [] : ['e', event])].map(part => `${encodeURIComponent(part)}/`);
  const page = address === undefined ? way : address + path.join('');
  return { page, image: `${page}${pictureName}` };
}

/** @throws when nobody has drawn it. */
export function cardIn(drawn: ReadonlyMap<string, Uint8Array>, id: string): Uint8Array {
  const card = drawn.get(id);
  if (!card) throw new Error(`nobody drew the card ${id}`);
  return card;
}

import { basename, join } from 'node:path';
import type { SiteCards } from '../build/cards.ts';
import { CliError } from '../build/cli-error.ts';
import { buildSite, type SiteOptions } from '../build/site.ts';
import { chooseStories } from '../build/stories.ts';
import { drawCards } from '../export/cards.ts';
import { makeCards } from '../export/edit.ts';
import { withPress } from '../export/press.ts';
import { browserPlace } from './exports.ts';

export interface BuildOptions {
  stories: string;
  out: string;
  notes?: boolean;
  public?: boolean;
  /** A card for each story and event. */
  cards?: boolean;
  /** Where the site will lie; ends in a slash. */
  address?: string;
  browserPath?: string;
  browser?: string;
}

/** Writes the site and prints the pages that it starts at. */
export async function build({ stories, out, notes = false, cards, ...flags }: BuildOptions): Promise<void> {
  if (!cards && flags.address !== undefined)
    throw new CliError('usage', '--address says where cards are found', 'add --cards, or leave it out');
  const { folder, names } = chooseStories(stories);
  const site: SiteOptions = { folders: names.map(name => join(folder, name)), out, notes, public: flags.public };
  await (cards ? buildWithCards(site, flags) : buildSite(site));
  console.log(join(out, 'index.html'));
  for (const name of names) console.log(join(out, name, 'index.html'));
}

async function buildWithCards(site: SiteOptions, { address, ...browser }: Omit<BuildOptions, 'stories' | 'out'>) {
  if (address === undefined)
    console.error(
      'chronodeck: cards get relative addresses, which crawlers do not follow; --address says where the site will lie',
    );
  await withPress(browserPlace(browser), site.folders.length, async press => {
    press.warmUp();
    const tasks = new Map(site.folders.map(folder => [folder, press.board.task(basename(folder), 1)]));
    const draw: SiteCards['draw'] = ({ deck, folder }) => {
      tasks.get(folder)?.step('drawing the cards');
      return drawCards(makeCards(deck, { folder }, true), press);
    };
    await buildSite({ ...site, cards: { draw, ...(address === undefined ? {} : { address }) } });
  });
}

/** A site of static files: the shelf and every story, with relative addresses, fit for any folder of any host. */

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Deck } from '../deck/deck.ts';
import type { ShareAddresses } from '../templates/share.tsx';
import { bundle } from './bundle.ts';
import { type SiteCards, shareAddresses, writeCards } from './cards.ts';
import { CliError } from './cli-error.ts';
import { cutFolder, planCut } from './cuts.ts';
import { writeDataFiles } from './data-files.ts';
import { type Audience, loadWholeStory, shownFiles } from './load.ts';
import { type Bundle, pages, type StoryPageName } from './pages.ts';
import { renderShelf, renderStoryPage } from './render.ts';
import { stageFolder } from './staged.ts';
import { fileInside } from './story-files.ts';

export interface SiteOptions extends Audience {
  /** Folders of the stories. */
  folders: string[];
  /** Folder to make or to replace. */
  out: string;
  /** Whether decks carry the speaker notes. */
  notes: boolean;
  /** Draws a card for each story and event; without it there are none. */
  cards?: SiteCards;
}

type WholeStory = ReturnType<typeof loadWholeStory>;

const builtPages: StoryPageName[] = ['deck', 'read', 'speaker', 'paper'];
const cutPages: StoryPageName[] = ['deck', 'paper'];

/**
 * Builds a site. It appears whole or not at all, and the same stories give the same bytes.
 * @throws CliError when a story has mistakes or the disk refuses.
 */
export async function buildSite({ folders, out, notes, cards, ...audience }: SiteOptions): Promise<WholeStory[]> {
  const stories = folders.map(folder => loadWholeStory(folder, audience));
  const taken = stories.find(story => story.name === 'assets');
  if (taken) throw new CliError('story', 'no story can be called assets', 'give its folder another name');
  await stageFolder(out, async site => {
    const files = await bundle(
      site,
      ['fonts', 'deck', 'read', 'speaker', 'paper', 'shelf'],
      ['deck', 'read', 'speaker'],
    );
    writeFileSync(join(site, 'index.html'), renderShelf(stories, files, 'built'));
    for (const story of stories) {
      writeStory(site, story, files, { notes, cards });
      if (cards) await writeCards(join(site, story.name), story, cards);
    }
  });
  return stories;
}

function writeStory(
  site: string,
  story: WholeStory,
  files: Bundle,
  { notes, cards }: Pick<SiteOptions, 'notes'> & { cards: SiteCards | undefined },
): void {
  const write = (deck: Deck, page: StoryPageName, home: string, share?: ShareAddresses) => {
    const folder = join(site, story.name, home, pages[page].folder.replace('*/', ''));
    const options = { mode: 'built', notes, ...(share ? { share } : {}) } as const;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), renderStoryPage(page, deck, files, options));
  };
  for (const page of builtPages) {
    const way = page === 'deck' ? './' : '../';
    write(story.deck, page, '', cards && shareAddresses(cards.address, story.name, way));
  }
  for (const id of story.deck.story.cuts.keys()) {
    const deck = planCut(story.deck, id, story.folder);
    for (const page of cutPages) write(deck, page, cutFolder(id));
  }
  copyShown(story, join(site, story.name));
  writeDataFiles(join(site, story.name), story.deck.story, { notes, address: cards?.address });
}

/** Copies the files that a story's pages show; that they are there has been checked with the story. */
function copyShown({ folder, deck }: WholeStory, to: string): void {
  for (const name of shownFiles(deck.story, folder)) {
    const from = fileInside(folder, name);
    if (!from) continue;
    const target = join(to, name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(from, target);
  }
}

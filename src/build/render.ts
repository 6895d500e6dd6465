/** Every page of a site as HTML: the templates with the files that they load. */

import type { Card } from '../deck/cards.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import type { StoryEvent } from '../story/story.ts';
import { cardPage } from '../templates/card-page.tsx';
import { deckPage } from '../templates/deck-page.tsx';
import { handoutPage } from '../templates/handout-page.tsx';
import { paperPage } from '../templates/paper-page.tsx';
import { problemPage } from '../templates/problem-page.tsx';
import { readingPage } from '../templates/reading-page.tsx';
import type { ShareAddresses } from '../templates/share.tsx';
import { sharePage } from '../templates/share-page.tsx';
import { shelfPage } from '../templates/shelf-page.tsx';
import { speakerPage } from '../templates/speaker-page.tsx';
import { type Bundle, pageAssets, pages, rootFrom, type StoryPageName } from './pages.ts';
import { provenanceOf } from './provenance.ts';

export interface PageOptions {
  mode: 'built' | 'dev';
  /** Whether the deck's page carries the speaker notes. */
  notes: boolean;
  /** Theme of the paper; the story's own when missing. */
  theme?: 'paper' | 'ink';
  /** Slides of the paper or the handout; all when missing. */
  slides?: Slide[];
  /** Ids of slides of the paper whose axis and lens are stamped onto the printed pages; none when missing. */
  stamped?: ReadonlySet<string>;
  /** Whether the pages of the paper are numbered, which pictures of slides are not; yes when missing. */
  numbered?: boolean;
  /** What is on the page of cards; nothing when missing. */
  cards?: Card[];
  /** Where the deck or the reading view says that the story's card is; nothing when missing. */
  share?: ShareAddresses;
}

export function renderStoryPage(page: StoryPageName, deck: Deck, bundle: Bundle, options: PageOptions): string {
  const {
    mode,
    notes,
    share,
    theme = deck.story.look.theme,
    slides = deck.slides,
    cards = [],
    stamped,
    numbered = true,
  } = options;
  const root = deck.story.cut ? `../../${rootFrom(pages[page].folder)}` : undefined;
  const assets = {
    ...pageAssets(page, bundle, mode, deck.story, root),
    // What is served while somebody writes is handed to nobody, and each save would be reckoned anew.
    ...(mode === 'built' ? { provenance: provenanceOf(deck.story) } : {}),
  };
  switch (page) {
    case 'deck':
      return deckPage(deck, assets, { notes, share });
    case 'read':
      return readingPage(deck, assets, share);
    case 'speaker':
      return speakerPage(assets, deck.story.language);
    case 'paper':
      return paperPage(deck, assets, { theme, slides, stamped, numbered });
    case 'handout':
      return handoutPage(deck, assets, slides);
    case 'card':
      return cardPage(deck, assets, { theme, cards });
  }
}

/** The page of an event that leads to its slide. */
export function renderSharePage(deck: Deck, event: StoryEvent, addresses: ShareAddresses): string {
  const nothing: Bundle = { styles: {}, scripts: {}, fonts: [] };
  const assets = { ...pageAssets('shelf', nothing, 'built'), provenance: provenanceOf(deck.story) };
  return sharePage(deck, event, assets, addresses);
}

/** A story on the shelf; one that cannot be read has only its name. */
export interface ShelfEntry {
  name: string;
  deck?: Deck;
}

export function renderShelf(entries: ShelfEntry[], bundle: Bundle, mode: 'built' | 'dev'): string {
  const stories = entries.map(({ name, deck }) => ({
    name,
    title: deck?.story.title ?? name,
    ...(deck?.story.subtitle === undefined ? {} : { subtitle: deck.story.subtitle }),
    address: `${encodeURIComponent(name)}/`,
  }));
  const spoken = new Set(entries.flatMap(({ deck }) => deck?.story.language ?? []));
  // Stories of several languages stand under the program's own.
  const language = spoken.size === 1 ? [...spoken][0] : undefined;
  return shelfPage(stories, pageAssets('shelf', bundle, mode), language);
}

/** A page of the dev server in place of one that cannot be shown. It stands at any address: its links start at the root. */
export function renderProblem(title: string, lines: string[], bundle: Bundle): string {
  return problemPage(title, lines, pageAssets('shelf', bundle, 'dev', undefined, '/'));
}

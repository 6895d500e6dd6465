/** Making an edition: the story read, its slides chosen and rendered. */

import { cutFolder, planNamedCut } from '../build/cuts.ts';
import { loadWholeStory, resourcesOf } from '../build/load.ts';
import { paperBundle } from '../build/paper-assets.ts';
import { provenanceOf } from '../build/provenance.ts';
import { renderStoryPage } from '../build/render.ts';
import { planCards, storyCard } from '../deck/cards.ts';
import type { Deck, Slide } from '../deck/deck.ts';
import { wordsFor } from '../words/words.ts';
import { dayOf } from './day.ts';
import type { CardsPaper, Edition, Facts, Order, Selection } from './edition.ts';
import { readRange } from './range.ts';

export interface ChosenSlides {
  deck: Deck;
  slides: Slide[];
}

/** @throws CliError when the story has mistakes, or there is no such version or slide. */
export function chooseSlides({ folder, cut, range, ...selection }: Selection): ChosenSlides {
  const { deck: whole } = loadWholeStory(folder, selection);
  const deck = cut === undefined ? whole : planNamedCut(whole, cut, folder);
  if (range === undefined) return { deck, slides: deck.slides };
  const places = new Set(readRange(range, deck.slides.length));
  return { deck, slides: deck.slides.filter((_, place) => places.has(place)) };
}

/** @param stamped ids of slides whose axis and lens are not in the document. */
export function makeEdition(
  { deck, slides }: ChosenSlides,
  { document, folder, theme, pdf = false }: Order,
  stamped?: ReadonlySet<string>,
): Edition {
  const { language, title, cut } = deck.story;
  const options = {
    mode: 'built',
    notes: false,
    slides,
    numbered: pdf,
    ...(theme ? { theme } : {}),
    ...(stamped ? { stamped } : {}),
  } as const;
  const numbers = new Map(deck.slides.map((slide, place) => [slide, place + 1]));
  return {
    paper: {
      html: renderStoryPage(document, deck, paperBundle, options),
      home: `${cut ? cutFolder(cut.id) : ''}paper/`,
      story: folder,
      sheets: slides.map(slide => ({ id: slide.id, number: numbers.get(slide) ?? 0 })),
    },
    facts: factsOf(deck),
    runningTitle: title,
    headlines: deck.slides.map(slide => slide.title),
    continued: wordsFor(language).continued,
    targets: targetsIn(deck),
    letterApostrophe: JSON.stringify(deck.slides).includes('\u02bc'),
  };
}

const cardSize = { width: 1200, height: 630 };

/** @param events whether every event has a card as well. */
export function makeCards(deck: Deck, { folder, theme }: Selection, events: boolean): CardsPaper {
  const cards = planCards(deck.story, resourcesOf(deck.story, folder), events);
  const options = { mode: 'built', notes: false, cards, ...(theme ? { theme } : {}) } as const;
  return {
    html: renderStoryPage('card', deck, paperBundle, options),
    home: 'card/',
    story: folder,
    sheets: cards.map(({ id }) => ({ id, file: id === storyCard ? 'card.png' : `card-${id}.png` })),
    screen: { size: cardSize },
  };
}

function factsOf(deck: Deck): Facts {
  const { title, authors, summary, subtitle, language, cut } = deck.story;
  const subject = summary ?? subtitle;
  return {
    title: cut ? `${title} (${cut.title})` : title,
    authors,
    ...(subject ? { subject } : {}),
    language,
    day: dayOf(deck),
    provenance: provenanceOf(deck.story),
  };
}

function targetsIn({ slides, references, story }: Deck): Map<string, string> {
  const { colon } = wordsFor(story.language);
  const sources = references.map(({ number, source }) => {
    return [`ref-${number}`, `${number}. ${source.publisher}${colon}${source.title}`] as const;
  });
  const cards = slides.flatMap(slide => (slide.kind === 'event' ? slide.cards : []));
  const pages = cards.map(({ url, name, media: { alt } }) => {
    return [new URL(url).href, alt === name ? name : `${name}. ${alt}`] as const;
  });
  return new Map([...slides.map(slide => [slide.id, slide.title] as const), ...sources, ...pages]);
}

/** Web pages as cards under an event's text: a link that has no picture fills no slide of its own. */

import type { Media, StoryEvent } from '../../story/story.ts';
import { wordsFor } from '../../words/words.ts';
import { linesOfText } from '../text/fit.ts';
import { stage, type } from '../text/type.ts';
import type { Workshop } from './event-slides.ts';
import { cardKind, cardName, shortAddress } from './page-names.ts';

export interface LinkCard {
  media: Media;
  url: string;
  /** "Web page · en.wikipedia.org". */
  kind: string;
  name: string;
  /** Who made it and its terms. */
  terms: string;
  /** To be written out where nobody can click; empty when the name says it. */
  address: string;
  /** px on the stage. */
  top: number;
  height: number;
}

/** px; the theme sets the same. */
export const linkCard = { width: stage.columnWidth, padding: 16, border: 1, gap: 4, above: 24, between: 12 };
const most = 2;
/** Type and most lines of each part. */
const parts = {
  kind: { style: type.reference, lines: 1 },
  name: { style: type.small, lines: 2 },
  caption: { style: type.note, lines: 2 },
  terms: { style: type.reference, lines: 1 },
  address: { style: type.reference, lines: 2 },
};

/**
 * The pages of an event that stand under its text, between `top` and `bottom`, px; what does not fit whole has a slide
 * of its own. So has what a warning covers, and what the author shows first.
 */
export function linkCards(event: StoryEvent, top: number, bottom: number, workshop: Workshop): LinkCard[] {
  if (event.warning !== undefined || event.show === 'media') return [];
  const cards: LinkCard[] = [];
  let next = top + linkCard.above;
  for (const media of event.media) {
    const card = cards.length < most ? cardOf(media, next, workshop) : undefined;
    if (!card || card.top + card.height > bottom) continue;
    cards.push(card);
    next += card.height + linkCard.between;
  }
  return cards;
}

/** px from the text to the foot of the last card. */
export function cardsHeight(cards: LinkCard[]): number {
  const [first] = cards;
  const last = cards.at(-1);
  return first && last ? linkCard.above + last.top + last.height - first.top : 0;
}

/** Nothing when a part of it is too long to stand small. */
function cardOf(media: Media, top: number, { story, faces }: Workshop): LinkCard | undefined {
  const { kind, url, thumbnail, caption = '', credit, licence } = media;
  if (kind !== 'page' || url === undefined || thumbnail !== undefined) return undefined;
  const name = cardName(media);
  const said = {
    kind: cardKind(media, wordsFor(story.language)),
    name,
    terms: [credit, licence].filter(Boolean).join(' · '),
    address: name === shortAddress(url) ? '' : url,
  };
  const width = linkCard.width - 2 * (linkCard.padding + linkCard.border);
  const all = { ...said, caption };
  let height = 2 * (linkCard.padding + linkCard.border) - linkCard.gap;
  for (const [part, { style, lines }] of Object.entries(parts)) {
    const count = linesOfText(faces, all[part as keyof typeof parts], style, width);
    if (count > lines) return undefined;
    if (count > 0) height += linkCard.gap + count * style.leading;
  }
  return { media, url, ...said, top, height };
}

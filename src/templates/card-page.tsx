/** @jsxImportSource preact */
/** Cards for where links are shared: 1200x630 px each, one under another; on a screen a contact sheet. */

import { type Card, storyCard } from '../deck/cards.ts';
import type { Deck } from '../deck/deck.ts';
import { wordsFor } from '../words/words.ts';
import type { Context } from './context.ts';
import { MapDrawing } from './map.tsx';
import { type PageAssets, renderPage } from './page.tsx';
import { type Present, RibbonDrawing } from './ribbon.tsx';

export interface CardsProps {
  theme: 'paper' | 'ink';
  cards: Card[];
}

export function cardPage(deck: Deck, assets: PageAssets, { theme, cards }: CardsProps): string {
  const context: Context = { deck, words: wordsFor(deck.story.language), page: 'paper' };
  const content = (
    <main>
      {cards.map(card => (
        <CardDrawing card={card} context={context} />
      ))}
    </main>
  );
  const { title, language, summary } = deck.story;
  return renderPage({ title, language, description: summary, theme, page: 'card', children: content }, assets);
}

function CardDrawing({ card, context }: { card: Card; context: Context }) {
  const { id, title, size, date, doubt, subtitle, foot, view } = card;
  const Heading = id === storyCard ? 'h1' : 'h2';
  return (
    <section id={id} class="card" data-of={card.event ? 'event' : 'story'} aria-labelledby={`h.${id}`}>
      {view && (
        <div class="ground">
          <MapDrawing view={view} class="card-map" />
          <p class="credit">{view.credit}</p>
        </div>
      )}
      <header class={view ? 'words beside' : 'words'}>
        {date && <p class="date">{date}</p>}
        {doubt && <p class="doubt">{doubt}</p>}
        <Heading id={`h.${id}`} data-size={size}>
          {title}
        </Heading>
        {subtitle && <p class="subtitle">{subtitle}</p>}
      </header>
      {foot && <p class={view ? 'foot beside' : 'foot'}>{foot}</p>}
      <div class="ribbon">
        <RibbonDrawing context={context} present={presentOf(card, context)} />
      </div>
    </section>
  );
}

/** The story's own card shows its whole length: nothing is past, nothing is now. */
function presentOf({ event }: Card, { deck }: Context): Present {
  if (!event) return { reached: deck.story.events.length };
  return { event: event.id, act: event.act, reached: deck.story.events.indexOf(event) + 1 };
}

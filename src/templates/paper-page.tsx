/** @jsxImportSource preact */
/** Slides on paper: one page each, everything in place, nothing to click but links. Tags and bookmarks come from its headings. */

import type { Deck, Slide } from '../deck/deck.ts';
import { wordsFor } from '../words/words.ts';
import type { Context } from './context.ts';
import { fadeOf } from './deck-page.tsx';
import { MapDrawing, MapInk } from './map.tsx';
import { type PageAssets, renderPage } from './page.tsx';
import { RibbonDrawing, ribbonInWords } from './ribbon.tsx';
import { Counter, layoutOf, SlideBody, SlideHeader } from './slide.tsx';

export interface PaperProps {
  theme: 'paper' | 'ink';
  /** Those of the deck's slides that have a page. */
  slides: Slide[];
  /** Ids of those whose axis and lens are not drawn here, but stamped onto their pages. */
  stamped?: ReadonlySet<string> | undefined;
  /** Whether each page says which of the deck's slides it is. */
  numbered: boolean;
}

export function paperPage(deck: Deck, assets: PageAssets, { theme, slides, stamped, numbered }: PaperProps): string {
  const words = wordsFor(deck.story.language);
  const context: Context = { deck, words, page: 'paper', ...(stamped ? { stamped } : {}) };
  const reached = reachedBySlide(deck.slides);
  const content = (
    <>
      <MapInk />
      <main>
        {slides.map(slide => {
          const place = deck.slides.indexOf(slide);
          const number = numbered ? place + 1 : undefined;
          return <Sheet slide={slide} number={number} reached={reached[place] ?? 0} context={context} />;
        })}
      </main>
    </>
  );
  const { title, language, summary } = deck.story;
  return renderPage({ title, language, description: summary, theme, page: 'paper', children: content }, assets);
}

/** How many events have been shown up to each slide, its own included. */
export function reachedBySlide(slides: Slide[]): number[] {
  let reached = 0;
  return slides.map(slide => {
    reached = Math.max(reached, slide.number ?? 0);
    return reached;
  });
}

/** Whether the axis is a figure that is read aloud: on every other page it repeats itself. */
export function hasOwnRibbon({ kind }: Slide): boolean {
  return kind === 'title' || kind === 'act';
}

interface SheetProps {
  slide: Slide;
  /** Its place in the deck, from 1; missing where the page is not to say it. */
  number?: number | undefined;
  reached: number;
  context: Context;
}

export function Sheet({ slide, number, reached, context }: SheetProps) {
  const { deck } = context;
  const view = slide.view ? deck.views.get(slide.view) : undefined;
  const present = { event: slide.event?.id, act: slide.act, reached };
  const description = hasOwnRibbon(slide) ? ribbonInWords(context) : undefined;
  return (
    <section
      id={slide.id}
      class="slide sheet"
      data-kind={slide.kind}
      data-number={number}
      {...layoutOf(slide)}
      aria-labelledby={`h.${slide.id}`}
    >
      {view && <MapDrawing view={view} fade={fadeOf(deck, view.id)} />}
      <SlideHeader slide={slide} context={context} />
      <Counter slide={slide} context={context} />
      <SlideBody slide={slide} context={context} />
      <div class="ribbon">
        {!context.stamped?.has(slide.id) && (
          <RibbonDrawing context={context} present={present} {...(description === undefined ? {} : { description })} />
        )}
      </div>
    </section>
  );
}

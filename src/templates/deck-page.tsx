/** @jsxImportSource preact */
/** The page that is presented: the first slide, the others as data, map, ribbon, tools. */

import type { Deck, Slide } from '../deck/deck.ts';
import { directionOf } from '../story/direction.ts';
import { wordsFor } from '../words/words.ts';
import { type Context, inInterface, pageAddress } from './context.ts';
import { Goto, Keys, Offer, Overview, OverviewList, Tools } from './dialogs.tsx';
import { Follow, ThreadLine } from './follow.tsx';
import { islandJson, islandOf } from './island.ts';
import { Kept } from './kept.tsx';
import { LinkedData } from './linked-data.tsx';
import { type Fade, MapDrawing, MapInk } from './map.tsx';
import { type PageAssets, renderPage, Scripts, storyHead } from './page.tsx';
import { RibbonDrawing } from './ribbon.tsx';
import { type ShareAddresses, ShareTags, shareOfStory } from './share.tsx';
import { Counter, layoutOf, SlideBody, SlideHeader } from './slide.tsx';
import { ReferenceText } from './sources.tsx';

export interface DeckPageOptions {
  /** Whether it carries the speaker notes. */
  notes: boolean;
  /** Of the story and its card, where it has one. */
  share?: ShareAddresses | undefined;
}

export function deckPage(deck: Deck, assets: PageAssets, { notes, share }: DeckPageOptions): string {
  const { story } = deck;
  const context: Context = { deck, words: wordsFor(story.language), page: 'deck' };
  return renderPage(
    {
      ...storyHead(story),
      page: 'deck',
      speaker: pageAddress('speaker', context),
      // From the story's own address, which the page of a cut shows when its script runs.
      paper: story.cut ? `./cut/${encodeURIComponent(story.cut.id)}/paper/` : './paper/',
      // Without scripts the page of a cut keeps its own address, two folders further down.
      head: share && <ShareTags {...shareOfStory(context, share)} />,
      scriptsInBody: true,
      withoutScripts: story.cut ? '../../read/' : pageAddress('read', context),
      children: (
        <>
          <DeckContent context={context} />
          <DeckData context={context} notes={notes} />
          <Scripts assets={assets} early />
          <LaterContent context={context} />
          <LinkedData context={context} />
        </>
      ),
    },
    assets,
  );
}

export function DeckContent({ context }: { context: Context }) {
  const { deck } = context;
  return (
    <>
      <main class="reveal" aria-label={context.words.deckLabel(deck.story.title)}>
        <a
          class="skip visually-hidden"
          href={pageAddress('read', context)}
          {...inInterface(context.words, deck.story.language)}
        >
          {context.words.skipToText}
        </a>
        <div id="above" class="visually-hidden" />
        <div class="slides">
          <MapInk />
          <div class="map">
            {[...deck.views.values()].map(view => (
              <MapDrawing view={view} fade={fadeOf(deck, view.id)} />
            ))}
          </div>
          {deck.slides.slice(0, shownAtOnce).map(slide => (
            <SlideSection slide={slide} context={context} present />
          ))}
          <nav class="ribbon" aria-label={context.words.timeline}>
            <RibbonDrawing context={context} />
          </nav>
          <ThreadLine context={context} />
        </div>
      </main>
      <Tools context={context} />
      <Goto context={context} />
      <Overview context={context} />
      <Follow context={context} />
      <Keys context={context} />
      <Offer context={context} />
      <p id="announcer" role="status" aria-live="polite" class="visually-hidden" />
      <div id="notice" role="alert" hidden />
    </>
  );
}

/** Slides that are in the page before any script runs. */
const shownAtOnce = 1;
/** Slides that are parsed together: going on is not to be felt, and one that is opened far away brings few others. */
const batch = 24;

/** What no one sees at first. It stands behind the scripts, which begin while it still comes. */
export function LaterContent({ context }: { context: Context }) {
  const { language } = context.deck.story;
  return (
    <>
      <FurtherSlides context={context} />
      <Kept name="overview" language={language}>
        <OverviewList context={context} />
      </Kept>
      <Kept name="references" language={language}>
        {context.deck.references.map(reference => (
          <div>
            <ReferenceText reference={reference} />
          </div>
        ))}
      </Kept>
    </>
  );
}

function FurtherSlides({ context }: { context: Context }) {
  const further = context.deck.slides.slice(shownAtOnce);
  const batches = Array.from({ length: Math.ceil(further.length / batch) }, (_, index) =>
    further.slice(index * batch, (index + 1) * batch),
  );
  return (
    <>
      {batches.map((slides, index) => (
        <Kept name="slides" from={shownAtOnce + index * batch} language={context.deck.story.language}>
          {slides.map(slide => (
            <SlideSection slide={slide} context={context} />
          ))}
        </Kept>
      ))}
    </>
  );
}

/** What scripts know of the deck. */
export function DeckData({ context, notes }: { context: Context; notes: boolean }) {
  const json = islandJson(islandOf(context, notes));
  return <script type="application/json" id="deck" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** Where the text of a slide stands, its map fades into the paper. */
export function fadeOf({ slides, story }: Deck, view: string): Fade {
  const slide = slides.find(candidate => candidate.view === view);
  if (slide?.kind === 'setting') return 'top';
  return directionOf(story.language) === 'rtl' ? 'right' : 'left';
}

/** @param present whether it is seen before any script runs: reveal.js gives the class to the slide that it shows. */
function SlideSection({ slide, context, present = false }: { slide: Slide; context: Context; present?: boolean }) {
  return (
    <section
      id={slide.id}
      class={present ? 'slide present' : 'slide'}
      data-kind={slide.kind}
      {...layoutOf(slide)}
      data-view={slide.view}
      data-act={slide.act}
      data-event={slide.event?.id}
      role="group"
      aria-roledescription={context.words.slide}
      aria-labelledby={`h.${slide.id}`}
    >
      <SlideHeader slide={slide} context={context} />
      <Counter slide={slide} context={context} />
      <SlideBody slide={slide} context={context} />
    </section>
  );
}

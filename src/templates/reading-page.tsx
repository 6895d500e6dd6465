/** @jsxImportSource preact */
/** The story as one document: for phones, screen readers, search engines, and browsers without scripts. */

import type { Deck } from '../deck/deck.ts';
import { ownDirection } from '../story/direction.ts';
import type { Act } from '../story/story.ts';
import { wordsFor } from '../words/words.ts';
import { type Context, dateWords, inInterface, pageAddress } from './context.ts';
import { LinkedData } from './linked-data.tsx';
import { Logo } from './logo.tsx';
import { MapInk } from './map.tsx';
import { type PageAssets, renderPage, storyHead } from './page.tsx';
import { ProseText } from './prose.tsx';
import { CastText } from './reading-cast.tsx';
import { Closing } from './reading-closing.tsx';
import { EventText } from './reading-event.tsx';
import { SeriesTexts } from './reading-figures.tsx';
import { SmallMap } from './reading-map.tsx';
import { type ShareAddresses, ShareTags, shareOfStory } from './share.tsx';
import { Versions } from './versions.tsx';

/** @param share of the story and its card, where it has one. */
export function readingPage(deck: Deck, assets: PageAssets, share?: ShareAddresses): string {
  const { story } = deck;
  const context: Context = { deck, words: wordsFor(story.language), page: 'read', provenance: assets.provenance };
  const head = (
    <>
      {share && <ShareTags {...shareOfStory(context, share)} />}
      <LinkedData context={context} />
    </>
  );
  const children = <ReadingContent context={context} />;
  return renderPage({ ...storyHead(story), page: 'read', head, children }, assets);
}

export function ReadingContent({ context }: { context: Context }) {
  const { story, smallViews } = context.deck;
  const setting = smallViews.get('setting');
  const own = (text: string) => ownDirection(text, story.language);
  return (
    <>
      <a class="skip visually-hidden" href="#the.story" {...inInterface(context.words, story.language)}>
        {context.words.skip}
      </a>
      <MapInk />
      <header class="opening">
        <p class="bar" {...inInterface(context.words, story.language)}>
          <a href={pageAddress('deck', context)}>{context.words.showSlides}</a>
          <button type="button" data-do="theme">
            {context.words.theme}
          </button>
          <button type="button" data-do="contrast" aria-pressed="false">
            {context.words.contrast}
          </button>
        </p>
        <Logo context={context} />
        <h1 {...own(story.title)}>{story.title}</h1>
        {story.subtitle && (
          <p class="subtitle" {...own(story.subtitle)}>
            {story.subtitle}
          </p>
        )}
        {story.warning && (
          <p class="warning" {...own(story.warning)}>
            {story.warning}
          </p>
        )}
        {story.summary && (
          <p class="lede" {...own(story.summary)}>
            {story.summary}
          </p>
        )}
        <p class="colophon">
          {[
            context.words.list(story.authors),
            story.asOf && context.words.asOf(dateWords(context, story.asOf, 'label')),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Versions context={context} home={pageAddress('deck', context)} />
        {setting && (
          <>
            <h2 id="setting" class="visually-hidden" {...inInterface(context.words, story.language)}>
              {context.words.setting}
            </h2>
            <SmallMap view="setting" context={context} />
          </>
        )}
      </header>
      <main id="the.story" tabIndex={-1}>
        <CastText context={context} />
        {story.acts.map(act => (
          <ActText act={act} context={context} />
        ))}
        <Closing context={context} />
      </main>
    </>
  );
}

function ActText({ act, context }: { act: Act; context: Context }) {
  const events = context.deck.story.events.filter(event => event.act === act.id);
  return (
    <section class="act" {...(act.title ? { 'aria-labelledby': `h.${act.id}` } : {})}>
      {act.title && (
        <h2 id={act.id} {...ownDirection(act.title, context.deck.story.language)}>
          <span id={`h.${act.id}`}>{act.title}</span>
        </h2>
      )}
      <ProseText prose={act.text} context={context} />
      {events.map(event => (
        <>
          <EventText event={event} context={context} />
          <SeriesTexts after={event.id} context={context} />
        </>
      ))}
      <SeriesTexts after={act.id} context={context} />
    </section>
  );
}

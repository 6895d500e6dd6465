/** @jsxImportSource preact */
/** The story as one document: for phones, screen readers, search engines, and browsers without scripts. */

import type { ClaimsSlide, Deck, DisputedSlide } from '../deck/deck.ts';
import type { Act, StoryEvent } from '../story/story.ts';
import { wordsFor } from '../words/words.ts';
import { Cites } from './cites.tsx';
import { type Context, dateWords } from './context.ts';
import { CandidateItem } from './disputed.tsx';
import { Caveats } from './event.tsx';
import { MapDrawing, MapInk } from './map.tsx';
import { type PageAssets, renderPage, storyHead } from './page.tsx';
import { InlineText, ProseText } from './prose.tsx';
import { FiguresText, SeriesTexts } from './reading-figures.tsx';
import { headingOf } from './slide.tsx';
import { ReferenceItem } from './sources.tsx';

export function readingPage(deck: Deck, assets: PageAssets): string {
  const { story } = deck;
  const context: Context = { deck, words: wordsFor(story.language), page: 'read' };
  const setting = deck.smallViews.get('setting');
  const content = (
    <>
      <MapInk />
      <header class="opening">
        <p class="bar">
          <a href="../">{context.words.showSlides}</a>
          <button type="button" data-do="theme">
            {context.words.theme}
          </button>
        </p>
        {story.subtitle && <p class="subtitle">{story.subtitle}</p>}
        <h1>{story.title}</h1>
        {story.warning && <p class="warning">{story.warning}</p>}
        {story.summary && <p class="lede">{story.summary}</p>}
        <p class="colophon">
          {[story.authors.join(', '), story.asOf && context.words.asOf(dateWords(context, story.asOf, 'label'))]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {setting && <Figure view="setting" context={context} />}
      </header>
      <main>
        {story.acts.map(act => (
          <ActText act={act} context={context} />
        ))}
        <Closing context={context} />
      </main>
    </>
  );
  return renderPage({ ...storyHead(story), page: 'read', children: content }, assets);
}

function Figure({ view, context }: { view: string; context: Context }) {
  const drawing = context.deck.smallViews.get(view);
  if (!drawing) return null;
  return (
    <figure class="small-map">
      <MapDrawing view={drawing} class="small-view" />
      <figcaption>
        {drawing.description} {drawing.credit}
      </figcaption>
    </figure>
  );
}

function ActText({ act, context }: { act: Act; context: Context }) {
  const events = context.deck.story.events.filter(event => event.act === act.id);
  return (
    <section class="act" {...(act.title ? { 'aria-labelledby': `h.${act.id}` } : {})}>
      {act.title && (
        <h2 id={act.id}>
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

function EventText({ event, context }: { event: StoryEvent; context: Context }) {
  const { slides, smallViews } = context.deck;
  const own = slides.filter(slide => slide.event === event);
  const Heading = headingOf(3, event.act, context);
  const figures = own.filter(slide => slide.kind === 'figures');
  const disputed = own.find(slide => slide.kind === 'disputed');
  return (
    <article id={event.id}>
      <p class="dateline">
        <span class="date">{dateWords(context, event.date, 'long', event.dateLabel)}</span>
      </p>
      <Heading>{event.title}</Heading>
      <ProseText prose={event.text} citations={event.sources} context={context} />
      <Caveats event={event} context={context} />
      {smallViews.has(event.id) && <Figure view={event.id} context={context} />}
      {disputed && <Candidates slide={disputed} context={context} />}
      {own
        .filter(slide => slide.kind === 'claims')
        .filter(slide => slide.accounts.some(({ piece }) => piece === 1))
        .map(slide => (
          <Accounts slide={slide} context={context} />
        ))}
      {figures.length > 0 && <FiguresText event={event} slides={figures} context={context} />}
    </article>
  );
}

function Accounts({ slide, context }: { slide: ClaimsSlide; context: Context }) {
  const Heading = headingOf(slide.level, slide.act, context);
  return (
    <section class="accounts-text">
      <Heading>{slide.title}</Heading>
      <ul>
        {slide.accounts
          .filter(({ piece }) => piece === 1)
          .map(account => {
            const { claim, voice, standing } = account;
            return (
              <li class={`account side-${voice.colour}`}>
                <p class="who">{voice.name}</p>
                {voice.role && <p class="standing">{voice.role}</p>}
                <p class="standing">{standing}</p>
                <p>
                  <InlineText prose={claim.says} context={context} />
                  <Cites citations={claim.sources} context={context} />
                </p>
              </li>
            );
          })}
      </ul>
    </section>
  );
}

/** What the slide of a disputed place says beside its map. */
function Candidates({ slide, context }: { slide: DisputedSlide; context: Context }) {
  return (
    <ul class="candidates">
      {slide.candidates.map(candidate => (
        <CandidateItem candidate={candidate} context={context} />
      ))}
    </ul>
  );
}

function Closing({ context }: { context: Context }) {
  const { words, deck } = context;
  const { story } = deck;
  return (
    <>
      {story.method.length > 0 && (
        <section>
          <h2 id="method">{words.method}</h2>
          <ProseText prose={story.method} context={context} />
        </section>
      )}
      {story.corrections.length > 0 && (
        <section>
          <h2 id="corrections">{words.corrections}</h2>
          {story.corrections.map(correction => (
            <div>
              <p class="dateline">{dateWords(context, correction.date)}</p>
              <ProseText prose={correction.text} context={context} />
            </div>
          ))}
        </section>
      )}
      {deck.references.length > 0 && (
        <section>
          <h2 id="sources">{words.sources}</h2>
          <ol class="references">
            {deck.references.map(reference => (
              <ReferenceItem reference={reference} context={context} />
            ))}
          </ol>
        </section>
      )}
      <footer>
        {[...story.credits, story.licence].filter(Boolean).map(line => (
          <p>{line}</p>
        ))}
      </footer>
    </>
  );
}

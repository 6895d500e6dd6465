/** @jsxImportSource preact */
/** An event in the reading view: what all its slides show, one after the other. */

import type { ClaimsSlide, DisputedSlide } from '../deck/deck.ts';
import { ownDirection } from '../story/direction.ts';
import type { StoryEvent } from '../story/story.ts';
import { Cites } from './cites.tsx';
import { type Context, dateWords } from './context.ts';
import { CandidateItem } from './disputed.tsx';
import { Caveats } from './event.tsx';
import { slidesOfEvent } from './own-slides.ts';
import { InlineText, ProseText } from './prose.tsx';
import { MediaText, QuoteText, TableText } from './reading-evidence.tsx';
import { FiguresText } from './reading-figures.tsx';
import { SmallMap } from './reading-map.tsx';
import { headingOf } from './slide.tsx';

export function EventText({ event, context }: { event: StoryEvent; context: Context }) {
  const { smallViews } = context.deck;
  const own = slidesOfEvent(context.deck, event);
  const Heading = headingOf(3, event.act, context);
  const figures = own.filter(slide => slide.kind === 'figures');
  const disputed = own.find(slide => slide.kind === 'disputed');
  return (
    <article id={event.id}>
      <p class="dateline">
        <span class="date">{dateWords(context, event.date, 'long', event.dateLabel)}</span>
      </p>
      <Heading {...ownDirection(event.title, context.deck.story.language)}>{event.title}</Heading>
      <ProseText prose={event.text} citations={event.sources} context={context} />
      {disputed && <Candidates slide={disputed} context={context} />}
      <Caveats event={event} context={context} />
      {smallViews.has(event.id) && <SmallMap view={event.id} context={context} />}
      {own
        .filter(slide => slide.kind === 'claims')
        .filter(slide => slide.accounts.some(({ piece }) => piece === 1))
        .map(slide => (
          <Accounts slide={slide} context={context} />
        ))}
      {figures.length > 0 && <FiguresText event={event} slides={figures} context={context} />}
      {event.media.map(media => (
        <MediaText media={media} slides={own} event={event} context={context} />
      ))}
      <QuoteText event={event} context={context} />
      <TableText event={event} />
    </article>
  );
}

function Accounts({ slide, context }: { slide: ClaimsSlide; context: Context }) {
  const Heading = headingOf(slide.level, slide.act, context);
  return (
    <section class="accounts-text">
      <Heading {...ownDirection(slide.title, context.deck.story.language)}>{slide.title}</Heading>
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

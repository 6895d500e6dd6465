/** @jsxImportSource preact */
import { unusualStatus } from '../deck/slides/event-slides.ts';
import { ownDirection } from '../story/direction.ts';
import type { StoryEvent } from '../story/story.ts';
import type { Context } from './context.ts';
import { LensDrawing, LensFigure } from './lens.tsx';
import { LinkCards } from './link-cards.tsx';
import { MapDrawing } from './map.tsx';
import { ProseText } from './prose.tsx';
import type { BodyProps } from './slide.tsx';

export function EventBody({ slide, context }: BodyProps<'event'>) {
  const Lens = context.stamped?.has(slide.id) ? LensFigure : LensDrawing;
  return (
    <div class={slide.lens ? 'body' : 'body wide'}>
      <div class="text">
        <ProseText prose={slide.body} citations={slide.citations} context={context} />
        <Caveats event={slide.event} context={context} />
        <LinkCards cards={slide.cards} context={context} />
      </div>
      {slide.locator && (
        <div class={`locator in-${slide.locator.place}`}>
          <MapDrawing view={slide.locator.view} class="locator-map" />
        </div>
      )}
      {slide.lens && (
        <div class="pane">
          <Lens lens={slide.lens} context={context} />
        </div>
      )}
    </div>
  );
}

/** What limits the text: its status when that is not the usual one, and how the date is known. */
export function Caveats({ event, context }: { event: StoryEvent; context: Context }) {
  const unusual = unusualStatus(event);
  const status = unusual && context.words.status[unusual];
  if (!status && !event.dateNote) return null;
  const said = `${status ?? ''} ${event.dateNote ?? ''}`;
  return (
    <p class="caveat" {...ownDirection(said, context.deck.story.language)}>
      {status && <strong>{status}. </strong>}
      {event.dateNote}
    </p>
  );
}

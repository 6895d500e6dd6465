/** The order of an event's slides when its author wants another first than the event itself: `show`. */

import type { StoryEvent } from '../../story/story.ts';
import type { Slide } from '../deck.ts';
import { unusualStatus } from './event-slides.ts';

/**
 * Brings the first slide of the kind that `show` names to the front, with the event's id, level and headline; the text
 * follows as `<id>-text`, unless there is none. Nothing changes when there is no such slide or it is first already.
 */
export function leadWith(slides: Slide[], event: StoryEvent): Slide[] {
  const { id, show } = event;
  const lead = slides.findIndex(slide => slide.kind === show);
  const wanted = slides[lead];
  if (!wanted || lead === 0) return slides;
  const first: Slide = {
    ...wanted,
    id,
    level: 3,
    title: event.title,
    ...(wanted.title === event.title ? {} : { topic: wanted.title }),
  };
  const others = slides.filter(slide => slide !== wanted && !isBare(slide));
  const further = others.map((slide): Slide => {
    const text = slide.kind === 'event' || slide.kind === 'disputed';
    return text ? { ...slide, level: 4, id: `${id}-text${slide.id.slice(id.length)}` } : slide;
  });
  const same = further.filter(slide => slide.kind === show);
  return [first, ...same, ...further.filter(slide => slide.kind !== show)];
}

/** An event's own slide that would hold nothing but the headline, which another one has already. */
function isBare(slide: Slide): boolean {
  if (slide.kind !== 'event') return false;
  const { body, citations, event, cards } = slide;
  return body.length === 0 && cards.length === 0 && citations.length === 0 && !event.dateNote && !unusualStatus(event);
}

/** What is more than a slide can hold well: an author wants to know it before the audience does. */

import type { Deck, Slide } from '../deck/deck.ts';
import type { Problem } from '../story/problem.ts';
import type { Reading } from '../story/read.ts';
import type { StoryEvent } from '../story/story.ts';

type Remark = Pick<Problem, 'level' | 'message' | 'hint'>;

/** Slides that one text may fill before it is called too long. */
const mostParts = 3;
/** Names that a map of a few hundred px has room for. */
const mostPlaces = 12;

/** Every slide stays whole all the same: a headline gets smaller, a text goes on, a map leaves names out. */
export function crowding(deck: Deck, marks: Reading['marks']): Problem[] {
  return deck.slides.flatMap(slide => {
    const mark = slide.event && marks.get(slide.event.id);
    if (!mark || !slide.event) return [];
    return remarksOn(slide, slide.event, deck.slides).map(remark => ({
      ...remark,
      ...mark,
      event: slide.event?.id ?? '',
    }));
  });
}

function remarksOn(slide: Slide, event: StoryEvent, slides: Slide[]): Remark[] {
  if (slide.kind === 'event' && slide.part === 2) {
    const parts = slides.filter(({ kind, event: other }) => kind === 'event' && other === event).length;
    return parts > mostParts
      ? [warning(`the text of \`${event.id}\` fills ${parts} slides`, 'tell it in several events')]
      : [{ level: 'note', message: 'the text goes on to a further slide', hint: 'shorten it, or leave it so' }];
  }
  if (slide.id !== event.id) return [];
  const remarks: Remark[] = [];
  const { id, places } = event;
  if (slide.headline) remarks.push(warning(`the headline of \`${id}\` is set small to fit`, 'move detail into `text`'));
  if (places.length > mostPlaces)
    remarks.push(warning(`\`${id}\` names ${places.length} places`, 'a map has no room for so many names'));
  return remarks;
}

function warning(message: string, hint: string): Remark {
  return { level: 'warning', message, hint };
}

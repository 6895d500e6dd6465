/** What is more than a slide can hold well: an author wants to know it before the audience does. */

import type { Deck, Slide, TableSlide } from '../deck/deck.ts';
import type { Problem } from '../story/problem.ts';
import type { Reading } from '../story/read.ts';
import type { StoryEvent } from '../story/story.ts';

type Remark = Pick<Problem, 'level' | 'message' | 'hint'>;

/** Slides that one text may fill before it is called too long. */
const mostParts = 3;
/** Names that a map of a few hundred px has room for. */
const mostPlaces = 12;

/** Every slide stays whole all the same: a headline gets smaller, a text goes on, a map leaves names out, a table is parted. */
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
  const remarks = slide.kind === 'table' && slide.part === 1 ? tableRemarks(slide, event) : [];
  if (slide.id !== event.id) return remarks;
  const { id, places } = event;
  if (slide.headline) remarks.push(warning(`the headline of \`${id}\` is set small to fit`, 'move detail into `text`'));
  if (places.length > mostPlaces)
    remarks.push(warning(`\`${id}\` names ${places.length} places`, 'a map has no room for so many names'));
  return remarks;
}

/** Type smaller than an audience can read, and columns that are not all seen together. */
function tableRemarks({ size, columns }: TableSlide, { id, table }: StoryEvent): Remark[] {
  const all = table?.columns.length ?? 0;
  const hint = 'leave columns out, or tell long cells in `text`';
  if (columns.length < all)
    return [warning(`the ${all} columns of the table of \`${id}\` go on to further slides`, hint)];
  return size === 'small' || size === 'smallest'
    ? [warning(`the table of \`${id}\` is set small to fit ${all} columns`, hint)]
    : [];
}

function warning(message: string, hint: string): Remark {
  return { level: 'warning', message, hint };
}
